package dev.switchboard.csv;

import java.util.List;

/**
 * A row of a CSV file.
 *
 * @param line the line on which it begins, from 1
 * @param cells as they came; there may be more or fewer than the header has
 */
public record CsvRow(long line, List<String> cells) {

    public boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
