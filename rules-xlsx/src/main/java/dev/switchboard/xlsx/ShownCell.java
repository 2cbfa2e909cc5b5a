package dev.switchboard.xlsx;

import dev.switchboard.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Holds what a cell shows to what it holds. Where its number format shows another value, or may, the cell is refused: a person reads
 * the one and we would read the other.
 */
final class ShownCell {

    /** As many digits as a spreadsheet program keeps. */
    private static final int MOST_DIGITS = 15;

    /** What spreadsheet programs show for truth values, by number format or without. */
    private static final List<String> TRUE = List.of("1", "true", "истина");

    private static final List<String> FALSE = List.of("0", "false", "ложь");

    private ShownCell() {}

    /** A number, given as a person would type it. */
    static String number(String number, CellFormat format, CellPlace at) {
        if (wholeDigits(number) > MOST_DIGITS) {
            at.problem(Text.format(
                    "в числе `%s` больше %s цифр: табличный редактор заменил остальные нулями; задайте ячейке формат «Текстовый» и введите значение снова",
                    "the number `%s` has more than %s digits: the spreadsheet program has replaced the rest with zeros; give the cell the format \"Text\" and enter the value again",
                    number,
                    MOST_DIGITS));
            return number;
        }
        Optional<String> shown = format.shown(new BigDecimal(number));
        return shown.isPresent() && shown.get().equals(number) ? number : refused(number, shown, format, at);
    }

    /** A text. */
    static String text(String text, CellFormat format, CellPlace at) {
        if (format.keepsTexts() || text.isBlank()) {
            return text;
        }
        Optional<String> shown = format.shown(text);
        boolean isSame = shown.isPresent() && shown.get().strip().equals(text.strip());
        return isSame ? text : refused(text, shown, format, at);
    }

    /** A truth value: for some programs a number, one or zero, for others a word. */
    static String truth(boolean value, CellFormat format, CellPlace at) {
        String stored = Boolean.toString(value);
        Optional<String> shown = format.shown(value ? BigDecimal.ONE : BigDecimal.ZERO);
        boolean isSame = shown.isPresent()
                && (value ? TRUE : FALSE).stream().anyMatch(word -> word.equalsIgnoreCase(shown.get()));
        return isSame ? stored : refused(stored, shown, format, at);
    }

    private static int wholeDigits(String number) {
        int end = number.indexOf('.');
        return (end < 0 ? number.length() : end) - (number.startsWith("-") ? 1 : 0);
    }

    private static String refused(String stored, Optional<String> shown, CellFormat format, CellPlace at) {
        if (shown.isEmpty()) {
            at.problem(Text.format(
                    "числовой формат `%s` может показать не то, что хранится в ячейке (`%s`); задайте ячейке формат «Текстовый» и введите то, что имеется в виду",
                    "the number format `%s` may show another value than the cell contains (`%s`); give the cell the format \"Text\" and enter the intended value",
                    format.code(),
                    stored));
            return stored;
        }
        if (shown.get().isBlank()) {
            at.problem(Text.format(
                    "числовой формат ничего не показывает, а в ячейке хранится `%s`; задайте ячейке формат «Текстовый» и введите то, что имеется в виду",
                    "the number format shows nothing, but the cell contains `%s`; give the cell the format \"Text\" and enter the intended value",
                    stored));
        } else if (shown.get().endsWith("%")) {
            at.problem(Text.format(
                    "это процент: показано `%s`, а хранится `%s`; задайте ячейке формат «Текстовый» и введите то, что имеется в виду, целым числом",
                    "this is a percentage: it shows `%s`, but the cell contains `%s`; give the cell the format \"Text\" and enter the intended value, as a whole number",
                    shown.get(),
                    stored));
        } else {
            at.problem(Text.format(
                    "числовой формат показывает `%s`, а в ячейке хранится `%s`; задайте ячейке формат «Текстовый» и введите то, что имеется в виду",
                    "the number format shows `%s`, but the cell contains `%s`; give the cell the format \"Text\" and enter the intended value",
                    shown.get(),
                    stored));
        }
        return shown.get();
    }
}
