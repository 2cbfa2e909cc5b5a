package dev.switchboard.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table as its author leaves it: comments and blank rows among the others, whatever kind of file it goes to. */
final class AuthoredTable {

    private final String name;
    private final List<List<AuthoredCell>> rows = new ArrayList<>();
    private int header = -1;

    AuthoredTable(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** All rows; where the author left one blank, it has no cells. */
    List<List<AuthoredCell>> rows() {
        return rows;
    }

    /** The index of the header; negative in a sheet of comments. */
    int header() {
        return header;
    }

    void addHeader(List<String> columns) {
        header = rows.size();
        add(columns.stream().map(AuthoredCell::text).toList());
    }

    void add(List<AuthoredCell> cells) {
        rows.add(new ArrayList<>(cells));
    }

    /** Puts a row in front of the one that has this index. */
    void insert(int index, List<AuthoredCell> cells) {
        header += index <= header ? 1 : 0;
        rows.add(index, new ArrayList<>(cells));
    }

    List<String> columns() {
        return rows.get(header).stream().map(AuthoredCell::text).toList();
    }

    int indexOf(String column) {
        return columns().indexOf(column);
    }

    /** The indexes of the rows that say something. */
    List<Integer> content() {
        return IntStream.range(header + 1, rows.size())
                .filter(row ->
                        header >= 0 && !isComment(row) && rows.get(row).stream().anyMatch(cell -> !cell.isBlank()))
                .boxed()
                .toList();
    }

    boolean isComment(int row) {
        return !rows.get(row).isEmpty() && rows.get(row).get(0).text().strip().startsWith("#");
    }

    AuthoredCell cell(int row, String column) {
        int index = indexOf(column);
        return index < 0 || index >= rows.get(row).size()
                ? AuthoredCell.BLANK
                : rows.get(row).get(index);
    }

    void set(int row, String column, AuthoredCell cell) {
        rows.get(row).set(indexOf(column), cell);
    }

    AuthoredTable copy() {
        AuthoredTable copy = new AuthoredTable(name);
        rows.forEach(copy::add);
        copy.header = header;
        return copy;
    }
}
