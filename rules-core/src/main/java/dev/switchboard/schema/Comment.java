package dev.switchboard.schema;

import dev.switchboard.catalog.TypedText;

/** What authors write for themselves: rows by their first cell, columns, sheets and files by their name. */
public final class Comment {

    /** What it begins with. */
    public static final String MARK = "#";

    private Comment() {}

    /** Whether a text makes a comment of what it stands at the head of. */
    public static boolean begins(String text) {
        return TypedText.strip(text).startsWith(MARK);
    }
}
