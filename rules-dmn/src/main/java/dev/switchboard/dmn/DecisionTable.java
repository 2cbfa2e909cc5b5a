package dev.switchboard.dmn;

import java.util.List;

/**
 * A decision table of DMN with one output.
 *
 * @param hitPolicy such as {@code FIRST}
 * @param aggregation what becomes of several results, such as {@code SUM}; mostly empty
 * @param annotations the names of the columns of what is noted of rows
 */
public record DecisionTable(
        String hitPolicy,
        String aggregation,
        List<Input> inputs,
        Output output,
        List<String> annotations,
        List<Row> rows)
        implements Logic {

    public DecisionTable {
        inputs = List.copyOf(inputs);
        annotations = List.copyOf(annotations);
        rows = List.copyOf(rows);
    }

    /** A table of which the first row that holds counts, and in which nothing is noted. */
    public static DecisionTable first(List<Input> inputs, Output output, List<Row> rows) {
        return new DecisionTable("FIRST", "", inputs, output, List.of(), rows);
    }

    /**
     * An input column.
     *
     * @param label for people
     * @param type of FEEL, such as {@code string}; may be empty
     */
    public record Input(String label, String expression, String type) {}

    /**
     * The output column.
     *
     * @param name that of the decision, since engines know its result by the one or the other
     */
    public record Output(String label, String name, String type) {}

    /**
     * A row.
     *
     * @param tests one for each input
     * @param notes one for each annotation
     * @param description for people; may be empty
     */
    public record Row(List<String> tests, String result, List<String> notes, String description) {

        public Row {
            tests = List.copyOf(tests);
            notes = List.copyOf(notes);
        }

        /** A row of which nothing is noted. */
        public Row(List<String> tests, String result) {
            this(tests, result, List.of(), "");
        }
    }
}
