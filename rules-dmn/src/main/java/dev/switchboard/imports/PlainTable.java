package dev.switchboard.imports;

import dev.switchboard.Text;
import dev.switchboard.imports.ForeignModel.Cell;
import dev.switchboard.imports.ForeignModel.Column;
import dev.switchboard.imports.ForeignModel.Kind;
import dev.switchboard.imports.ForeignModel.Lost;
import dev.switchboard.imports.ForeignModel.Row;
import dev.switchboard.imports.ForeignModel.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table with any header: conditions left of an empty column, outcomes right of it. */
final class PlainTable {

    private PlainTable() {}

    /** The table of a sheet; empty if it has no empty column between. */
    static Optional<Table> of(SheetGrid grid, List<Lost> lost) {
        int header = 0;
        while (grid.isBlankRow(header)) {
            header++;
        }
        List<Integer> conditions = new ArrayList<>();
        List<Integer> outcomes = new ArrayList<>();
        boolean isPast = false;
        for (int column = 0; column < grid.width(header); column++) {
            boolean isEmpty = grid.at(header, column).isEmpty();
            isPast |= isEmpty && !conditions.isEmpty();
            if (!isEmpty) {
                (isPast ? outcomes : conditions).add(column);
            }
        }
        if (conditions.isEmpty() || outcomes.isEmpty()) {
            lost.add(
                    new Lost(
                            grid.name(),
                            grid.placeOf(header, 0),
                            new Text(
                                    "непонятно, где условия, а где результаты: оставьте между ними пустой столбец",
                                    "it is unclear which columns are conditions and which are outcomes: leave an empty column between them")));
            return Optional.empty();
        }
        List<Integer> rows = new ArrayList<>();
        for (int row = header + 1; row < grid.height(); row++) {
            if (!grid.isBlankRow(row)) {
                rows.add(row);
            }
        }
        int before = lost.size();
        Table table = table(grid, header, conditions, outcomes, rows, lost);
        return lost.size() == before ? Optional.of(table) : Optional.empty();
    }

    private static Table table(
            SheetGrid grid,
            int header,
            List<Integer> conditions,
            List<Integer> outcomes,
            List<Integer> rows,
            List<Lost> lost) {
        List<List<Cell>> tests = conditions.stream()
                .map(column -> PlainColumn.conditions(
                        grid.column(column, rows), new PlainCells(false), grid.name(), lost::add))
                .toList();
        List<List<Cell>> gives = outcomes.stream()
                .map(column -> PlainColumn.outcomes(grid.column(column, rows)))
                .toList();
        return new Table(
                grid.name(),
                HitPolicy.FIRST,
                conditions.stream().map(column -> column(grid, header, column)).toList(),
                outcomes.stream().map(column -> column(grid, header, column)).toList(),
                rows(grid, rows, tests, gives),
                grid.place());
    }

    private static Column column(SheetGrid grid, int header, int column) {
        return new Column(
                grid.at(header, column),
                Kind.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                true,
                grid.placeOf(header, column));
    }

    /** Rows of cells that are given by columns. */
    static List<Row> rows(SheetGrid grid, List<Integer> rows, List<List<Cell>> tests, List<List<Cell>> gives) {
        List<Row> made = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int place = i;
            made.add(new Row(
                    tests.stream().map(column -> column.get(place)).toList(),
                    gives.stream().map(column -> column.get(place)).toList(),
                    grid.placeOf(rows.get(i), 0)));
        }
        return made;
    }
}
