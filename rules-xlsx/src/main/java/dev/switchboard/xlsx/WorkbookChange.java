package dev.switchboard.xlsx;

import java.util.List;

/**
 * A change of a workbook. Rows and columns count from 1; sheets are named as their tabs, in small or capital letters.
 *
 * @since 0.1.0
 */
public sealed interface WorkbookChange {

    /** The name of the sheet that is changed or added. */
    String sheet();

    /**
     * Another text in a cell, which keeps its style. A formula there is replaced.
     *
     * @param text empty to clear the cell
     */
    record SetText(String sheet, int row, int column, String text) implements WorkbookChange {}

    /** No text in any cell of a row; their styles stay. */
    record ClearRow(String sheet, int row) implements WorkbookChange {}

    /**
     * One more row below the last that has anything in it, with the styles of the last row of the table. Choices, conditional formats,
     * filters and tables that ended there reach to the new row.
     *
     * @param cells the texts from the first column on
     */
    record AddRow(String sheet, List<String> cells) implements WorkbookChange {

        public AddRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One more sheet, behind all others.
     *
     * @param rows the texts of its cells; the first row is the header
     */
    record AddSheet(String sheet, List<List<String>> rows) implements WorkbookChange {

        public AddSheet {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
