package dev.switchboard.tables;

import dev.switchboard.Place;
import java.util.List;

/**
 * The cells of a table as text, whatever kind of file they stand in.
 *
 * @param name the table's name, such as {@code topics} or {@code billing.rules}
 * @param place the whole file or sheet
 * @param rows those that hold something, in order; the first that is no comment is the header
 * @param readable whether the rows are all there is; if not, the reader has reported why
 */
public record Sheet(String name, Place place, List<Row> rows, boolean readable) {

    /** A sheet that could be read. */
    public Sheet(String name, Place place, List<Row> rows) {
        this(name, place, rows, true);
    }

    public Sheet {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number the line or row of the file, from 1
     * @param cells from the first column on; rows need not be equally long
     */
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether every cell is blank. */
        public boolean isEmpty() {
            // A loop: large tables are read in a JVM that has just started, where streams are slow.
            for (String cell : cells) {
                if (!cell.isBlank()) {
                    return false;
                }
            }
            return true;
        }
    }
}
