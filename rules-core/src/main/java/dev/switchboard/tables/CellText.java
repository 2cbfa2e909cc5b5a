package dev.switchboard.tables;

import dev.switchboard.catalog.TypedText;
import dev.switchboard.csv.FormulaGuard;

/**
 * The text of cells, as people and spreadsheets leave it: surrounded by spaces that cannot be seen, and guarded by an
 * apostrophe where a spreadsheet would take it for a formula.
 */
final class CellText {

    private CellText() {}

    /** The text without the spaces around it, and without the apostrophe that guards it. */
    static String clean(String cell) {
        return FormulaGuard.off(strip(cell));
    }

    /** The text without the spaces around it. */
    static String strip(String cell) {
        return TypedText.strip(cell);
    }

    /** Whether nothing is left of a cell's text that is {@link #clean}. */
    static boolean isEmpty(String cell) {
        return TypedText.isBlank(cell);
    }
}
