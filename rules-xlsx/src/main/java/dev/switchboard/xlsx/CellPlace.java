package dev.switchboard.xlsx;

/**
 * A cell that is being read.
 *
 * @param isCondition whether a range of numbers may be meant there
 * @param problems takes what is wrong with it
 */
record CellPlace(int row, int column, boolean isCondition, SheetProblems problems) {

    void problem(String russian, String english) {
        problems.at(row, column, russian, english);
    }
}
