package dev.switchboard.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads cells as the text that a person sees or would have typed (ECMA-376, part 1, 18.3.1.4). A cell with a problem is read as what
 * it shows.
 */
final class CellReader {

    /** Longer than any number or date is written. */
    private static final int LONGEST_NUMBER = 100;

    private final List<String> sharedStrings;
    private final DateStyles dates;
    private final boolean from1904;

    CellReader(List<String> sharedStrings, DateStyles dates, boolean from1904) {
        this.sharedStrings = sharedStrings;
        this.dates = dates;
        this.from1904 = from1904;
    }

    /** Reads the element moved to, {@code c}; empty when the cell is. */
    String read(Xml xml, int row, int column, SheetProblems problems) throws IOException {
        String type = xml.attribute("t").orElse("n");
        String style = xml.attribute("s").orElse("0");
        boolean isFormula = false;
        Optional<String> value = Optional.empty();
        int depth = xml.depth();
        while (xml.nextIn(depth)) {
            switch (xml.name()) {
                case "f" -> isFormula = true;
                case "v" -> value = Optional.of(xml.text(type.equals("str") ? RichText.LONGEST : LONGEST_NUMBER));
                case "is" -> value = Optional.of(RichText.read(xml));
                default -> {}
            }
        }
        if (value.isEmpty() && isFormula) {
            problems.at(
                    row,
                    column,
                    "у формулы нет вычисленного значения; откройте книгу в табличном редакторе и сохраните, или замените формулу значением",
                    "the formula has no computed value; open the workbook in a spreadsheet program and save it, or write the value instead");
        }
        if (value.isEmpty() || (value.get().isEmpty() && !type.equals("s"))) {
            return "";
        }
        return text(type, style, value.get(), new At(row, column, problems));
    }

    private String text(String type, String style, String value, At at) {
        return switch (type) {
            case "s" -> shared(value, at);
            case "str" -> limited(EscapedText.decode(value), at);
            case "inlineStr" -> limited(value, at);
            case "b" -> value.equals("1") || value.equals("true") ? "true" : "false";
            case "e" -> error(value, at);
            case "d" -> date(new DateText(value, "", ""), at);
            case "n" -> number(style, value, at);
            default -> unreadable(value, at);
        };
    }

    private String shared(String index, At at) {
        boolean isIndex =
                !index.isEmpty() && index.length() <= 9 && index.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!isIndex || Integer.parseInt(index) >= sharedStrings.size()) {
            return unreadable(index, at);
        }
        return limited(sharedStrings.get(Integer.parseInt(index)), at);
    }

    private static String limited(String text, At at) {
        if (text.length() <= RichText.LONGEST) {
            return text;
        }
        at.problem(
                "текст длиннее %s знаков, которые бывают в ячейке; сократите его".formatted(RichText.LONGEST),
                "the text is longer than the %s characters that a cell can have; shorten it"
                        .formatted(RichText.LONGEST));
        return "";
    }

    private String number(String style, String value, At at) {
        Optional<String> number = NumberText.of(value);
        if (number.isEmpty()) {
            return unreadable(value, at);
        }
        return dates.isDate(style) ? date(DateText.of(Double.parseDouble(value), from1904), at) : number.get();
    }

    private static String date(DateText date, At at) {
        if (date.typed().isEmpty()) {
            at.problem(
                    "здесь дата `%s`, а нужен текст; задайте ячейке формат «Текстовый» и введите значение снова"
                            .formatted(date.shown()),
                    "here is the date `%s` where text belongs; give the cell the format \"Text\" and enter the value again"
                            .formatted(date.shown()));
        } else {
            at.problem(
                    "здесь дата или время `%s`: вероятно, редактор сделал её из `%s`; задайте ячейке формат «Текстовый» и напишите `%s`"
                            .formatted(date.shown(), date.typed(), date.meant()),
                    "here is the date or time `%s`: the spreadsheet program probably made it of `%s`; give the cell the format \"Text\" and write `%s`"
                            .formatted(date.shown(), date.typed(), date.meant()));
        }
        return date.shown();
    }

    private static String error(String value, At at) {
        at.problem(
                "формула дала ошибку `%s`; исправьте её или замените значением".formatted(value),
                "the formula ended in the error `%s`; mend it or write the value instead".formatted(value));
        return value;
    }

    private static String unreadable(String value, At at) {
        at.problem(
                "ячейка повреждена (`%s`); введите значение снова".formatted(value),
                "the cell is damaged (`%s`); enter the value again".formatted(value));
        return value;
    }

    /** Where problems of a cell go. */
    private record At(int row, int column, SheetProblems problems) {

        void problem(String russian, String english) {
            problems.at(row, column, russian, english);
        }
    }
}
