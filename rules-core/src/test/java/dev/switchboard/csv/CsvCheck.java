package dev.switchboard.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A check that others put to readers of CSV, and what comes of it here.
 *
 * @param name what it is called there
 * @param standsFor what it checks
 * @param columns of a header that is put above the input; none if the input has its own
 * @param input line ends are line feeds: the check is put with the others, too
 * @param records what it expects
 * @param ofTable what comes of the input as a table of a catalogue
 * @param ofInquiries what comes of it as a file of inquiries
 */
record CsvCheck(
        String name,
        String standsFor,
        int columns,
        String input,
        List<List<String>> records,
        Result ofTable,
        Result ofInquiries) {

    /** What is to come of a check. */
    sealed interface Result permits Alike, Refused, Different {}

    /** The records that it expects. */
    record Alike() implements Result {}

    /**
     * No records.
     *
     * @param line where the input is refused, from 1 in the input itself; 0 for the file as a whole
     */
    record Refused(int line) implements Result {}

    /**
     * Other records, on purpose.
     *
     * @param why the purpose
     */
    record Different(String why, List<List<String>> records) implements Result {}

    /** A record. */
    static List<String> row(String... cells) {
        return List.of(cells);
    }

    @SafeVarargs
    static List<List<String>> rows(List<String>... rows) {
        List<List<String>> all = new ArrayList<>();
        for (List<String> row : rows) {
            all.add(row);
        }
        return all;
    }

    /** The file as it is read. */
    String file() {
        return headings().isEmpty() ? input : String.join(",", headings()) + "\n" + input;
    }

    /** The records with the header that is read above them. */
    List<List<String>> below(List<List<String>> some) {
        List<List<String>> all = new ArrayList<>(some);
        if (columns > 0) {
            all.add(0, headings());
        }
        return Collections.unmodifiableList(all);
    }

    /** The line of the file that is a line of the input. */
    int lineOfFile(int line) {
        return line == 0 || columns == 0 ? line : line + 1;
    }

    private List<String> headings() {
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            names.add("h" + column);
        }
        return names;
    }
}
