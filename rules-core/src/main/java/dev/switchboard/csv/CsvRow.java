package dev.switchboard.csv;

import dev.switchboard.catalog.TypedText;
import java.util.List;

/**
 * A row of a CSV file.
 *
 * @param line the line on which it begins, from 1
 * @param cells as they came; there may be more or fewer than the header has
 */
public record CsvRow(long line, List<String> cells) {

    /** Whether no cell holds more than spaces. */
    public boolean isEmpty() {
        return cells.stream().allMatch(TypedText::isBlank);
    }

    /** Whether its first cell begins as comments do. */
    boolean beginsAsComment() {
        return TypedText.strip(cells.get(0)).startsWith(CsvFile.COMMENT);
    }

    /**
     * Whether, among inquiries or cases, it is a comment: it begins as such and says nothing else. With more cells it may be about
     * number {@code #4711}.
     */
    public boolean isComment() {
        return beginsAsComment() && cells.stream().skip(1).allMatch(String::isBlank);
    }
}
