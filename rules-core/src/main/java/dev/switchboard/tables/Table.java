package dev.switchboard.tables;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table of a catalogue, all rows in memory. A row whose first cell begins with {@code #} is a comment; empty rows are
 * skipped; cells come without surrounding spaces.
 */
public final class Table {

    private static final String NOTE = "note";

    /** What some write before the code of a fact. */
    private static final String FACT = "fact:";

    /** As many columns are named to somebody who has another. */
    private static final int MOST_NAMED = 12;

    private final Place place;
    private final int headerLine;
    private final List<String> columns;
    private final Header header;
    private final Map<String, Integer> indexes;
    private final List<Row> rows = new ArrayList<>();

    private Table(Place place, int headerLine, Header header) {
        this.place = place;
        this.headerLine = headerLine;
        this.header = header;
        this.columns = header.problems.isEmpty() ? header.names : List.of();
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
            return new Table(sheet.place(), 1, new Header(List.of(), List.of()));
        }
        int headerLine = rows.get(0).number();
        Header header = Header.of(sheet.place().at(headerLine, 0), rows.get(0).cells());
        Table table = new Table(sheet.place(), headerLine, header);
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
        return hasColumns(required, optional, KnownCodes.of(List.of()), problems);
    }

    /**
     * Reports columns that the table lacks, and columns that nothing would read.
     *
     * @param titled columns that people may call by a title: as a comment, such a column would be lost
     */
    boolean hasColumns(List<String> required, List<String> optional, KnownCodes titled, Problems problems) {
        List<String> known = new ArrayList<>(required);
        known.addAll(optional);
        if (columns.isEmpty() || header.namesNone(known)) {
            reportHeader(required, known, problems);
            return false;
        }
        for (String column : columns) {
            if (!known.contains(column) && !column.startsWith(Sheet.COMMENT) && !isOfRefused(column, problems)) {
                Text help = Stream.of(prefixed(column, known), Problems.nearest(column, known), titled.hint(column))
                        .filter(hint -> !hint.isEmpty())
                        .findFirst()
                        .orElseGet(() -> others(known));
                problems.at(
                        headerPlace(column),
                        Sentence.of(
                                "неизвестный столбец `%s`".formatted(column),
                                "unknown column `%s`".formatted(column),
                                help));
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

    /** The names of a header that has none of the table's columns are probably data: then that alone is said. */
    private void reportHeader(List<String> required, List<String> known, Problems problems) {
        if (!header.namesNone(known)) {
            header.problems.forEach(problems::add);
        } else if (!header.names.isEmpty()) {
            String names = Problems.quoted(required, ", ");
            problems.at(
                    place.at(headerLine, 0),
                    "это не строка с названиями столбцов: ни одного из них здесь нет; верните её над данными: " + names,
                    "this is no header row: it has none of the table's columns; put one above the data: " + names);
        }
    }

    /** A column of a fact whose declaration was refused, which says it all. */
    private static boolean isOfRefused(String column, Problems problems) {
        return column.startsWith(FACT) && problems.isRefused(column.substring(FACT.length()));
    }

    /** Advice for who marks the columns of facts. */
    private static Text prefixed(String column, List<String> known) {
        String code = column.startsWith(FACT) ? column.substring(FACT.length()).strip() : "";
        return known.contains(code)
                ? new Text(
                        "столбец факта называется просто его кодом: `" + code + "`",
                        "a fact's column is called by the fact's code alone: `" + code + "`")
                : Text.EMPTY;
    }

    /** What a column that is near to none may be meant as; of many columns it would help nobody to name all. */
    private static Text others(List<String> columns) {
        String names = Problems.quoted(columns, ", ");
        Text all = columns.size() > MOST_NAMED
                ? Text.EMPTY
                : new Text("здесь бывают: " + names, "this table takes " + names);
        Text remarks = new Text(
                "свои пометки пишите в столбце, название которого начинается с `#`"
                        + (columns.contains(NOTE) ? ", или в `note`" : ""),
                "for remarks of your own, begin its name with `#`" + (columns.contains(NOTE) ? ", or use `note`" : ""));
        return Sentence.of(all, remarks);
    }

    /**
     * The header row.
     *
     * @param names without what can be trimmed
     * @param problems columns without a name, or two of one name: then none is used, so that no cell is misread
     */
    private record Header(List<String> names, List<Problem> problems) {

        static Header of(Place row, List<String> cells) {
            List<String> names = new ArrayList<>();
            Problems problems = new Problems();
            for (int i = 0; i < width(cells); i++) {
                String column = CellText.clean(cells.get(i));
                Place place = row.at(row.line(), i + 1);
                if (column.isEmpty()) {
                    problems.at(place, "столбец без названия", "a column without a name: name it or remove it");
                } else if (names.contains(column) && !column.startsWith(Sheet.COMMENT)) {
                    problems.at(
                            place,
                            "столбец `%s` встречается дважды: оставьте один".formatted(column),
                            "column `%s` stands twice: keep one".formatted(column));
                }
                names.add(column);
            }
            return new Header(List.copyOf(names), List.copyOf(problems.list()));
        }

        boolean namesNone(List<String> known) {
            return names.stream().noneMatch(name -> known.contains(name) || isMeant(name, known));
        }

        /** A header in capitals, say, is one all the same. */
        private static boolean isMeant(String name, List<String> known) {
            return !name.isEmpty() && known.stream().anyMatch(column -> Spelling.isNear(name, column));
        }
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
