package dev.switchboard.imports;

import dev.switchboard.Text;
import dev.switchboard.imports.ForeignModel.Column;
import dev.switchboard.imports.ForeignModel.Lost;
import dev.switchboard.imports.ReadTable.ReadRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The order in which the rows of a table count, so that the first that holds decides. */
final class RowOrder {

    private final ReadTable read;
    private final Consumer<Lost> lost;

    RowOrder(ReadTable read, Consumer<Lost> lost) {
        this.read = read;
        this.lost = lost;
    }

    /** The places of the rows, the first to count first; empty if the table does not say which that is. */
    Optional<List<Integer>> places() {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < read.rows().size(); i++) {
            places.add(i);
        }
        switch (read.table().hitPolicy()) {
            case PRIORITY, OUTPUT_ORDER -> {
                return byOutputs(places);
            }
            case MIN -> places.sort(Comparator.comparing(this::number));
            case MAX -> places.sort(Comparator.comparing(this::number).reversed());
            default -> {
                // As they stand.
            }
        }
        return Optional.of(places);
    }

    private BigDecimal number(int place) {
        return (BigDecimal) read.rows().get(place).gives().get(0).orElse(BigDecimal.ZERO);
    }

    /** Outputs without a list of values say nothing of the order. */
    private Optional<List<Integer>> byOutputs(List<Integer> places) {
        Comparator<Integer> order = Comparator.comparingInt(any -> 0);
        boolean isSaid = false;
        List<Column> outputs = read.table().outputs();
        for (int i = 0; i < outputs.size(); i++) {
            Optional<UnaryTests> listed = ReadTable.allowed(read.table(), outputs.get(i), ignored -> {});
            if (listed.isPresent()) {
                List<Object> values = listed.get().literals().toList();
                if (!areListed(i, values)) {
                    return Optional.empty();
                }
                int column = i;
                order = order.thenComparing(place -> values.indexOf(given(place, column)));
                isSaid = true;
            }
        }
        if (!isSaid) {
            lost.accept(new Lost(
                    read.table().name(),
                    read.table().place(),
                    Text.format(
                            "`%s`: порядок строк задают значения результата, а их списка нет: добавьте список или выберите `FIRST`",
                            "`%s`: the order of rows follows the output values, but there is no list of them: add it, or choose `FIRST`",
                            read.table().name())));
            return Optional.empty();
        }
        places.sort(order);
        return Optional.of(places);
    }

    private Object given(int place, int column) {
        return read.rows().get(place).gives().get(column).orElse("");
    }

    private boolean areListed(int column, List<Object> values) {
        boolean all = true;
        for (ReadRow row : read.rows()) {
            Object given = row.gives().get(column).orElse("");
            if (!values.contains(given)) {
                lost.accept(new Lost(
                        read.table().name(),
                        row.row().gives().get(column).place(),
                        Text.format(
                                "`%s`: такого значения нет в списке значений результата, и неясно, какая строка важнее",
                                "`%s`: the list of output values has no such value, so that it is unclear which row comes first",
                                given)));
                all = false;
            }
        }
        return all;
    }
}
