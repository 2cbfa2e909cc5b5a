package dev.switchboard.xlsx;

import dev.switchboard.xlsx.FormatToken.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number format (ECMA-376, part 1, 18.8.30 and 18.8.31), as far as needed to see whether a cell shows what it contains. Sections are
 * for positive numbers, negative ones, zero, and texts.
 */
final class CellFormat {

    /** A cell without a format. */
    static final CellFormat GENERAL = new CellFormat("General");

    private static final int ALL_SECTIONS = 4;

    private final String code;
    private final boolean isDate;
    private final List<FormatSection> numbers;
    private final Optional<FormatSection> texts;

    CellFormat(String code) {
        this.code = code;
        List<FormatToken> tokens = FormatToken.of(code);
        isDate = tokens.stream().anyMatch(token -> token.kind() == Kind.DATE);
        List<FormatSection> sections = sections(tokens);
        FormatSection last = sections.get(sections.size() - 1);
        boolean hasTexts = sections.size() >= ALL_SECTIONS || last.isOfText();
        texts = hasTexts ? Optional.of(last) : Optional.empty();
        numbers = hasTexts && sections.size() > 1 ? sections.subList(0, sections.size() - 1) : sections;
    }

    private static List<FormatSection> sections(List<FormatToken> tokens) {
        List<FormatSection> sections = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= tokens.size() && sections.size() <= ALL_SECTIONS; i++) {
            if (i == tokens.size() || tokens.get(i).kind() == Kind.NEXT) {
                sections.add(new FormatSection(tokens.subList(start, i)));
                start = i + 1;
            }
        }
        return sections;
    }

    /** As the workbook has it. */
    String code() {
        return code;
    }

    /** Whether it shows numbers as dates or times. */
    boolean isDate() {
        return isDate;
    }

    /** Whether it shows every text as it is. */
    boolean keepsTexts() {
        return texts.isEmpty() || texts.get().addsNothing();
    }

    /** What it shows of a text; empty when that is not known. */
    Optional<String> shown(String text) {
        return texts.isEmpty() ? Optional.of(text) : texts.get().shown(text);
    }

    /** What it shows of a number, without spaces around; empty when that is not known. */
    Optional<String> shown(BigDecimal number) {
        if (isDate || numbers.size() >= ALL_SECTIONS) {
            return Optional.empty();
        }
        if (number.signum() < 0) {
            return numbers.size() > 1
                    ? numbers.get(1).shown(number.negate()).map(String::strip)
                    : numbers.get(0).shown(number.negate()).map(shown -> "-" + shown.strip());
        }
        boolean isNought = number.signum() == 0 && numbers.size() > 2;
        return numbers.get(isNought ? 2 : 0).shown(number).map(String::strip);
    }
}
