package dev.switchboard.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.schema.Comment;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the delimiter of a CSV file: the candidate that parts the header into the most cells. Comments above it may hold any of
 * them, and line ends within quotes, so that only the parser itself can tell where the header begins.
 */
public final class Delimiter {

    /** In the order of preference. */
    private static final char[] CANDIDATES = {',', ';', '\t'};

    private static final int NOT_YET_READABLE = -1;

    /** More than all the cells of a file. */
    private static final int TORN = Integer.MAX_VALUE;

    private Delimiter() {}

    /**
     * The delimiter. No more is read than it takes: who writes the file may be waiting for what comes of its first rows.
     *
     * @param limit as many characters are looked at
     */
    static char of(Reader reader, int limit) throws IOException {
        StringBuilder text = new StringBuilder();
        int next = 0;
        int line = 0;
        for (int c = reader.read(); c >= 0 && text.length() < limit; c = reader.read()) {
            text.append((char) c);
            if (c == '\n' || c == '\r') {
                // The text grows by a part of itself between two looks, or there would be too many in a file of nothing
                // but comments.
                if (mayEndHeader(text, line) && text.length() >= next) {
                    next = text.length() + text.length() / 16;
                    int[] columns = columns(text.toString());
                    if (isKnown(columns)) {
                        return best(columns);
                    }
                }
                line = text.length();
            }
        }
        return best(columns(text.toString()));
    }

    /** Whether a text holds what may be taken for a delimiter, unless it is quoted. */
    public static boolean isIn(String text) {
        for (char candidate : CANDIDATES) {
            if (text.indexOf(candidate) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The delimiter of a file that has no header, as comments have none: the one that parts the whole of it into the most cells. */
    public static char ofWhole(String text) throws IOException {
        char best = CANDIDATES[0];
        int most = Integer.MIN_VALUE;
        for (char candidate : CANDIDATES) {
            int cells = cells(text, candidate);
            if (cells > most) {
                best = candidate;
                most = cells;
            }
        }
        return best;
    }

    /** As many as the text has, so few when quoted cells are torn that any other way is better, and fewest when it cannot be read so. */
    private static int cells(String text, char delimiter) throws IOException {
        int cells = 0;
        boolean torn = false;
        try (CsvReader<List<WrittenCell>> rows = CsvFile.reader(delimiter).build(WrittenCell.rows(), text)) {
            for (List<WrittenCell> row : rows) {
                cells += row.size();
                torn |= row.stream().anyMatch(cell -> isTorn(cell, delimiter));
            }
            return torn ? cells - TORN : cells;
        } catch (CsvParseException unreadable) {
            return Integer.MIN_VALUE;
        }
    }

    private static boolean mayEndHeader(StringBuilder text, int line) {
        String said = TypedText.strip(text.substring(line));
        return !said.isEmpty() && !Comment.begins(said);
    }

    /** Until each has found a header, the right one may still be within the comments. */
    private static boolean isKnown(int[] columns) {
        return Arrays.stream(columns).allMatch(count -> count > 0);
    }

    /** One with which the file cannot be read is better than one with which the whole header is a single cell. */
    private static char best(int[] columns) {
        int best = 0;
        for (int i = 1; i < columns.length; i++) {
            boolean unreadable = columns[i] == NOT_YET_READABLE && columns[best] == 1;
            boolean kept = columns[best] == NOT_YET_READABLE && columns[i] == 1;
            best = unreadable || (columns[i] > columns[best] && !kept) ? i : best;
        }
        return CANDIDATES[best];
    }

    private static int[] columns(String text) throws IOException {
        int[] columns = new int[CANDIDATES.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = columns(text, CANDIDATES[i]);
        }
        return columns;
    }

    /** Whether a cell holds something, with whatever delimiter it is read. */
    private static boolean says(WrittenCell cell) {
        return !TypedText.isBlank(cell.text().replace(',', ' ').replace(';', ' '));
    }

    /**
     * Whether a cell goes on into a quoted one behind another delimiter: {@code topic,"a} is what is left of
     * {@code topic,"a;b"}. What is quoted itself goes on into nothing.
     */
    private static boolean isTorn(WrittenCell cell, char delimiter) {
        for (char other : CANDIDATES) {
            if (other != delimiter && !cell.quoted() && cell.text().contains(other + "\"")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a comment ends within a quoted cell that goes on in the next line: what is below it is no header then. */
    private static boolean isTornOpen(List<WrittenCell> comment, char delimiter) {
        long quotes = comment.stream()
                .filter(cell -> !cell.quoted())
                .flatMapToInt(cell -> cell.text().chars())
                .filter(c -> c == '"')
                .count();
        return quotes % 2 == 1 && comment.stream().anyMatch(cell -> isTorn(cell, delimiter));
    }

    /** In how many cells the header is; 0 when there is none. */
    private static int columns(String text, char delimiter) throws IOException {
        try (CsvReader<List<WrittenCell>> rows = CsvFile.reader(delimiter).build(WrittenCell.rows(), text)) {
            for (List<WrittenCell> row : rows) {
                if (Comment.begins(row.get(0).text())) {
                    if (isTornOpen(row, delimiter)) {
                        return 1;
                    }
                } else if (row.stream().anyMatch(Delimiter::says)) {
                    return isTorn(row.get(0), delimiter) ? 1 : row.size();
                }
            }
            return 0;
        } catch (CsvParseException unreadable) {
            return NOT_YET_READABLE;
        }
    }
}
