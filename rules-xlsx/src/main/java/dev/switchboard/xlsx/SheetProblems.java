package dev.switchboard.xlsx;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;

/** The problems of one sheet: beyond a number that a person would correct one by one, only their count. */
final class SheetProblems {

    private static final int MOST = 100;

    private final Place sheet;
    private final Problems problems;
    private int count;

    SheetProblems(Place sheet, Problems problems) {
        this.sheet = sheet;
        this.problems = problems;
    }

    void at(int row, int column, String russian, String english) {
        at(row, column, new Text(russian, english));
    }

    void at(int row, int column, Text message) {
        count++;
        if (count <= MOST) {
            problems.at(sheet.at(row, column), message);
        }
    }

    /** Says how many more there were. */
    void close() {
        if (count > MOST) {
            problems.at(
                    sheet,
                    Text.format("и ещё ошибок на этом листе: %s", "%s more problems on this sheet", count - MOST));
        }
    }
}
