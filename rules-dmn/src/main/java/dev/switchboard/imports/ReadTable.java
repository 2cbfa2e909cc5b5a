package dev.switchboard.imports;

import dev.switchboard.Text;
import dev.switchboard.imports.ForeignModel.Cell;
import dev.switchboard.imports.ForeignModel.Column;
import dev.switchboard.imports.ForeignModel.Lost;
import dev.switchboard.imports.ForeignModel.Row;
import dev.switchboard.imports.ForeignModel.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A table whose cells are read.
 *
 * @param rows in the order in which they stand
 */
record ReadTable(Table table, List<ReadRow> rows) {

    ReadTable {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param gives the literal of each output; empty where it gives nothing
     */
    record ReadRow(List<UnaryTests> tests, List<Optional<Object>> gives, Row row) {
        ReadRow {
            tests = List.copyOf(tests);
            gives = List.copyOf(gives);
        }
    }

    /**
     * Reads a table.
     *
     * @param lost takes each cell that says what no catalogue can
     * @return empty if there is such a cell: without it, the others would decide otherwise
     */
    static Optional<ReadTable> of(Table table, Consumer<Lost> lost) {
        Reading<UnaryTests> test = readOnce(UnaryTests::of);
        Reading<Optional<Object>> given = readOnce(FeelLiteral::of);
        List<ReadRow> rows = new ArrayList<>();
        boolean whole = !table.outputs().isEmpty();
        for (Row row : table.rows()) {
            List<UnaryTests> tests = new ArrayList<>();
            List<Optional<Object>> gives = new ArrayList<>();
            row.tests().forEach(cell -> read(table, cell, test, lost).ifPresent(tests::add));
            row.gives().forEach(cell -> read(table, cell, given, lost).ifPresent(gives::add));
            if (!isWhole(table, row, lost)) {
                whole = false;
            } else if (tests.size() == table.inputs().size()
                    && gives.size() == table.outputs().size()) {
                rows.add(new ReadRow(tests, gives, row));
            } else {
                whole = false;
            }
        }
        for (Column column : table.outputs()) {
            whole &= column.otherwise().isEmpty()
                    || otherwise(table, column, lost).isPresent();
        }
        ReadTable read = new ReadTable(table, rows);
        return whole && TableLimits.allow(read, lost) ? Optional.of(read) : Optional.empty();
    }

    /** What an output has where no row holds; empty, if that is not said, or nothing. */
    Optional<Object> otherwise(Column output) {
        return output.otherwise().isEmpty()
                ? Optional.empty()
                : otherwise(table, output, ignored -> {}).flatMap(some -> some);
    }

    private static Optional<Optional<Object>> otherwise(Table table, Column output, Consumer<Lost> lost) {
        return read(table, output.otherwise().orElseThrow(), FeelLiteral::of, lost);
    }

    /** The values that a column says that there are; empty, if it does not. */
    static Optional<UnaryTests> allowed(Table table, Column column, Consumer<Lost> lost) {
        return column.allowed()
                .flatMap(cell -> read(table, cell, UnaryTests::of, lost))
                .filter(tests -> !tests.isAny());
    }

    private static boolean isWhole(Table table, Row row, Consumer<Lost> lost) {
        int expected = table.inputs().size() + table.outputs().size();
        int found = row.tests().size() + row.gives().size();
        if (found != expected) {
            lost.accept(new Lost(
                    table.name(),
                    row.place(),
                    Text.format(
                            "в строке ячеек: %s, а столбцов в таблице: %s",
                            "the row has %s cells, and the table %s columns", found, expected)));
        }
        return found == expected;
    }

    /**
     * Whether a row that gives nothing for an output keeps it from what it would have otherwise: from what rows below give, or from a
     * default.
     */
    boolean hides(Column output) {
        int place = table.outputs().indexOf(output);
        boolean isFirst = table.hitPolicy() == HitPolicy.FIRST || table.hitPolicy() == HitPolicy.PRIORITY;
        boolean hasDefault = !table.hitPolicy().isList() && output.otherwise().isPresent();
        int looked = hasDefault ? rows.size() : isFirst ? rows.size() - 1 : 0;
        return rows.stream()
                .limit(looked)
                .anyMatch(row -> row.gives().get(place).isEmpty());
    }

    private interface Reading<T> {
        T of(String text) throws UnsaidException;
    }

    /** Cells say the same again and again. */
    private static <T> Reading<T> readOnce(Reading<T> reading) {
        Map<String, T> read = new HashMap<>();
        return text -> {
            T known = read.get(text);
            if (known == null) {
                known = reading.of(text);
                read.put(text, known);
            }
            return known;
        };
    }

    private static <T> Optional<T> read(Table table, Cell cell, Reading<T> reading, Consumer<Lost> lost) {
        try {
            return Optional.of(reading.of(cell.text()));
        } catch (UnsaidException unsaid) {
            lost.accept(new Lost(table.name(), cell.place(), unsaid.why()));
            return Optional.empty();
        }
    }
}
