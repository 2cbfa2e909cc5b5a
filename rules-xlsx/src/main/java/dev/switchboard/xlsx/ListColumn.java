package dev.switchboard.xlsx;

import java.util.List;

/**
 * A column of the sheet of lists: a name by which columns of tables find it, how many values it has, and these.
 *
 * @param cells from the first row on
 */
record ListColumn(List<Cell> cells) {

    /**
     * A cell.
     *
     * @param formula what computes it; empty for a constant
     * @param value the text or number that it has now
     */
    record Cell(String formula, String value, boolean isNumber) {

        static Cell text(String value) {
            return new Cell("", value, false);
        }

        static Cell text(String formula, String value) {
            return new Cell(formula, value, false);
        }

        static Cell number(String formula, int value) {
            return new Cell(formula, Integer.toString(value), true);
        }
    }

    ListColumn {
        cells = List.copyOf(cells);
    }
}
