package dev.switchboard.xlsx;

import dev.switchboard.csv.FormulaGuard;
import dev.switchboard.schema.Comment;
import dev.switchboard.tables.Sheet;
import java.io.IOException;
import java.util.List;

/**
 * Writes sheets as XML (ECMA-376, part 1, 18.3.1.99): first how they are seen, then the cells, the drop-down lists, and how they are
 * printed.
 */
final class SheetXml {

    private static final String FORMULA_STARTS = "=+-@";
    private static final int LONGEST_NUMBER = 9;
    private static final int LINE_HEIGHT = 15;
    private static final int HIGHEST = 409;
    private static final int HELP_WIDTH = 70;
    private static final int TITLE_LINES = 2;

    /** About as many characters side by side as can still be read on a sheet of paper. */
    private static final int PRINTED_WIDTH = 250;

    private final Appendable out;

    SheetXml(Appendable out) {
        this.out = out;
    }

    /** A table with its header frozen, its columns filtered, and new cells in them as those that are there. */
    void table(Sheet sheet, List<ColumnLook> columns, List<DropDown> dropDowns) throws IOException {
        begin("<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\" state=\"frozen\"/>");
        out.append("<cols>");
        for (int i = 0; i < columns.size(); i++) {
            Look look = columns.get(i).isNumber() ? Look.NUMBER : Look.TEXT;
            column(i + 1, columns.get(i).width(), look);
        }
        out.append("</cols><sheetData>");
        for (Sheet.Row row : sheet.rows()) {
            if (row.isComment()) {
                comment(row);
            } else {
                row(row.number(), row.cells(), columns);
            }
        }
        out.append("</sheetData>");
        String last = CellReference.letters(columns.size()) + lastRow(sheet);
        out.append("<autoFilter ref=\"A1:").append(last).append("\"/>");
        dropDowns(dropDowns);
        int width = 0;
        for (ColumnLook column : columns) {
            width += column.width();
        }
        printed(1 + width / PRINTED_WIDTH);
        out.append("</worksheet>");
    }

    /** A sheet that is a comment, as it was. */
    void comment(Sheet sheet) throws IOException {
        begin("");
        out.append("<sheetData>");
        for (Sheet.Row row : sheet.rows()) {
            comment(row);
        }
        out.append("</sheetData>");
        printed(1);
        out.append("</worksheet>");
    }

    /** Texts that are not wrapped: they show over the empty cells beside them. */
    private void comment(Sheet.Row row) throws IOException {
        out.append("<row r=\"%s\">".formatted(row.number()));
        for (int i = 0; i < row.cells().size(); i++) {
            String text = FormulaGuard.keep(row.cells().get(i));
            if (!text.isEmpty()) {
                boolean likeFormula = FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
                text(i + 1, row.number(), text, likeFormula ? Look.QUOTED_TEXT : Look.PLAIN);
            }
        }
        out.append("</row>");
    }

    /** The number of the last row of a sheet whose rows are numbered. */
    static int lastRow(Sheet sheet) {
        return sheet.rows().get(sheet.rows().size() - 1).number();
    }

    void help() throws IOException {
        begin("");
        out.append("<cols>");
        column(1, 24, Look.TEXT);
        column(2, HELP_WIDTH, Look.TEXT);
        column(3, HELP_WIDTH, Look.TEXT);
        out.append("</cols><sheetData>");
        int row = 0;
        for (HelpSheet.Line line : HelpSheet.LINES) {
            row++;
            int lines = Math.max(
                    lines(line.text().russian(), HELP_WIDTH), lines(line.text().english(), HELP_WIDTH));
            beginRow(row, line.look() == Look.TITLE ? TITLE_LINES : lines);
            text(1, row, line.written(), line.look());
            text(2, row, line.text().russian(), line.look());
            text(3, row, line.text().english(), line.look());
            out.append("</row>");
        }
        out.append("</sheetData>");
        printed(1);
        out.append("</worksheet>");
    }

    /**
     * On paper: landscape, as many pages side by side as it takes, with the letters and numbers of columns and rows, so that a cell can
     * be found by its address there too.
     */
    private void printed(int pagesAcross) throws IOException {
        out.append("<printOptions headings=\"1\" gridLines=\"1\"/>")
                .append(
                        "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.4\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>")
                .append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"")
                .append(Integer.toString(pagesAcross))
                .append("\" fitToHeight=\"0\"/>")
                .append(
                        "<headerFooter><oddFooter>&amp;L&amp;F, &amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>");
    }

    private void begin(String pane) throws IOException {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
                .append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
                .append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">")
                .append(pane)
                .append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
    }

    private void column(int number, int width, Look look) throws IOException {
        out.append("<col min=\"%s\" max=\"%s\" width=\"%s\" style=\"%s\" customWidth=\"1\"/>"
                .formatted(number, number, width, look.style()));
    }

    private void row(int number, List<String> cells, List<ColumnLook> columns) throws IOException {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            lines = Math.max(lines, lines(cells.get(i), columns.get(i).width()));
        }
        beginRow(number, lines);
        for (int i = 0; i < cells.size(); i++) {
            ColumnLook column = columns.get(i);
            String kept = FormulaGuard.keep(cells.get(i));
            String text = i == 0 && number > 1 ? notComment(kept) : kept;
            if (number == 1) {
                text(i + 1, number, text, column.header());
            } else if (column.isNumber() && isNumber(text)) {
                cell(i + 1, number, Look.NUMBER);
                out.append("><v>").append(text).append("</v></c>");
            } else if (!text.isEmpty()) {
                boolean likeFormula = FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
                text(i + 1, number, text, likeFormula ? Look.QUOTED_TEXT : Look.TEXT);
            }
        }
        out.append("</row>");
    }

    /** A code or name that begins as comments do, guarded as in CSV. */
    private static String notComment(String text) {
        return Comment.begins(text) ? "'" + text : text;
    }

    private void beginRow(int number, int lines) throws IOException {
        int height = Math.min(HIGHEST, lines * LINE_HEIGHT);
        out.append("<row r=\"%s\" ht=\"%s\">".formatted(number, height));
    }

    /** About as many as a text takes that is wrapped: LibreOffice does not work it out for itself. */
    private static int lines(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += 1 + line.length() / width;
        }
        return lines;
    }

    private void text(int column, int row, String text, Look look) throws IOException {
        cell(column, row, look);
        out.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                .append(WorkbookXmlText.escape(text))
                .append("</t></is></c>");
    }

    private void cell(int column, int row, Look look) throws IOException {
        out.append("<c r=\"").append(CellReference.letters(column)).append(Integer.toString(row));
        out.append("\" s=\"").append(Integer.toString(look.style())).append('"');
    }

    private static boolean isNumber(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        return !digits.isEmpty()
                && digits.length() <= LONGEST_NUMBER
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private void dropDowns(List<DropDown> dropDowns) throws IOException {
        if (dropDowns.isEmpty()) {
            return;
        }
        out.append("<dataValidations count=\"")
                .append(Integer.toString(dropDowns.size()))
                .append("\">");
        for (DropDown dropDown : dropDowns) {
            out.append(dropDown.xml());
        }
        out.append("</dataValidations>");
    }
}
