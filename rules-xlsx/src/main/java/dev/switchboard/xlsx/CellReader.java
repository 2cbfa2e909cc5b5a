package dev.switchboard.xlsx;

import dev.switchboard.Text;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads cells as the text that a person sees. What a cell shows is what it holds, or it is refused: a condition must not mean another
 * thing than can be read there. A cell with a problem is read as what it shows.
 */
final class CellReader {

    private final List<String> sharedStrings;
    private final CellStyles styles;
    private final boolean from1904;
    private final Calculation calculation;

    /**
     * @param from1904 whether dates count from 1904
     */
    CellReader(List<String> sharedStrings, CellStyles styles, boolean from1904, Calculation calculation) {
        this.sharedStrings = sharedStrings;
        this.styles = styles;
        this.from1904 = from1904;
        this.calculation = calculation;
    }

    /** Reads the texts and formats that the cells of a workbook refer to. */
    static CellReader of(Archive archive, WorkbookParts parts, ReadingBudget budget) throws IOException {
        return new CellReader(
                sharedStrings(archive, parts, budget), styles(archive, parts), parts.from1904(), parts.calculation());
    }

    private static List<String> sharedStrings(Archive archive, WorkbookParts parts, ReadingBudget budget)
            throws IOException {
        if (parts.sharedStrings().isEmpty()) {
            return List.of();
        }
        String part = parts.sharedStrings().get();
        try (Xml xml = new Xml(part, archive.open(part))) {
            return SharedStrings.read(xml, budget);
        }
    }

    private static CellStyles styles(Archive archive, WorkbookParts parts) throws IOException {
        if (parts.styles().isEmpty()) {
            return new CellStyles();
        }
        String part = parts.styles().get();
        try (Xml xml = new Xml(part, archive.open(part))) {
            return CellStyles.read(xml);
        }
    }

    /** Whether a formula has its value. */
    boolean isComputed(StoredCell cell) {
        return cell.isError() || (calculation.isDone() && cell.hasValue());
    }

    /** Whether a formula's value may be one of former times. */
    boolean mayBeStale(StoredCell cell) {
        return calculation.isByHand() && isComputed(cell);
    }

    /** Whether a conditional format, given by its number, has a number format: it may show another value than is held. */
    boolean isNumberFormat(String conditional) {
        return styles.isNumberFormat(conditional);
    }

    /** The text; empty when the cell is. */
    String text(StoredCell cell, CellPlace at) {
        if (cell.isFormula() && !isComputed(cell)) {
            at.problem(new Text(
                    "у формулы нет вычисленного значения; откройте книгу в табличном редакторе и сохраните, или"
                            + " замените формулу значением",
                    "the formula has no computed value; open the workbook in a spreadsheet program and save it, or"
                            + " write the value instead"));
            return "";
        }
        String value = cell.value().orElse("");
        if (cell.value().isEmpty() || (value.isEmpty() && !cell.type().equals("s"))) {
            return "";
        }
        return switch (cell.type()) {
            case "s" -> shared(cell.style(), value, at);
            case "str" -> text(cell.style(), EscapedText.decode(value), at);
            case "inlineStr" -> text(cell.style(), value, at);
            case "b" -> truth(cell.style(), value, at);
            case "e" -> error(value, at);
            case "d" -> date(new DateText(value, "", ""), at);
            case "n" -> number(cell.style(), value, at);
            default -> unreadable(value, at);
        };
    }

    private String shared(String style, String index, CellPlace at) {
        boolean isIndex =
                !index.isEmpty() && index.length() <= 9 && index.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!isIndex || Integer.parseInt(index) >= sharedStrings.size()) {
            return unreadable(index, at);
        }
        return text(style, sharedStrings.get(Integer.parseInt(index)), at);
    }

    private String text(String style, String text, CellPlace at) {
        if (text.length() > RichText.LONGEST) {
            at.problem(Text.format(
                    "текст длиннее %s знаков, больше в ячейке не помещается; сократите его",
                    "the text is longer than the %s characters that fit in a cell; shorten it", RichText.LONGEST));
            return "";
        }
        return styles.format(style)
                .map(format -> ShownCell.text(text, format, at))
                .orElse(text);
    }

    private String truth(String style, String value, CellPlace at) {
        boolean isTrue = value.equals("1") || value.equals("true");
        if (!isTrue && !value.equals("0") && !value.equals("false")) {
            return unreadable(value, at);
        }
        Optional<CellFormat> format = styles.format(style);
        return format.isEmpty()
                ? unknownFormat(Boolean.toString(isTrue), at)
                : ShownCell.truth(isTrue, format.get(), at);
    }

    private String number(String style, String value, CellPlace at) {
        Optional<String> number = NumberText.of(value);
        if (number.isEmpty()) {
            return unreadable(value, at);
        }
        Optional<CellFormat> format = styles.format(style);
        if (format.isEmpty()) {
            return unknownFormat(number.get(), at);
        }
        return format.get().isDate()
                ? date(DateText.of(Double.parseDouble(value), from1904), at)
                : ShownCell.number(number.get(), format.get(), at);
    }

    private static String unknownFormat(String stored, CellPlace at) {
        at.problem(Text.format(
                "как показано `%s`, неизвестно: числового формата ячейки в книге нет; задайте ячейке формат «Текстовый» и введите значение снова",
                "it is unknown how `%s` is shown: the workbook lacks the cell's number format; give the cell the format \"Text\" and enter the value again",
                stored));
        return stored;
    }

    private static String date(DateText date, CellPlace at) {
        if (!at.isCondition() || date.typed().isEmpty()) {
            Text kind = date.shown().indexOf('-') < 0 ? new Text("время", "time") : new Text("дата", "date");
            at.problem(Text.format(
                    "здесь %s `%s`, а нужен текст; задайте ячейке формат «Текстовый» и введите значение снова",
                    "this is the %s `%s`, but text is expected; give the cell the format \"Text\" and enter the value again",
                    kind,
                    date.shown()));
        } else {
            at.problem(Text.format(
                    "здесь дата или время `%s`: вероятно, редактор сделал её из `%s`; задайте ячейке формат «Текстовый» и напишите `%s`",
                    "this is the date or time `%s`: the spreadsheet program probably made it from `%s`; give the cell the format \"Text\" and write `%s`",
                    date.shown(),
                    date.typed(),
                    date.meant()));
        }
        return date.shown();
    }

    private static String error(String value, CellPlace at) {
        at.problem(Text.format(
                "формула дала ошибку `%s`; исправьте её или замените значением",
                "the formula results in the error `%s`; correct it, or write the value instead", value));
        return value;
    }

    private static String unreadable(String value, CellPlace at) {
        at.problem(Text.format(
                "ячейка повреждена (`%s`); введите значение снова",
                "the cell is damaged (`%s`); enter the value again", value));
        return value;
    }
}
