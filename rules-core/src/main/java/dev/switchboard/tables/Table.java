package dev.switchboard.tables;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of a catalogue, all rows in memory. A row whose first cell begins with {@code #} is a comment; empty rows are
 * skipped; cells come without surrounding spaces.
 */
public final class Table {

    private final Place place;
    private final int headerLine;
    private final List<String> columns;
    private final Map<String, Integer> indexes;
    private final List<Row> rows = new ArrayList<>();

    private Table(Place place, int headerLine, List<String> columns) {
        this.place = place;
        this.headerLine = headerLine;
        this.columns = columns;
        this.indexes = indexes(columns);
    }

    /** Reads a sheet; what is wrong with it goes to {@code problems}, and the rows that can be used are there. */
    public static Table of(Sheet sheet, Problems problems) {
        List<Sheet.Row> rows = sheet.rows().stream()
                .filter(row -> !row.isEmpty() && !row.isComment())
                .toList();
        if (rows.isEmpty()) {
            if (sheet.readable()) {
                problems.at(
                        sheet.place(),
                        "здесь ничего нет, ожидается строка с названиями столбцов",
                        "holds nothing, a header row is expected");
            }
            return new Table(sheet.place(), 1, List.of());
        }
        int headerLine = rows.get(0).number();
        List<String> columns =
                columns(sheet.place().at(headerLine, 0), rows.get(0).cells(), problems);
        Table table = new Table(sheet.place(), headerLine, columns);
        rows.subList(1, rows.size()).forEach(row -> table.add(row, problems));
        return table;
    }

    /** The whole file or sheet. */
    public Place place() {
        return place;
    }

    /** The names of the columns; empty when there is no usable header. */
    public List<String> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }

    /** Where the header names a column. */
    public Place headerPlace(String column) {
        return place.at(headerLine, columns.indexOf(column) + 1);
    }

    /** Reports columns that the table lacks, and columns that nothing would read. */
    public boolean hasColumns(List<String> required, List<String> optional, Problems problems) {
        if (columns.isEmpty()) {
            return false;
        }
        List<String> known = new ArrayList<>(required);
        known.addAll(optional);
        for (String column : columns) {
            if (!known.contains(column) && !column.startsWith(Sheet.COMMENT)) {
                Text hint = Problems.nearest(column, known);
                Text help = hint.equals(Text.EMPTY) ? all(known) : hint;
                problems.at(
                        headerPlace(column),
                        "неизвестный столбец `%s`%s".formatted(column, help.russian()),
                        "unknown column `%s`%s".formatted(column, help.english()));
            }
        }
        List<String> missing =
                required.stream().filter(column -> !columns.contains(column)).toList();
        if (!missing.isEmpty()) {
            problems.at(
                    place.at(headerLine, 0),
                    "нет столбцов " + Problems.quoted(missing, ", "),
                    "lacks the columns " + Problems.quoted(missing, ", "));
        }
        return missing.isEmpty();
    }

    private static Text all(List<String> columns) {
        String names = Problems.quoted(columns, ", ");
        return new Text("; здесь бывают: " + names, "; this table takes " + names);
    }

    /** The names without what can be trimmed; a table with a nameless or repeated column has none, so that no cell is misread. */
    private static List<String> columns(Place header, List<String> cells, Problems problems) {
        int before = problems.list().size();
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < width(cells); i++) {
            String column = CellText.clean(cells.get(i));
            Place place = header.at(header.line(), i + 1);
            if (column.isEmpty()) {
                problems.at(place, "столбец без названия", "a column without a name: name it or remove it");
            } else if (!seen.add(column) && !column.startsWith(Sheet.COMMENT)) {
                problems.at(
                        place,
                        "столбец `%s` встречается дважды: оставьте один".formatted(column),
                        "column `%s` stands twice: keep one".formatted(column));
            }
            columns.add(column);
        }
        return problems.list().size() == before ? List.copyOf(columns) : List.of();
    }

    /** The number of cells up to the last that holds something. */
    private static int width(List<String> cells) {
        int width = cells.size();
        while (width > 0 && CellText.isEmpty(cells.get(width - 1))) {
            width--;
        }
        return width;
    }

    private void add(Sheet.Row row, Problems problems) {
        if (!columns.isEmpty() && width(row.cells()) > columns.size()) {
            problems.at(
                    place.at(row.number(), columns.size() + 1),
                    "здесь и правее у столбцов нет названия, а ячейки заполнены",
                    "from here on the columns have no name, but cells hold something");
            return;
        }
        String[] cells = new String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i < row.cells().size() ? CellText.clean(row.cells().get(i)) : "";
        }
        rows.add(new Row(row.number(), cells));
    }

    private static Map<String, Integer> indexes(List<String> columns) {
        Map<String, Integer> indexes = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            indexes.put(columns.get(i), i);
        }
        return indexes;
    }

    /** A row of the table. */
    public final class Row {

        private final int line;
        private final String[] cells;

        private Row(int line, String[] cells) {
            this.line = line;
            this.cells = cells;
        }

        /** The cell's text; empty when the cell is, or when the table has no such column. */
        public String get(String column) {
            Integer index = indexes.get(column);
            return index == null ? "" : cells[index];
        }

        /** The text of a cell by the place of its column in {@link #columns}. */
        String get(int column) {
            return cells[column];
        }

        /** Where the cell stands; the whole row when the table has no such column. */
        public Place place(String column) {
            Integer index = indexes.get(column);
            return place.at(line, index == null ? 0 : index + 1);
        }
    }
}
