package dev.switchboard.schema;

import dev.switchboard.catalog.TypedText;

/** What authors write for themselves: rows by their first cell, columns, sheets and files by their name. */
public final class Comment {

    /** What it begins with. */
    public static final String MARK = "#";

    private Comment() {}

    /** Whether a text at the beginning of a row, a column or a sheet makes it a comment. */
    public static boolean begins(String text) {
        return TypedText.strip(text).startsWith(MARK);
    }
}
