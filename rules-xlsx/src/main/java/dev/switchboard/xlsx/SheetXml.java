package dev.switchboard.xlsx;

import dev.switchboard.csv.FormulaGuard;
import dev.switchboard.schema.Comment;
import dev.switchboard.tables.Sheet;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

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
    private static final int SPARE_WIDTH = 12;

    private final Appendable out;
    private final Locale locale;

    /**
     * @param locale of what people read
     */
    SheetXml(Appendable out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    /** A table with its header frozen, its columns filtered, and new cells in them as those that are there. */
    void table(ShownTable table, List<DropDown> dropDowns) throws IOException {
        begin(pane(table.frozen(), table.header().number()));
        List<ColumnLook> columns = table.columns();
        out.append("<cols>");
        for (int i = 0; i < columns.size(); i++) {
            Look look = columns.get(i).isNumber() ? Look.NUMBER : Look.TEXT;
            column(i + 1, i + 1, columns.get(i).width(), look);
        }
        int last = columns.size();
        boolean takesFacts = DropDowns.takesFacts(table);
        if (takesFacts) {
            column(last + 1, last + DropDowns.SPARE_COLUMNS, SPARE_WIDTH, Look.TEXT);
        }
        out.append("</cols><sheetData>");
        Bands bands = new Bands(table);
        for (Sheet.Row row : table.sheet().rows()) {
            if (row.number() == table.header().number()) {
                header(row, columns, table.hasTitles());
            } else if (table.hasTitles() && row.number() == 1) {
                titles(row, columns);
            } else if (row.isComment()) {
                comment(row);
            } else {
                row(row.number(), row.cells(), columns, bands.isBanded(row));
            }
        }
        out.append("</sheetData><autoFilter ref=\"").append(table.filtered()).append("\"/>");
        if (takesFacts) {
            colourOfNewFacts(last, table.header().number());
        }
        dropDowns(dropDowns);
        printed();
        out.append("</worksheet>");
    }

    private static String pane(int columns, int rows) {
        return "<pane xSplit=\"%s\" ySplit=\"%s\" topLeftCell=\"%s\" activePane=\"bottomRight\" state=\"frozen\"/>"
                .formatted(columns, rows, new CellReference(rows + 1, columns + 1));
    }

    /** What is named to the right of a table is a condition. */
    private void colourOfNewFacts(int columns, int header) throws IOException {
        CellReference first = new CellReference(header, columns + 1);
        CellReference last = new CellReference(header, columns + DropDowns.SPARE_COLUMNS);
        out.append(
                "<conditionalFormatting sqref=\"%s\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"1\"><formula>LEN(%s)&gt;0</formula></cfRule></conditionalFormatting>"
                        .formatted(new CellRange(first, last), first));
    }

    private void titles(Sheet.Row row, List<ColumnLook> columns) throws IOException {
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            lines = Math.max(
                    lines,
                    ColumnLook.linesOfTitle(row.cells().get(i), columns.get(i).width()));
        }
        beginRow(row.number(), lines);
        for (int i = 0; i < columns.size(); i++) {
            text(i + 1, row.number(), row.cells().get(i), Look.of(columns.get(i).role()));
        }
        out.append("</row>");
    }

    private void header(Sheet.Row row, List<ColumnLook> columns, boolean belowTitles) throws IOException {
        int lines = 1;
        for (int i = 0; belowTitles && i < columns.size(); i++) {
            lines = Math.max(
                    lines,
                    ColumnLook.linesOfName(row.cells().get(i), columns.get(i).width()));
        }
        beginRow(row.number(), lines);
        for (int i = 0; i < columns.size(); i++) {
            String name = FormulaGuard.keep(row.cells().get(i));
            text(
                    i + 1,
                    row.number(),
                    name,
                    belowTitles
                            ? Look.code(columns.get(i).role())
                            : Look.of(columns.get(i).role()));
        }
        out.append("</row>");
    }

    /** The values that drop-down lists offer. */
    void lists(List<ListColumn> columns) throws IOException {
        begin("");
        out.append("<sheetData>");
        int rows =
                columns.stream().mapToInt(column -> column.cells().size()).max().orElse(0);
        for (int row = 1; row <= rows; row++) {
            out.append("<row r=\"").append(Integer.toString(row)).append("\">");
            for (int column = 1; column <= columns.size(); column++) {
                List<ListColumn.Cell> cells = columns.get(column - 1).cells();
                if (row <= cells.size()) {
                    listed(new CellReference(row, column), cells.get(row - 1));
                }
            }
            out.append("</row>");
        }
        out.append("</sheetData></worksheet>");
    }

    private void listed(CellReference at, ListColumn.Cell cell) throws IOException {
        if (cell.formula().isEmpty() && cell.value().isEmpty()) {
            return;
        }
        out.append("<c r=\"").append(at.toString()).append(cell.isNumber() ? "\">" : "\" t=\"str\">");
        if (!cell.formula().isEmpty()) {
            out.append("<f>").append(WorkbookXmlText.escape(cell.formula())).append("</f>");
        }
        out.append("<v>").append(WorkbookXmlText.escape(cell.value())).append("</v></c>");
    }

    /** A sheet that is a comment, as it was. */
    void comment(Sheet sheet) throws IOException {
        begin("");
        out.append("<sheetData>");
        for (Sheet.Row row : sheet.rows()) {
            comment(row);
        }
        out.append("</sheetData>");
        printed();
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

    void help(Locale locale) throws IOException {
        begin("");
        out.append("<cols>");
        column(1, 1, 24, Look.TEXT);
        column(2, 2, HELP_WIDTH, Look.TEXT);
        out.append("</cols><sheetData>");
        int row = 0;
        for (HelpSheet.Line line : HelpSheet.LINES) {
            row++;
            String said = line.text().in(locale);
            beginRow(row, line.look() == Look.TITLE ? TITLE_LINES : lines(said, HELP_WIDTH));
            text(1, row, line.look() == Look.TITLE ? said : line.written(), line.look());
            if (line.look() != Look.TITLE) {
                text(2, row, said, line.look());
            }
            out.append("</row>");
        }
        out.append("</sheetData>");
        printed();
        out.append("</worksheet>");
    }

    /**
     * On paper: landscape, as wide as a page, with the letters and numbers of columns and rows, so that a cell can be found by its
     * address there too.
     */
    private void printed() throws IOException {
        out.append("<printOptions headings=\"1\" gridLines=\"1\"/>")
                .append(
                        "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.4\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>")
                .append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>")
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

    private void column(int first, int last, int width, Look look) throws IOException {
        out.append("<col min=\"%s\" max=\"%s\" width=\"%s\" style=\"%s\" customWidth=\"1\"/>"
                .formatted(first, last, width, look.style()));
    }

    private void row(int number, List<String> cells, List<ColumnLook> columns, boolean isBanded) throws IOException {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            lines = Math.max(lines, lines(cells.get(i), columns.get(i).width()));
        }
        beginRow(number, lines);
        for (int i = 0; i < columns.size(); i++) {
            String kept = FormulaGuard.keep(i < cells.size() ? cells.get(i) : "");
            cell(new CellReference(number, i + 1), i == 0 ? notComment(kept) : kept, columns.get(i), isBanded);
        }
        out.append("</row>");
    }

    private void cell(CellReference at, String text, ColumnLook column, boolean isBanded) throws IOException {
        boolean isNumber = column.isNumber() && isNumber(text);
        boolean likeFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        Look plain = column.isNumber() && (isNumber || text.isEmpty())
                ? Look.NUMBER
                : likeFormula ? Look.QUOTED_TEXT : Look.TEXT;
        Look look = isBanded ? plain.banded() : plain;
        if (isNumber) {
            cell(at.column(), at.row(), look);
            out.append("><v>").append(text).append("</v></c>");
        } else if (!text.isEmpty()) {
            text(at.column(), at.row(), text, look);
        } else if (isBanded) {
            cell(at.column(), at.row(), look);
            out.append("/>");
        }
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
            out.append(dropDown.xml(locale));
        }
        out.append("</dataValidations>");
    }
}
