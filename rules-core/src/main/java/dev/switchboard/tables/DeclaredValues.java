package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.catalog.Code;
import dev.switchboard.catalog.DeclaredCodes;
import dev.switchboard.catalog.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that a choice, a scale or a set declares, as codes in one cell.
 *
 * @param separator what has to stand between two
 */
record DeclaredValues(String separator, Problems problems) {

    /** What people put between codes instead of the right separator. */
    private static final String OTHER_SIGNS = "\\s*[,;/|\\n]\\s*|\\s+(?:или|or)\\s+|\\s+";

    static List<String> codes(String text, String separator) {
        return Arrays.stream(text.split(separator, -1)).map(CellText::strip).toList();
    }

    /** What is wrong with each of the codes of a choice, or with what stands between them. */
    List<Text> mistakes(List<String> codes) {
        Optional<Text> otherSign = codes.size() == 1 ? otherSign(codes.get(0)) : Optional.empty();
        if (otherSign.isPresent()) {
            codes(codes.get(0), OTHER_SIGNS).forEach(problems::refuse);
            return new ArrayList<>(List.of(otherSign.get()));
        }
        List<Text> mistakes = new ArrayList<>();
        DeclaredCodes declared = new DeclaredCodes();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (String code : codes) {
            times.merge(code, 1, Integer::sum);
        }
        times.forEach((code, count) -> {
            if (count > 1 && !code.isEmpty()) {
                mistakes.add(Text.format(
                        "код `%s` здесь повторяется: оставьте один",
                        "the code `%s` appears twice here: keep one", code));
            }
            Code.mistake(Code.Kind.VALUE, code).or(() -> declared.declare(code)).ifPresent(mistake -> {
                problems.refuse(code);
                mistakes.add(mistake);
            });
        });
        return mistakes;
    }

    /** What to write where something else than the separator stands between codes. */
    private Optional<Text> otherSign(String text) {
        List<String> codes = codes(text, OTHER_SIGNS);
        boolean areCodes = codes.size() > 1 && codes.stream().allMatch(code -> Code.isCode(Code.Kind.VALUE, code));
        if (!areCodes) {
            return Optional.empty();
        }
        return Optional.of(
                separator.equals("<")
                        ? Text.format(
                                "`%s`: значения шкалы пишут по возрастанию, между ними `<`: `%s`",
                                "`%s`: write the values of a scale from the lowest up, with `<` between them: `%s`",
                                text,
                                String.join(" < ", codes))
                        : Text.format(
                                "`%s`: значения перечисляют через запятую: `%s`",
                                "`%s`: separate values with commas: `%s`", text, String.join(", ", codes)));
    }
}
