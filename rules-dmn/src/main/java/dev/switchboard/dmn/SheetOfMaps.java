package dev.switchboard.dmn;

import dev.switchboard.Place;
import dev.switchboard.csv.FormulaGuard;
import dev.switchboard.tables.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the rows of a table whose cells are known by their columns, and writes them as files have them. */
final class SheetOfMaps {

    /** Above the first row, wherever that stands. */
    private static final int HEADER = 0;

    private final String name;
    private final Place place;
    private final Set<String> columns = new LinkedHashSet<>();
    private final List<Row> rows = new ArrayList<>();

    private record Row(int number, Map<String, String> cells) {}

    /** @param columns those that it has in any case */
    SheetOfMaps(String name, Place place, List<String> columns) {
        this.name = name;
        this.place = place;
        this.columns.addAll(columns);
    }

    void add(int number, Map<String, String> cells) {
        columns.addAll(cells.keySet());
        rows.add(new Row(number, cells));
    }

    Sheet sheet() {
        List<Sheet.Row> all = new ArrayList<>(List.of(
                new Sheet.Row(HEADER, columns.stream().map(FormulaGuard::on).toList())));
        for (Row row : rows) {
            all.add(new Sheet.Row(
                    row.number(),
                    columns.stream()
                            .map(column -> FormulaGuard.on(row.cells().getOrDefault(column, "")))
                            .toList()));
        }
        return new Sheet(name, place, all);
    }
}
