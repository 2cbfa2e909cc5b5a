package dev.switchboard.xlsx;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import java.util.BitSet;

/** What is read from a sheet but may not be what a person sees there or means. Each kind is reported once, with its cells. */
final class SheetWarnings {

    private final Spans hiddenRows = new Spans();
    private final BitSet hiddenColumns = new BitSet();
    private boolean hidesNoughts;
    private final SaidCells emptyTexts = new SaidCells();
    private final SaidCells stale = new SaidCells();
    private final SaidCells formats = new SaidCells();
    private final SaidCells lost = new SaidCells();

    void hiddenRow(int row) {
        hiddenRows.add(row);
    }

    void hiddenColumns(int first, int last) {
        hiddenColumns.set(first, last + 1);
    }

    void hidesNoughts() {
        hidesNoughts = true;
    }

    /** An empty text of a formula looks like a blank cell, and is one: in a condition it means "any", which may not be meant. */
    void emptyText(CellReference cell) {
        emptyTexts.add(cell.toString());
    }

    /** The value of a formula that may have been computed before its sources changed. */
    void stale(CellReference cell) {
        stale.add(cell.toString());
    }

    /** A conditional format that may show another value than the cells hold. */
    void conditionalFormat(CellRange range) {
        formats.add(range.toString());
    }

    /** What a comment has no text for. */
    void lost(CellReference cell) {
        lost.add(cell.toString());
    }

    /**
     * Tells all of it.
     *
     * @param width the columns of the table
     */
    void tell(Place sheet, int width, Problems warnings) {
        Spans columns = new Spans();
        for (int c = hiddenColumns.nextSetBit(1); c >= 1 && c <= width; c = hiddenColumns.nextSetBit(c + 1)) {
            columns.add(c);
        }
        tell(
                new Text(
                        "скрытые строки (в том числе фильтром) тоже читаются: ",
                        "hidden rows (including those hidden by a filter) are read too: "),
                hiddenRows.isEmpty() ? "" : hiddenRows.said(Integer::toString),
                sheet,
                warnings);
        if (hidesNoughts) {
            warnings.at(
                    sheet,
                    "нули на этом листе не показаны, но тоже читаются",
                    "zeros are not shown on this sheet, but are read too");
        }
        tell(
                new Text("скрытые столбцы тоже читаются: ", "hidden columns are read too: "),
                columns.isEmpty() ? "" : columns.said(CellReference::letters),
                sheet,
                warnings);
        tell(
                new Text(
                        "формулы дали пустой текст, он читается как пустая ячейка: ",
                        "formulas resulted in empty text, which is read as an empty cell: "),
                emptyTexts.said(),
                sheet,
                warnings);
        tell(
                new Text(
                        "книга вычисляется вручную, значения формул могли устареть: пересчитайте её (F9) и сохраните;"
                                + " формулы: ",
                        "the workbook is set to manual calculation, so formulas may be out of date: recalculate it (F9) and"
                                + " save it; formulas: "),
                stale.said(),
                sheet,
                warnings);
        tell(
                new Text(
                        "условное форматирование может показать не то, что хранится в ячейках, а читается то, что"
                                + " хранится: ",
                        "conditional formatting may show other values than the cells contain; what they contain is read: "),
                formats.said(),
                sheet,
                warnings);
        tell(
                new Text(
                        "у формул в примечаниях нет вычисленного значения, в выгрузку они не попадут: ",
                        "formulas in comments have no computed value, exports will not include them: "),
                lost.said(),
                sheet,
                warnings);
    }

    private static void tell(Text warning, String cells, Place sheet, Problems warnings) {
        if (!cells.isEmpty()) {
            warnings.at(sheet, warning.russian() + cells, warning.english() + cells);
        }
    }
}
