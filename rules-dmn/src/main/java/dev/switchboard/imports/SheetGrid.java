package dev.switchboard.imports;

import dev.switchboard.Place;
import dev.switchboard.imports.PlainColumn.Written;
import dev.switchboard.tables.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The cells of a sheet by their places; rows and columns count from 0, and what is not there is empty. */
final class SheetGrid {

    private final Sheet sheet;
    private final List<List<String>> rows = new ArrayList<>();

    SheetGrid(Sheet sheet) {
        this.sheet = sheet;
        for (Sheet.Row row : sheet.rows()) {
            while (rows.size() < row.number() - 1) {
                rows.add(List.of());
            }
            rows.add(row.cells());
        }
    }

    String name() {
        return sheet.name();
    }

    Place place() {
        return sheet.place();
    }

    boolean isEmpty() {
        return !any(text -> !text.isEmpty());
    }

    /** Whether a cell is so. */
    boolean any(Predicate<String> wanted) {
        return rows.stream().flatMap(List::stream).map(String::strip).anyMatch(wanted);
    }

    int height() {
        return rows.size();
    }

    int width(int row) {
        return row < rows.size() ? rows.get(row).size() : 0;
    }

    /** What stands in a cell, without the spaces around it. */
    String at(int row, int column) {
        return column < width(row) ? rows.get(row).get(column).strip() : "";
    }

    Place placeOf(int row, int column) {
        return sheet.place().at(row + 1, column + 1);
    }

    boolean isBlankRow(int row) {
        for (int column = 0; column < width(row); column++) {
            if (!at(row, column).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The cells of a column in some rows. */
    List<Written> column(int column, List<Integer> of) {
        return of.stream()
                .map(row -> new Written(at(row, column), placeOf(row, column)))
                .toList();
    }
}
