package dev.switchboard.tables;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.schema.Comment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cells of a table as text, whatever kind of file they stand in.
 *
 * @param name the table's name, such as {@code topics} or {@code billing.rules}
 * @param place the whole file or sheet
 * @param rows those that hold something, in order; the first that is no comment is the header
 * @param readable whether the rows are all there is; if not, the reader has reported why
 * @param comments rows that are comments and are not among the others, in order
 * @param misfits what is wrong with rows that do not fit the header; if that is none, it means nothing
 */
public record Sheet(
        String name, Place place, List<Row> rows, boolean readable, List<Row> comments, List<Misfit> misfits) {

    /** As many characters as the name of a sheet can have in a workbook. */
    public static final int LONGEST_NAME = 31;

    /** A sheet that could be read, without comments of its own. */
    public Sheet(String name, Place place, List<Row> rows) {
        this(name, place, rows, List.of());
    }

    /** A sheet that could be read and fits its header. */
    public Sheet(String name, Place place, List<Row> rows, List<Row> comments) {
        this(name, place, rows, true, comments, List.of());
    }

    /** A sheet that could not be read; why has been reported. */
    static Sheet unreadable(String name, Place place) {
        return new Sheet(name, place, List.of(), false, List.of(), List.of());
    }

    public Sheet {
        rows = List.copyOf(rows);
        comments = List.copyOf(comments);
        misfits = List.copyOf(misfits);
    }

    /** Whether it is a comment as a whole. */
    public boolean isComment() {
        return Comment.begins(name);
    }

    /** The same under another name. */
    Sheet called(String other) {
        return new Sheet(other, place, rows, readable, comments, misfits);
    }

    /** The rows that are no comments and hold something: the header, if there is one, and what stands below it. */
    Stream<Row> content() {
        return rows.stream().filter(row -> !row.isEmpty() && !row.isComment());
    }

    /** All rows, comments among them, in the order in which they stand. */
    public List<Row> inOrder() {
        if (comments.isEmpty()) {
            return rows;
        }
        return Stream.concat(rows.stream(), comments.stream())
                .sorted(Comparator.comparingInt(Row::number))
                .toList();
    }

    /** The same with all rows numbered from 1 on, as they stand below one another. */
    public Sheet numbered() {
        List<Row> numbered = new ArrayList<>();
        List<Row> numberedComments = new ArrayList<>();
        int comment = 0;
        for (Row row : rows) {
            while (comment < comments.size() && comments.get(comment).number < row.number) {
                numberedComments.add(comments.get(comment++).at(numbered.size() + comment));
            }
            numbered.add(row.at(numbered.size() + comment + 1));
        }
        while (comment < comments.size()) {
            numberedComments.add(comments.get(comment++).at(numbered.size() + comment));
        }
        return new Sheet(name, place, numbered, readable, numberedComments, misfits);
    }

    /**
     * What is wrong with a row that does not fit the header.
     *
     * @param cells those of a row left out, since which of them is which cannot be told; none of a row that is kept
     */
    public record Misfit(Problem problem, List<String> cells) {

        public Misfit {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A row.
     *
     * @param number the line or row of the file, from 1
     * @param cells from the first column on; rows need not be equally long
     */
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether it is a comment: its first cell begins as such. */
        public boolean isComment() {
            return !cells.isEmpty() && Comment.begins(cells.get(0));
        }

        private Row at(int other) {
            return new Row(other, cells);
        }

        /** Whether every cell is blank. */
        public boolean isEmpty() {
            // A loop: large tables are read in a JVM that has just started, where streams are slow.
            for (String cell : cells) {
                if (!CellText.isEmpty(cell)) {
                    return false;
                }
            }
            return true;
        }
    }
}
