package dev.switchboard.xlsx;

import dev.switchboard.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells that a formula of several cells computes. Where it has not been computed they are not in the file, and would be taken for
 * blank ones. Cells come in the order of the sheet.
 */
final class FilledRanges {

    private static final int MOST = 1_000;

    private final SheetProblems problems;
    private final List<Filling> open = new ArrayList<>();

    FilledRanges(SheetProblems problems) {
        this.problems = problems;
    }

    /** Takes a cell that is read. */
    void add(StoredCell cell, int row, int column) throws RefusedException {
        if (cell.fills().isPresent()) {
            begin(cell.fills().get());
        }
        if (cell.hasValue()) {
            open.forEach(filling -> filling.count(row, column));
        }
    }

    /** All rows before this one have been read. */
    void row(int row) {
        open.removeIf(filling -> filling.range.last().row() < row && filling.isTold(problems));
    }

    /** All rows have been read. */
    void close() {
        row(Integer.MAX_VALUE);
    }

    private void begin(CellRange range) throws RefusedException {
        open.add(new Filling(range));
        if (open.size() > MOST) {
            throw new RefusedException(Text.format(
                    "формул массива больше %s в одном месте; замените их значениями",
                    "there are more than %s array formulas in one place; write the values instead", MOST));
        }
    }

    private static final class Filling {

        private final CellRange range;
        private long values;

        Filling(CellRange range) {
            this.range = range;
        }

        void count(int row, int column) {
            if (range.contains(row, column)) {
                values++;
            }
        }

        /** True, for what is reported once. */
        boolean isTold(SheetProblems problems) {
            if (values < range.size()) {
                problems.at(
                        range.first().row(),
                        range.first().column(),
                        Text.format(
                                "формула должна заполнить ячейки %s, но вычислены не все; откройте книгу в табличном редакторе и сохраните, или замените формулу значениями",
                                "the formula fills the cells %s, but not all of them are computed; open the workbook in a spreadsheet program and save it, or write the values instead",
                                range));
            }
            return true;
        }
    }
}
