package dev.switchboard.imports;

import dev.switchboard.Text;
import dev.switchboard.imports.ForeignModel.Cell;
import dev.switchboard.imports.ForeignModel.Column;
import dev.switchboard.imports.ForeignModel.Lost;
import dev.switchboard.imports.ForeignModel.Table;
import dev.switchboard.imports.ReadTable.ReadRow;
import dev.switchboard.imports.UnaryTests.Between;
import dev.switchboard.imports.UnaryTests.Entry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds cells with values that their columns do not allow: a mistake in one or the other. */
record Disallowed(ReadTable read) {

    /** Tells each value once for each cell. The table is imported all the same. */
    void tell(Consumer<Lost> lost) {
        Table table = read.table();
        for (int i = 0; i < table.inputs().size(); i++) {
            int place = i;
            tell(
                    table.inputs().get(i),
                    row -> asked(row.tests().get(place)),
                    row -> row.tests().get(place),
                    lost);
        }
        boolean isOrdered = table.hitPolicy() == HitPolicy.PRIORITY || table.hitPolicy() == HitPolicy.OUTPUT_ORDER;
        for (int i = 0; i < table.outputs().size() && !isOrdered; i++) {
            int place = i;
            tell(
                    table.outputs().get(i),
                    row -> row.gives().get(place).stream(),
                    row -> row.gives().get(place),
                    lost);
        }
    }

    private interface Values {
        Stream<Object> of(ReadRow row);
    }

    private interface Cells {
        Cell of(ForeignModel.Row row);
    }

    private void tell(Column column, Values values, Cells cells, Consumer<Lost> lost) {
        Optional<UnaryTests> allowed = ReadTable.allowed(read.table(), column, ignored -> {});
        if (allowed.isEmpty()) {
            return;
        }
        for (ReadRow row : read.rows()) {
            List<Object> wrong =
                    values.of(row).filter(value -> !allowed.get().allow(value)).toList();
            wrong.forEach(value -> lost.accept(new Lost("", cells.of(row.row()).place(), why(column, value))));
        }
    }

    /** Values that a cell compares with on purpose: an end of a range that is open to one side may well lie beyond. */
    private static Stream<Object> asked(UnaryTests tests) {
        return tests.entries().stream().filter(Disallowed::isClosed).flatMap(Entry::literals);
    }

    private static boolean isClosed(Entry entry) {
        return !(entry instanceof Between between)
                || (between.from().isPresent() && between.to().isPresent());
    }

    private static Text why(Column column, Object value) {
        String allowed = column.allowed().map(Cell::text).orElse("");
        return Text.format(
                "`%s`: такого значения у `%s` нет, есть только `%s`: исправьте одно или другое",
                "`%s` is no value of `%s`, whose values are `%s`: correct one or the other",
                value instanceof BigDecimal number ? number.toPlainString() : value,
                column.name(),
                allowed);
    }
}
