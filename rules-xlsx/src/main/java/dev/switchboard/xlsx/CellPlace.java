package dev.switchboard.xlsx;

import dev.switchboard.Text;

/**
 * A cell that is being read.
 *
 * @param isCondition whether a range of numbers may be meant there
 * @param problems takes what is wrong with it
 */
record CellPlace(int row, int column, boolean isCondition, SheetProblems problems) {

    void problem(Text message) {
        problems.at(row, column, message);
    }
}
