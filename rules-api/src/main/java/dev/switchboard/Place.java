package dev.switchboard;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A place in a catalogue's files.
 *
 * @param file the file's name as the caller gave it
 * @param sheet the sheet of a workbook; empty for any other file
 * @param line the line or the sheet's row, from 1; 0 when the place is the whole file or sheet
 * @param column the character in the line, or in a table the cell in the row, from 1; 0 when the place is the whole
 *     line
 * @since 0.1.0
 */
public record Place(String file, String sheet, int line, int column) implements Serializable {

    private static final long serialVersionUID = 1;

    /** A place in a file that is no workbook. */
    public Place(String file, int line, int column) {
        this(file, "", line, column);
    }

    /** The whole file. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** The whole sheet of a workbook. */
    public static Place of(String file, String sheet) {
        return new Place(file, sheet, 0, 0);
    }

    /** A place in the same file and sheet. */
    public Place at(int newLine, int newColumn) {
        return new Place(file, sheet, newLine, newColumn);
    }

    /** As compilers write it, {@code rules.drl:12:5}, or as spreadsheets do, {@code catalog.xlsx rules!D17}. */
    @Override
    public String toString() {
        if (!sheet.isEmpty()) {
            return file + " " + sheet + (line == 0 ? "" : "!" + letters(column) + line);
        }
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }

    /** A column's letters: A for 1, Z for 26, AA for 27. */
    private static String letters(int column) {
        return column == 0 ? "" : letters((column - 1) / 26) + (char) ('A' + (column - 1) % 26);
    }

    // By hand: what a record has by itself is put together when first used, which costs each start milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place that
                && file.equals(that.file)
                && sheet.equals(that.sheet)
                && line == that.line
                && column == that.column;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * file.hashCode() + sheet.hashCode()) + line) + column;
    }
}
