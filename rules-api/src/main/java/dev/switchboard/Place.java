package dev.switchboard;

/**
 * A place in a catalogue's files.
 *
 * @param file the file's name as the caller gave it
 * @param line the line, from 1; 0 when the place is the whole file
 * @param column the character in the line, or in a table the cell in the row, from 1; 0 when the place is the whole
 *     line
 */
public record Place(String file, int line, int column) {

    /** The whole file. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** As compilers write it: {@code rules.drl:12:5}. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
