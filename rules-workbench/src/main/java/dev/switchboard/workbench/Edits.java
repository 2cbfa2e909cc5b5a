package dev.switchboard.workbench;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.schema.Comment;
import dev.switchboard.tables.Sheet;
import dev.switchboard.xlsx.WorkbookChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was changed since a catalogue was opened: cells, rows among them that were added, and sheets that were not there. */
final class Edits {

    /** A cell; of a CSV file the sheet is its table. */
    record Cell(String file, String sheet, int row, int column) {}

    private final Map<Cell, String> texts = new LinkedHashMap<>();
    private final Map<String, List<String>> newSheets = new LinkedHashMap<>();

    /** Sets a cell; a text that it had when it was opened is kept as well, since a later one may be undone. */
    void set(Cell cell, String text) {
        texts.put(cell, text);
    }

    /** Leaves a cell as it was opened. */
    void forget(Cell cell) {
        texts.remove(cell);
    }

    /** A sheet that is to be there with these cells as its first row. */
    void add(String sheet, List<String> header) {
        newSheets.putIfAbsent(sheet, List.copyOf(header));
    }

    Map<Cell, String> texts() {
        return texts;
    }

    Map<String, List<String>> newSheets() {
        return newSheets;
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Whether a problem is of a cell that is another one now. */
    boolean answer(Problem problem) {
        return problem.place()
                .map(place -> texts.containsKey(new Cell(place.file(), place.sheet(), place.line(), place.column())))
                .orElse(false);
    }

    /** The sheets of a file as they are now. */
    List<Sheet> on(String file, List<Sheet> sheets) {
        List<Sheet> edited = new ArrayList<>();
        for (Sheet sheet : sheets) {
            edited.add(on(file, sheet));
        }
        newSheets.forEach((name, header) -> {
            if (sheets.stream().noneMatch(sheet -> sheet.name().equals(name))) {
                Sheet added = new Sheet(name, Place.of(file, name), List.of(new Sheet.Row(1, header)));
                edited.add(on(file, added));
            }
        });
        return edited;
    }

    /**
     * What has to be changed in a workbook. Rows below the last come as rows that are added, so that they get its look and its lists.
     *
     * @param before its sheets as they were opened
     */
    List<WorkbookChange> changes(String file, List<Sheet> before) {
        List<WorkbookChange> changes = new ArrayList<>();
        for (Sheet sheet : on(file, before)) {
            Optional<Sheet> old = before.stream()
                    .filter(each -> each.name().equals(sheet.name()))
                    .findFirst();
            if (old.isEmpty()) {
                changes.add(new WorkbookChange.AddSheet(
                        sheet.name(),
                        sheet.rows().stream().map(Sheet.Row::cells).toList()));
            } else {
                addChanges(file, old.get(), sheet, changes);
            }
        }
        return changes;
    }

    private void addChanges(String file, Sheet before, Sheet after, List<WorkbookChange> changes) {
        int last = before.rows().stream().mapToInt(Sheet.Row::number).max().orElse(0);
        texts.forEach((cell, text) -> {
            boolean isHere = cell.file.equals(file) && cell.sheet.equals(before.name()) && cell.row <= last;
            if (isHere && !text.equals(textAt(before, cell))) {
                changes.add(new WorkbookChange.SetText(before.name(), cell.row, cell.column, text));
            }
        });
        after.rows().stream()
                .filter(row -> row.number() > last)
                .forEach(row -> changes.add(new WorkbookChange.AddRow(before.name(), row.cells())));
    }

    private static String textAt(Sheet sheet, Cell cell) {
        return sheet.rows().stream()
                .filter(row -> row.number() == cell.row && row.cells().size() >= cell.column)
                .map(row -> row.cells().get(cell.column - 1))
                .findFirst()
                .orElse("");
    }

    private Sheet on(String file, Sheet sheet) {
        Map<Integer, Sheet.Row> rows = new TreeMap<>();
        boolean isEdited = false;
        for (Sheet.Row row : sheet.rows()) {
            rows.put(row.number(), row);
        }
        for (Map.Entry<Cell, String> edit : texts.entrySet()) {
            Cell cell = edit.getKey();
            if (cell.file.equals(file) && cell.sheet.equals(sheet.name())) {
                isEdited = true;
                List<String> before = Optional.ofNullable(rows.get(cell.row))
                        .map(Sheet.Row::cells)
                        .orElse(List.of());
                row(cell, before, edit.getValue())
                        .ifPresentOrElse(row -> rows.put(cell.row, row), () -> rows.remove(cell.row));
            }
        }
        return isEdited
                ? new Sheet(sheet.name(), sheet.place(), List.copyOf(rows.values()), sheet.readable(), sheet.misfits())
                : sheet;
    }

    /** A row with another cell; empty when nothing is left in it. */
    private static Optional<Sheet.Row> row(Cell cell, List<String> before, String text) {
        List<String> cells = new ArrayList<>(before);
        while (cells.size() < cell.column) {
            cells.add("");
        }
        cells.set(cell.column - 1, text);
        return cells.stream().allMatch(String::isEmpty)
                ? Optional.empty()
                : Optional.of(new Sheet.Row(cell.row, cells, Comment.begins(cells.get(0))));
    }
}
