package dev.switchboard.cli;

import java.util.ArrayList;
import java.util.List;

/** The columns that {@code --pass-through} names: one each time, or several with commas between them. */
final class PassThrough {

    private PassThrough() {}

    /**
     * The columns.
     *
     * @param values as they were given; a value that is a column's name as a whole is that column, even with commas in it
     * @param header the file's columns
     */
    static List<String> of(List<String> values, List<String> header) {
        List<String> columns = new ArrayList<>();
        for (String value : values) {
            columns.addAll(header.contains(value) ? List.of(value) : List.of(value.split(",")));
        }
        return columns;
    }
}
