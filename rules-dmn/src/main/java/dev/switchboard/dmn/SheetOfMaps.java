package dev.switchboard.dmn;

import dev.switchboard.Place;
import dev.switchboard.tables.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the rows of a table whose cells are known by their columns. */
final class SheetOfMaps {

    /** Above the first row, wherever that stands. */
    private static final int HEADER = 0;

    private final String name;
    private final Place place;
    private final Set<String> columns = new LinkedHashSet<>();
    private final List<Row> rows = new ArrayList<>();

    private record Row(int number, Map<String, String> cells) {}

    SheetOfMaps(String name, Place place) {
        this.name = name;
        this.place = place;
    }

    void add(int number, Map<String, String> cells) {
        columns.addAll(cells.keySet());
        rows.add(new Row(number, cells));
    }

    Sheet sheet() {
        List<Sheet.Row> all = new ArrayList<>(List.of(new Sheet.Row(HEADER, List.copyOf(columns))));
        for (Row row : rows) {
            all.add(new Sheet.Row(
                    row.number(),
                    columns.stream()
                            .map(column -> row.cells().getOrDefault(column, ""))
                            .toList()));
        }
        return new Sheet(name, place, all);
    }
}
