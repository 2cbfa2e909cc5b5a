package dev.switchboard.tables;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.schema.Column;
import dev.switchboard.schema.Comment;
import dev.switchboard.schema.TableKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table of a catalogue, all rows in memory, read as the kind of table that it is. Comments and empty rows are skipped; cells come
 * without surrounding spaces.
 */
public final class Table {

    private static final String NOTE = "note";

    /** What some write before the code of a fact. */
    private static final String FACT = "fact:";

    private static final int NOWHERE = -1;

    /** As many columns are named to somebody who has another. */
    private static final int MOST_NAMED = 12;

    private final TableKind kind;
    private final String name;
    private final Place place;
    private final List<String> columns;
    private final Header header;
    private final List<Problem> misfits = new ArrayList<>();
    private final List<String> torn = new ArrayList<>();
    private final Map<String, Integer> indexes;
    private final BitSet codes = new BitSet();
    private final List<Row> rows = new ArrayList<>();

    private Table(TableKind kind, Header header, Sheet sheet) {
        this.kind = kind;
        this.name = sheet.name();
        this.place = sheet.place();
        this.header = header;
        for (Sheet.Misfit misfit : sheet.misfits()) {
            misfits.add(misfit.problem());
            misfit.cells().stream()
                    .map(CellText::clean)
                    .filter(cell -> !cell.isEmpty())
                    .forEach(torn::add);
        }
        this.columns = header.isUsable() ? header.names() : List.of();
        this.indexes = indexes();
        for (int i = 0; i < columns.size(); i++) {
            codes.set(i, kind.column(columns.get(i)).filter(Column::holdsCode).isPresent());
        }
    }

    /** The table of a sheet; {@link #hasColumns} reports what is wrong with it. */
    public static Table of(Sheet sheet, TableKind kind) {
        Table table = new Table(kind, Header.of(sheet), sheet);
        sheet.content().skip(1).forEach(table::add);
        return table;
    }

    public TableKind kind() {
        return kind;
    }

    /** What it is called, without the file's ending. */
    String name() {
        return name;
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
        return header.place().at(header.place().line(), header.names().indexOf(column) + 1);
    }

    /** Reports columns that the table lacks, and columns that nothing would read. */
    public boolean hasColumns(Problems problems) {
        return hasColumns(List.of(), KnownCodes.of(List.of()), problems);
    }

    /**
     * Reports columns that the table lacks, and columns that nothing would read.
     *
     * @param open the columns that the table can have besides, where its kind has any number
     * @param titled those that people may call by a title: as a comment, such a column would be lost
     */
    boolean hasColumns(Collection<String> open, KnownCodes titled, Problems problems) {
        List<String> required = kind.required();
        List<String> known = new ArrayList<>(kind.known());
        known.addAll(open);
        if (header.namesNone(known)) {
            header.reportNone(required, known, problems);
            return false;
        }
        header.problems().forEach(problems::add);
        misfits.forEach(problems::add);
        torn.forEach(problems::refuse);
        for (String column : new LinkedHashSet<>(header.names())) {
            if (!column.isEmpty()
                    && !known.contains(column)
                    && !Comment.begins(column)
                    && !isOfRefused(column, problems)) {
                Text help = Stream.of(prefixed(column, known), Problems.nearest(column, known), titled.hint(column))
                        .filter(hint -> !hint.isEmpty())
                        .findFirst()
                        .orElseGet(() -> others(known));
                problems.at(
                        headerPlace(column),
                        Sentence.of(Text.format("неизвестный столбец `%s`", "unknown column `%s`", column), help));
            }
        }
        List<String> missing = required.stream()
                .filter(column -> !header.names().contains(column))
                .toList();
        if (!missing.isEmpty()) {
            problems.at(
                    header.place(),
                    "нет столбцов " + Problems.quoted(missing, ", "),
                    "missing columns " + Problems.quoted(missing, ", "));
        }
        return missing.isEmpty() && header.isUsable();
    }

    /** A column of a fact whose declaration was refused, which says it all. */
    private boolean isOfRefused(String column, Problems problems) {
        return column.startsWith(FACT)
                ? problems.isRefused(column.substring(FACT.length()))
                : kind.columns().stream().anyMatch(Column::open) && problems.isRefusedByLooks(column);
    }

    /** Advice for who marks the columns of facts. */
    private static Text prefixed(String column, List<String> known) {
        String code = column.startsWith(FACT) ? column.substring(FACT.length()).strip() : "";
        return known.contains(code)
                ? new Text(
                        "столбец факта называют просто его кодом: `" + code + "`",
                        "the name of a fact's column is just its code: `" + code + "`")
                : Text.EMPTY;
    }

    /** What a column that is near to none may be meant as; of many columns it would help nobody to name all. */
    private static Text others(List<String> columns) {
        String names = Problems.quoted(columns, ", ");
        Text all = columns.size() > MOST_NAMED
                ? Text.EMPTY
                : new Text("допустимые столбцы: " + names, "the columns of this table are " + names);
        Text remarks = new Text(
                "свои пометки пишите в столбце, название которого начинается с `#`"
                        + (columns.contains(NOTE) ? ", или в `note`" : ""),
                "for your own remarks, begin its name with `#`" + (columns.contains(NOTE) ? ", or use `note`" : ""));
        return Sentence.of(all, remarks);
    }

    private void add(Sheet.Row row) {
        String[] cells = new String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            String cell = i < row.cells().size() ? CellText.clean(row.cells().get(i)) : "";
            cells[i] = codes.get(i) ? TitledCode.code(cell) : cell;
        }
        rows.add(new Row(row.number(), cells));
        if (!columns.isEmpty()) {
            refuseBeyondHeader(row);
        }
    }

    /** A text that no column would take. */
    private void refuseBeyondHeader(Sheet.Row row) {
        for (int i = columns.size(); i < row.cells().size(); i++) {
            String text = CellText.strip(row.cells().get(i));
            if (!text.isEmpty()) {
                misfits.add(Problem.at(
                        place.at(row.number(), i + 1),
                        Text.format(
                                "`%s` стоит правее последнего столбца с названием; назовите столбец в заголовке или очистите ячейки под ним",
                                "`%s` is to the right of the last named column; name the column in the header, or clear the cells below it",
                                shown(text))));
                return;
            }
        }
    }

    private static String shown(String text) {
        return text.length() <= 50 ? text : text.substring(0, 50) + "…";
    }

    /** Where each column stands; those that the kind can have, but this table has not, stand nowhere. */
    private Map<String, Integer> indexes() {
        Map<String, Integer> indexes = new HashMap<>();
        kind.known().forEach(column -> indexes.put(column, NOWHERE));
        for (int i = 0; i < columns.size(); i++) {
            indexes.put(columns.get(i), i);
        }
        return indexes;
    }

    private int indexOf(String column) {
        Integer index = indexes.get(column);
        if (index == null) {
            throw new IllegalArgumentException("no column of the table " + kind.name() + ": " + column);
        }
        return index;
    }

    /** A row of the table. */
    public final class Row {

        private final int line;
        private final String[] cells;
        private final Map<Integer, Row> others;

        private Row(int line, String[] cells) {
            this(line, cells, Map.of());
        }

        private Row(int line, String[] cells, Map<Integer, Row> others) {
            this.line = line;
            this.cells = cells;
            this.others = others;
        }

        /** The same row where some cells, by the place of their columns, are those of other rows. */
        Row with(Map<Integer, Row> cellsOfOthers) {
            return cellsOfOthers.isEmpty() ? this : new Row(line, cells, cellsOfOthers);
        }

        /**
         * The cell's text; empty when the cell is, or when the table lacks the column.
         *
         * @throws IllegalArgumentException when tables of the kind have no such column
         */
        public String get(String column) {
            int index = indexOf(column);
            return index == NOWHERE ? "" : get(index);
        }

        /** The text of a cell by the place of its column in {@link #columns}. */
        String get(int column) {
            return others.getOrDefault(column, this).cells[column];
        }

        /** The text of a cell in Russian, and of the one beside it in English. */
        public Text text(String column) {
            return new Text(get(column), get(column + ":en"));
        }

        /** The names of the table's columns. */
        List<String> columns() {
            return columns;
        }

        /** The column that says what the row is about. */
        String subject() {
            return kind.subject().name();
        }

        /** Where the cell stands whose text counts; the whole row when the table lacks the column. */
        public Place place(String column) {
            int index = indexOf(column);
            return place.at(others.getOrDefault(index, this).line, index + 1);
        }

        /** Where the row itself has the cell. */
        Place own(String column) {
            return place.at(line, indexOf(column) + 1);
        }

        /** Where the row stands. */
        Place place() {
            return place.at(line, 0);
        }

        /** Whether a cell says anything; if not, that is reported. */
        boolean says(String column, Problems problems) {
            if (get(column).isEmpty()) {
                problems.empty(place(column), title(column));
            }
            return !get(column).isEmpty();
        }

        /**
         * Whether a cell has one of the codes; if not, that is reported.
         *
         * @param help what else to say; may be empty
         */
        public boolean knows(String column, KnownCodes codes, Text help, Problems problems) {
            boolean knows = codes.contains(get(column));
            if (!knows) {
                problems.unknown(place(column), title(column), get(column), codes, help);
            }
            return knows;
        }

        private Text title(String column) {
            return kind.column(column).map(Column::title).orElse(Text.EMPTY);
        }
    }
}
