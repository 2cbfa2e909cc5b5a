package dev.switchboard.tables;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.schema.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cells of a table as text, whatever kind of file they come from.
 *
 * @param name the table's name, such as {@code topics} or {@code billing.rules}
 * @param place the whole file or sheet
 * @param rows those that hold something, in order; the first that is no comment is the header
 * @param readable whether the rows are all there is; if not, the reader has reported why
 * @param misfits what is wrong with rows that do not fit the header; if that is none, it means nothing
 */
public record Sheet(String name, Place place, List<Row> rows, boolean readable, List<Misfit> misfits) {

    /** As many characters as the name of a sheet can have in a workbook. */
    public static final int LONGEST_NAME = 31;

    /** A sheet that could be read and fits its header. */
    public Sheet(String name, Place place, List<Row> rows) {
        this(name, place, rows, true, List.of());
    }

    /** A sheet that could not be read; why has been reported. */
    static Sheet unreadable(String name, Place place) {
        return new Sheet(name, place, List.of(), false, List.of());
    }

    public Sheet {
        rows = List.copyOf(rows);
        misfits = List.copyOf(misfits);
    }

    /** Whether it is a comment as a whole. */
    public boolean isComment() {
        return Comment.begins(name);
    }

    /** The same under another name. */
    Sheet called(String other) {
        return new Sheet(other, place, rows, readable, misfits);
    }

    /** The same, with more that is wrong with it. */
    public Sheet with(List<Problem> problems) {
        List<Misfit> all = new ArrayList<>(misfits);
        problems.forEach(problem -> all.add(new Misfit(problem, List.of())));
        return new Sheet(name, place, rows, readable, all);
    }

    /** The rows that are no comments: the header, if there is one, and what stands below it. */
    public Stream<Row> content() {
        return rows.stream().filter(row -> !row.isComment());
    }

    /** The same with all rows numbered from 1 on, as they stand below one another. */
    public Sheet numbered() {
        List<Row> numbered = new ArrayList<>();
        rows.forEach(row -> numbered.add(new Row(numbered.size() + 1, row.cells(), row.isComment())));
        return new Sheet(name, place, numbered, readable, misfits);
    }

    /**
     * What is wrong with a row that does not fit the header.
     *
     * @param cells those of a row left out, since it is unclear which is which; none of a row that is kept
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
     * @param isComment whether its author marked it as one, which a code that begins as comments do is not
     */
    public record Row(int number, List<String> cells, boolean isComment) {

        /** A row that is no comment. */
        public Row(int number, List<String> cells) {
            this(number, cells, false);
        }

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
