package dev.switchboard.drl;

import dev.switchboard.Place;

/** A file's text, which knows the line and column of each character. */
final class SourceText {

    private final String path;
    private final String text;

    SourceText(String path, String text) {
        this.path = path;
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Where the character at an offset stands. */
    Place place(int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        return new Place(path, line, offset - lineStart + 1);
    }

    /** The offset at which a line begins; lines count from 1. */
    int offsetOfLine(int line) {
        int offset = 0;
        for (int i = 1; i < line; i++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return offset;
    }

    /** A place by line and column, for errors of other parsers. */
    Place place(int line, int column) {
        return new Place(path, Math.max(line, 1), Math.max(column, 1));
    }
}
