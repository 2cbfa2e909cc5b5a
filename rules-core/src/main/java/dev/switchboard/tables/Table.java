package dev.switchboard.tables;

import dev.switchboard.Place;
import dev.switchboard.catalog.Problems;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.csv.CsvRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of a catalogue, all rows in memory. A row whose first cell begins with {@code #} is a comment; empty rows are
 * skipped; cells come without surrounding spaces.
 */
public final class Table {

    private final String name;
    private final int headerLine;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    private Table(String name, int headerLine, List<String> columns) {
        this.name = name;
        this.headerLine = headerLine;
        this.columns = columns;
    }

    /** Reads a CSV file; what is wrong with it goes to {@code problems}, and the rows that can be used are there. */
    public static Table ofCsv(String name, byte[] content, Problems problems) {
        try (CsvFile csv = CsvFile.open(name, new ByteArrayInputStream(content))) {
            Table table = new Table(name, (int) csv.headerLine(), csv.header());
            table.readRows(csv, problems);
            return table;
        } catch (CsvException unreadable) {
            problems.add(unreadable.problem());
            return new Table(name, 1, List.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    public List<Row> rows() {
        return rows;
    }

    /** Reports columns that the table lacks, and columns that nothing would read. */
    public boolean hasColumns(List<String> required, List<String> optional, Problems problems) {
        if (columns.isEmpty()) {
            return false;
        }
        List<String> known = new ArrayList<>(required);
        known.addAll(optional);
        for (String column : columns) {
            if (!known.contains(column)) {
                var hint = Problems.nearest(column, known);
                problems.at(
                        new Place(name, headerLine, columns.indexOf(column) + 1),
                        "неизвестный столбец `%s`; здесь бывают: %s%s"
                                .formatted(column, Problems.quoted(known, ", "), hint.russian()),
                        "unknown column `%s`; this table takes %s%s"
                                .formatted(column, Problems.quoted(known, ", "), hint.english()));
            }
        }
        List<String> missing =
                required.stream().filter(column -> !columns.contains(column)).toList();
        if (!missing.isEmpty()) {
            problems.at(
                    new Place(name, headerLine, 0),
                    "нет столбцов " + Problems.quoted(missing, ", "),
                    "lacks the columns " + Problems.quoted(missing, ", "));
        }
        return missing.isEmpty();
    }

    private void readRows(CsvFile csv, Problems problems) throws CsvException {
        for (Optional<CsvRow> next = csv.next(); next.isPresent(); next = csv.next()) {
            CsvRow row = next.get();
            if (row.isEmpty() || row.cells().get(0).strip().startsWith("#")) {
                continue;
            }
            if (row.cells().size() != columns.size()) {
                problems.at(
                        new Place(name, (int) row.line(), 0),
                        "в строке ячеек: %d, а столбцов: %d; лишний или пропущенный разделитель?"
                                .formatted(row.cells().size(), columns.size()),
                        "the row has %d cells, the header has %d; is a delimiter missing or too many?"
                                .formatted(row.cells().size(), columns.size()));
                continue;
            }
            rows.add(new Row(
                    (int) row.line(), row.cells().stream().map(String::strip).toList()));
        }
    }

    /** A row of the table. */
    public final class Row {

        private final int line;
        private final List<String> cells;

        private Row(int line, List<String> cells) {
            this.line = line;
            this.cells = cells;
        }

        /** The cell's text; empty when the cell is, or when the table has no such column. */
        public String get(String column) {
            int index = columns.indexOf(column);
            return index < 0 ? "" : cells.get(index);
        }

        /** Where the cell stands. */
        public Place place(String column) {
            return new Place(name, line, columns.indexOf(column) + 1);
        }
    }
}
