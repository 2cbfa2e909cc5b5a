package dev.switchboard.cli;

import dev.switchboard.csv.CsvRow;
import java.util.ArrayList;
import java.util.List;

/** Rows that are decided together: enough to be worth handing over, few enough that memory does not depend on the file. */
final class RowBlock {

    private static final int ROWS = 256;
    private static final int CHARACTERS = 1 << 16;

    private final List<CsvRow> rows = new ArrayList<>(ROWS);
    private int characters;

    void add(CsvRow row) {
        rows.add(row);
        for (String cell : row.cells()) {
            characters += cell.length();
        }
    }

    boolean isFull() {
        return rows.size() >= ROWS || characters >= CHARACTERS;
    }

    List<CsvRow> rows() {
        return rows;
    }
}
