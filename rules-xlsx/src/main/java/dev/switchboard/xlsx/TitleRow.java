package dev.switchboard.xlsx;

import dev.switchboard.schema.Comment;
import java.util.List;

/** The row above a header in which a written workbook says what people call the columns. */
final class TitleRow {

    /** Ends the first title: the codes are below. */
    private static final String BELOW = " ↓";

    private TitleRow() {}

    /** The first cell of the row: marked as a comment, so that whoever reads the table leaves the row out. */
    static String marked(String title) {
        return Comment.MARK + " " + title + BELOW;
    }

    /** Whether a row is such a one, which is written anew with each workbook, and not what somebody has noted. */
    static boolean is(List<String> row) {
        return !row.isEmpty()
                && Comment.begins(row.get(0))
                && row.get(0).strip().endsWith(BELOW);
    }
}
