package dev.switchboard.versions;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.schema.Schema;
import dev.switchboard.tables.CsvSheet;
import dev.switchboard.tables.Table;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the table that says which catalogue of a folder is in force from when on. */
final class VersionManifest {

    private static final String CATALOG = "catalog";
    private static final String VALID_FROM = "validFrom";

    private final Problems problems = new Problems();
    private final Map<String, Path> there = new LinkedHashMap<>();
    private final Map<String, Place> listed = new HashMap<>();
    private final Map<Instant, Place> beginnings = new HashMap<>();
    private final Map<Path, ValidFrom> catalogs = new LinkedHashMap<>();

    /** @param there the catalogues that are in the folder */
    VersionManifest(List<Path> there) {
        there.forEach(path -> this.there.put(path.getFileName().toString(), path));
    }

    /**
     * What it lists; nothing, if there is any mistake in it.
     *
     * @param path what errors call the file
     */
    VersionListing read(String path, byte[] content) {
        Table table = Table.of(CsvSheet.read(Schema.VERSIONS.name(), path, content, problems), Schema.VERSIONS);
        if (problems.isEmpty() && table.hasColumns(problems)) {
            table.rows().forEach(this::read);
            if (table.rows().isEmpty()) {
                problems.at(table.place(), "не назван ни один каталог", "lists no catalogue");
            }
        }
        return problems.isEmpty()
                ? new VersionListing(catalogs, true, List.of())
                : new VersionListing(Map.of(), false, problems.list());
    }

    private void read(Table.Row row) {
        Optional<ValidFrom> from = validFrom(row);
        catalog(row).ifPresent(catalog -> from.ifPresent(beginning -> catalogs.put(catalog, beginning)));
    }

    private Optional<Path> catalog(Table.Row row) {
        String name = row.get(CATALOG);
        Optional<Path> catalog = Optional.ofNullable(there.get(name));
        if (catalog.isEmpty()) {
            problems.unknown(
                    row.place(CATALOG),
                    new Text("каталог", "catalogue"),
                    name,
                    there.keySet(),
                    new Text(
                            "в этой папке нет такой книги, папки или скомпилированного каталога",
                            "there is no such workbook, folder or compiled catalogue in this folder"));
            return Optional.empty();
        }
        once(name, row.place(CATALOG), name, listed);
        return catalog;
    }

    private Optional<ValidFrom> validFrom(Table.Row row) {
        String text = row.get(VALID_FROM);
        Place place = row.place(VALID_FROM);
        if (text.isEmpty()) {
            problems.empty(place, new Text("начало действия", "beginning of validity"));
            return Optional.empty();
        }
        Optional<ValidFrom> from = ValidFrom.read(text);
        if (from.isEmpty()) {
            problems.at(
                    place,
                    Text.format(
                            "`%s` — не дата и не момент: напишите, например, `2026-12-01` или `2026-12-01T08:00`",
                            "`%s` is neither a date nor a moment: write one such as `2026-12-01` or `2026-12-01T08:00`",
                            text));
        }
        // Those of one zone are compared; what coincides only in the zones of two catalogues shows when these are read.
        from.ifPresent(begin -> once(begin.in(ZoneOffset.UTC).toInstant(), place, text, beginnings));
        return from;
    }

    private <T> void once(T key, Place place, String shown, Map<T, Place> seen) {
        Place first = seen.putIfAbsent(key, place);
        if (first != null) {
            problems.at(
                    place,
                    Text.format(
                            "`%s` уже есть: %s; оставьте одно", "`%s` is there already: %s; keep one", shown, first));
        }
    }
}
