package dev.switchboard.cli;

import java.util.List;
import java.util.stream.IntStream;

/** Rows of text whose columns stand below each other. */
final class AlignedRows {

    private AlignedRows() {}

    /** One line a row; all rows have the same number of cells. */
    static List<String> of(List<List<String>> rows) {
        int last = rows.isEmpty() ? 0 : rows.get(0).size() - 1;
        int[] widths = IntStream.range(0, last)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
        }
        return line.append(row.get(widths.length)).toString();
    }
}
