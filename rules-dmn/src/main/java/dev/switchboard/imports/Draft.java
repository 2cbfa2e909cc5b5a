package dev.switchboard.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Place;
import dev.switchboard.tables.CsvSheet;
import dev.switchboard.tables.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tables of a catalogue that is being made. */
final class Draft {

    private final Map<String, List<Sheet.Row>> tables = new LinkedHashMap<>();

    /** Begins a table, unless it is begun. */
    void table(String name, String... header) {
        table(name, List.of(header));
    }

    /** Begins a table, unless it is begun. */
    void table(String name, List<String> header) {
        if (!tables.containsKey(name)) {
            tables.put(name, new ArrayList<>());
            row(name, header);
        }
    }

    void row(String table, String... cells) {
        row(table, List.of(cells));
    }

    /** Adds a row to a table that is begun. */
    void row(String table, List<String> cells) {
        List<Sheet.Row> rows = Objects.requireNonNull(tables.get(table), table);
        rows.add(new Sheet.Row(rows.size() + 1, cells));
    }

    /** Whether there are rules. */
    boolean hasRules() {
        return tables.keySet().stream().anyMatch(name -> name.endsWith(".rules"));
    }

    /** What the tables have so far, as the files of a catalogue without rules: what its facts are can be asked of it. */
    Map<String, byte[]> withoutItems() {
        Draft bare = new Draft();
        tables.forEach((name, rows) ->
                bare.tables.put(name, name.equals("items") ? rows.subList(0, 1) : new ArrayList<>(rows)));
        bare.row("catalog", "rules", "none");
        return bare.files();
    }

    /** The tables as the files of a catalogue. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        tables.forEach((name, rows) -> files.put(
                name + ".csv",
                CsvSheet.write(new Sheet(name, Place.of(name), rows)).getBytes(UTF_8)));
        return files;
    }
}
