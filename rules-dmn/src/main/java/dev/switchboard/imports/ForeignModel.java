package dev.switchboard.imports;

import dev.switchboard.Place;
import dev.switchboard.Text;
import java.util.List;
import java.util.Optional;

/**
 * Decision tables as another program's file has them.
 *
 * @param name what the file calls itself
 * @param tables in any order
 * @param lost what the file has besides and no catalogue can say, each with its place
 */
public record ForeignModel(String name, List<Table> tables, List<Lost> lost, Place place) {

    public ForeignModel {
        tables = List.copyOf(tables);
        lost = List.copyOf(lost);
    }

    /** Whether a table asks for what another one decides. */
    boolean isRequired(Table table) {
        return tables.stream()
                .flatMap(other -> other.inputs().stream())
                .anyMatch(
                        input -> table.outputs().stream().map(table::outputName).anyMatch(input.name()::equals));
    }

    /** What values there are of an input or an output, as the file says. */
    public enum Kind {
        NUMBER,
        STRING,
        BOOLEAN,
        DATE,
        TIME,
        DURATION,
        /** Not said. */
        UNKNOWN
    }

    /**
     * Something that no catalogue can say.
     *
     * @param subject the name of the table or decision that is left out for it; empty if none is
     * @param why what it is, why it does not fit, and what to do
     */
    public record Lost(String subject, Place place, Text why) {}

    /**
     * A decision table.
     *
     * @param name the decision's
     */
    public record Table(
            String name, HitPolicy hitPolicy, List<Column> inputs, List<Column> outputs, List<Row> rows, Place place) {

        public Table {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
            rows = List.copyOf(rows);
        }

        /** What an output is called in a mapping. */
        public String outputName(Column output) {
            return outputName(name, outputs.size(), output.name());
        }

        /** The same of a table that is not read: a single output is the decision itself. */
        public static String outputName(String table, int outputs, String output) {
            return outputs == 1 ? table : table + "." + output;
        }
    }

    /**
     * A column.
     *
     * @param name of an input, what it asks for: the name of an input of the file, or of another decision
     * @param allowed the values that there are, as unary tests; empty if not said
     * @param otherwise of an output, its value where no row holds; empty for none
     * @param isKnown of an input, whether its name is that of something in the file, rather than an expression
     */
    public record Column(
            String name, Kind kind, Optional<Cell> allowed, Optional<Cell> otherwise, boolean isKnown, Place place) {}

    /**
     * A row.
     *
     * @param tests one for each input
     * @param gives one for each output
     */
    public record Row(List<Cell> tests, List<Cell> gives, Place place) {
        public Row {
            tests = List.copyOf(tests);
            gives = List.copyOf(gives);
        }
    }

    /** What a cell says, in FEEL. */
    public record Cell(String text, Place place) {}
}
