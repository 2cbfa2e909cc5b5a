package dev.switchboard.drl;

import dev.switchboard.Place;
import java.util.Arrays;

/** A file's text, which knows the line and column of each character. */
final class SourceText {

    private final String path;
    private final String text;
    private final int[] lineStarts;

    SourceText(String path, String text) {
        this.path = path;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, 2 * lines);
            }
            starts[lines++] = end + 1;
        }
        return Arrays.copyOf(starts, lines);
    }

    /** How errors call the file. */
    String path() {
        return path;
    }

    String text() {
        return text;
    }

    /** Where the character at an offset stands. */
    Place place(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Place(path, line + 1, offset - lineStarts[line] + 1);
    }

    /** The offset of a place that another parser gives by line and column, both from 1. */
    int offset(int line, int column) {
        int start = lineStarts[Math.min(Math.max(line, 1), lineStarts.length) - 1];
        return Math.min(start + Math.max(column, 1) - 1, text.length());
    }
}
