package dev.switchboard.tables;

import dev.switchboard.Place;
import java.util.ArrayList;
import java.util.List;

/** Collects the rows of a sheet. */
final class SheetWriter {

    private final String name;
    private final List<Sheet.Row> rows = new ArrayList<>();

    SheetWriter(String name, String... columns) {
        this.name = name;
        row(columns);
    }

    void row(String... cells) {
        rows.add(new Sheet.Row(rows.size() + 1, List.of(cells)));
    }

    Sheet sheet() {
        return new Sheet(name, Place.of(name), rows);
    }
}
