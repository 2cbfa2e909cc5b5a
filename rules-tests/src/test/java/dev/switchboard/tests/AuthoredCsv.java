package dev.switchboard.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A table as a CSV file of any program: with some delimiter, line end and byte-order mark, and more quotes than it needs. */
final class AuthoredCsv {

    private final byte[] bytes;
    private final List<Integer> lines;

    private AuthoredCsv(byte[] bytes, List<Integer> lines) {
        this.bytes = bytes;
        this.lines = lines;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The line on which each row begins, from 1. */
    List<Integer> lines() {
        return lines;
    }

    static AuthoredCsv of(AuthoredTable table, Random random) {
        return new Writer(random).write(table);
    }

    private static final class Writer {

        private final Random random;
        private final char delimiter;
        private final String lineEnd;
        private final int quotes;
        private final StringBuilder text = new StringBuilder();

        Writer(Random random) {
            this.random = random;
            delimiter = ",,;\t".charAt(random.nextInt(4));
            lineEnd = random.nextInt(3) == 0 ? "\r\n" : "\n";
            quotes = 1 + random.nextInt(8);
        }

        AuthoredCsv write(AuthoredTable table) {
            List<Integer> lines = new ArrayList<>();
            int width = table.header() < 0 ? 0 : table.columns().size();
            int line = 1;
            for (int row = 0; row < table.rows().size(); row++) {
                lines.add(line);
                int start = text.length();
                row(table.rows().get(row), width, !table.isComment(row) && table.header() >= 0);
                text.append(lineEnd);
                line += linesIn(text.substring(start));
            }
            boolean mark = random.nextInt(5) == 0;
            return new AuthoredCsv(((mark ? "\uFEFF" : "") + text).getBytes(UTF_8), lines);
        }

        private void row(List<AuthoredCell> cells, int width, boolean complete) {
            if (cells.isEmpty()) {
                text.append(blank(width));
                return;
            }
            int count = complete ? Math.max(width, cells.size()) : cells.size();
            for (int i = 0; i < count; i++) {
                text.append(i == 0 ? "" : String.valueOf(delimiter));
                cell(i < cells.size() ? cells.get(i).text() : "");
            }
        }

        private String blank(int width) {
            return switch (random.nextInt(3)) {
                case 0 -> "";
                case 1 -> "  ";
                default -> String.valueOf(delimiter).repeat(Math.max(0, width - 1));
            };
        }

        private void cell(String cell) {
            boolean needed =
                    cell.chars().anyMatch(c -> c == '"' || c == '\n' || c == '\r' || c == ',' || c == ';' || c == '\t');
            if (needed || random.nextInt(quotes) == 7) {
                text.append('"').append(cell.replace("\"", "\"\"")).append('"');
            } else {
                text.append(cell);
            }
        }

        /** A line ends with a line feed, with a carriage return, or with both. */
        private static int linesIn(String text) {
            return (int) text.replace("\r\n", "\n")
                    .chars()
                    .filter(c -> c == '\n' || c == '\r')
                    .count();
        }
    }
}
