package dev.switchboard.workbench;

import dev.switchboard.schema.Schema;
import dev.switchboard.tables.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What differs between the tables of two catalogues, cell by cell. Rows belong together that are equal, then those that are about the
 * same thing, by the first column: the order of rows means nothing.
 */
final class SheetChanges {

    private final List<Map<String, Object>> changes = new ArrayList<>();

    private SheetChanges() {}

    static List<Map<String, Object>> between(List<Sheet> before, List<Sheet> after) {
        SheetChanges changes = new SheetChanges();
        Map<String, Sheet> old = byName(before);
        Map<String, Sheet> current = byName(after);
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(current.keySet());
        for (String name : names) {
            changes.compare(name, Optional.ofNullable(old.get(name)), Optional.ofNullable(current.get(name)));
        }
        return changes.changes;
    }

    private static Map<String, Sheet> byName(List<Sheet> sheets) {
        Map<String, Sheet> byName = new LinkedHashMap<>();
        sheets.stream().filter(sheet -> !sheet.isComment()).forEach(sheet -> byName.putIfAbsent(sheet.name(), sheet));
        return byName;
    }

    /** A row by the names of its columns, without empty cells. */
    private record Row(int number, String subject, Map<String, String> cells) {}

    private static List<Row> rows(Optional<Sheet> sheet) {
        List<Row> rows = new ArrayList<>();
        List<Sheet.Row> content = sheet.map(all -> all.content().toList()).orElse(List.of());
        List<String> header = content.isEmpty() ? List.of() : content.get(0).cells();
        String subject = sheet.flatMap(all -> Schema.of(all.name()))
                .map(kind -> kind.subject().name())
                .orElse("");
        for (Sheet.Row row : content.subList(Math.min(1, content.size()), content.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(header.size(), row.cells().size()); i++) {
                if (!row.cells().get(i).isEmpty()) {
                    cells.put(header.get(i), row.cells().get(i));
                }
            }
            rows.add(new Row(
                    row.number(), cells.getOrDefault(subject, row.cells().get(0)), cells));
        }
        return rows;
    }

    private void compare(String sheet, Optional<Sheet> before, Optional<Sheet> after) {
        List<Row> old = new ArrayList<>(rows(before));
        List<Row> current = new ArrayList<>();
        for (Row row : rows(after)) {
            if (!take(old, other -> other.cells.equals(row.cells)).isPresent()) {
                current.add(row);
            }
        }
        for (Row row : current) {
            Optional<Row> same = take(old, other -> other.subject.equals(row.subject));
            if (same.isPresent()) {
                compare(sheet, same.get(), row);
            } else {
                changes.add(change(sheet, row.number, row.subject, "", "", said(row)));
            }
        }
        old.forEach(row -> changes.add(change(sheet, row.number, row.subject, "", said(row), "")));
    }

    private static Optional<Row> take(List<Row> rows, Predicate<Row> wanted) {
        Optional<Row> found = rows.stream().filter(wanted).findFirst();
        found.ifPresent(rows::remove);
        return found;
    }

    private void compare(String sheet, Row before, Row after) {
        Set<String> columns = new TreeSet<>(before.cells.keySet());
        columns.addAll(after.cells.keySet());
        for (String column : columns) {
            String old = before.cells.getOrDefault(column, "");
            String current = after.cells.getOrDefault(column, "");
            if (!old.equals(current)) {
                changes.add(change(sheet, after.number, after.subject, column, old, current));
            }
        }
    }

    private static Map<String, Object> change(
            String sheet, int row, String subject, String column, String before, String after) {
        return Json.object(
                "sheet", sheet, "row", row, "subject", subject, "column", column, "before", before, "after", after);
    }

    private static String said(Row row) {
        List<String> cells = new ArrayList<>();
        row.cells.forEach((column, text) -> cells.add(column + ": " + text));
        return String.join("; ", cells);
    }
}
