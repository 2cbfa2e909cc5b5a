package dev.switchboard.imports;

import dev.switchboard.Text;
import dev.switchboard.imports.ForeignModel.Column;
import dev.switchboard.imports.ForeignModel.Lost;
import dev.switchboard.imports.ForeignModel.Table;
import dev.switchboard.imports.ReadTable.ReadRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a table as a whole may say that no catalogue can, though each of its cells could be read. */
final class TableLimits {

    private final ReadTable read;
    private final Table table;
    private final Consumer<Lost> lost;
    private boolean isPossible = true;

    private TableLimits(ReadTable read, Consumer<Lost> lost) {
        this.read = read;
        this.table = read.table();
        this.lost = lost;
    }

    /** Whether a catalogue can say a table; why not is told. */
    static boolean allow(ReadTable read, Consumer<Lost> lost) {
        TableLimits limits = new TableLimits(read, lost);
        limits.checkShape();
        if (limits.isPossible && read.table().hitPolicy().isOfNumbers()) {
            limits.checkNumbers();
        }
        if (limits.isPossible && read.table().hitPolicy().isAggregated()) {
            limits.checkDefault();
        }
        if (read.table().hitPolicy().isList()) {
            limits.checkList();
        }
        return limits.isPossible;
    }

    private void checkShape() {
        if (table.rows().isEmpty()) {
            refuse(Text.format("`%s`: в таблице нет строк", "`%s`: the table has no rows", table.name()));
        }
        List<String> names = table.outputs().stream().map(Column::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            refuse(Text.format(
                    "`%s`: два результата называются одинаково: дайте им разные имена",
                    "`%s`: two outputs have the same name: give each its own", table.name()));
        }
        boolean isOne = table.hitPolicy().isOfNumbers() || table.hitPolicy() == HitPolicy.COUNT;
        if (isOne && table.outputs().size() != 1) {
            refuse(Text.format(
                    "`%s`: `%s` бывает только у таблицы с одним результатом: разделите таблицу",
                    "`%s`: `%s` needs a table with a single output: divide the table",
                    table.name(),
                    table.hitPolicy()));
        }
    }

    private void checkNumbers() {
        for (ReadRow row : read.rows()) {
            if (row.gives().get(0).filter(BigDecimal.class::isInstance).isEmpty()) {
                refuse(
                        row,
                        0,
                        Text.format("для `%s` здесь нужно число", "`%s` needs a number here", table.hitPolicy()));
            }
        }
    }

    /** Where no row holds, a sum of points is 0. */
    private void checkDefault() {
        Optional<Object> otherwise = read.otherwise(table.outputs().get(0));
        boolean isNought = otherwise
                .filter(value -> value instanceof BigDecimal number && number.signum() == 0)
                .isPresent();
        if (otherwise.isPresent() && !isNought) {
            refuse(Text.format(
                    "`%s`: если не подошла ни одна строка, сумма и число строк здесь равны 0, а не `%s`",
                    "`%s`: where no row holds, a sum or a count is 0 here, not `%s`",
                    table.name(),
                    FeelLiteral.plain(otherwise.get())));
        }
    }

    private void checkList() {
        for (ReadRow row : read.rows()) {
            for (int i = 0; i < row.gives().size(); i++) {
                if (row.gives().get(i).isEmpty()) {
                    refuse(
                            row,
                            i,
                            new Text(
                                    "в списке не бывает пустого места: дайте строке значение или удалите её",
                                    "a list has no empty places: give the row a value, or remove it"));
                }
            }
        }
    }

    private void refuse(Text why) {
        isPossible = false;
        lost.accept(new Lost(table.name(), table.place(), why));
    }

    private void refuse(ReadRow row, int output, Text why) {
        isPossible = false;
        lost.accept(new Lost(table.name(), row.row().gives().get(output).place(), why));
    }
}
