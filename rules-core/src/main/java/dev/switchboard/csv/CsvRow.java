package dev.switchboard.csv;

import dev.switchboard.Text;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.schema.Comment;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A row of a CSV file.
 *
 * @param line the line on which it begins, from 1
 * @param cells as they came; there may be more or fewer than the header has
 */
public record CsvRow(long line, List<String> cells) {

    /** A number as people put it, in one word: {@code #4711}, {@code #12/7}. */
    private static final Pattern NUMBER = Pattern.compile("#\\d\\S*");

    /** Whether no cell holds more than spaces. */
    public boolean isEmpty() {
        // A loop: large tables are read in a JVM that has just started, where streams are slow.
        for (String cell : cells) {
            if (!TypedText.isBlank(cell)) {
                return false;
            }
        }
        return true;
    }

    /** Whether its first cell begins as comments do. */
    public boolean beginsAsComment() {
        return Comment.begins(cells.get(0));
    }

    /**
     * Whether, among inquiries or cases, it is a comment: it begins as such and says nothing else. With more cells it may be about
     * number {@code #4711}, and so it is with that alone.
     */
    public boolean isComment() {
        return beginsAsComment()
                && !NUMBER.matcher(TypedText.strip(cells.get(0))).matches()
                && cells.stream().skip(1).allMatch(String::isBlank);
    }

    /** The row without blank cells beyond its last column, which spreadsheets leave behind. */
    public CsvRow within(int columns) {
        boolean blanks = cells.size() > columns && cells.stream().skip(columns).allMatch(TypedText::isBlank);
        return blanks ? new CsvRow(line, cells.subList(0, columns)) : this;
    }

    /** Why the cells are not those of so many columns; empty when there is one for each. */
    public Optional<Text> misfit(int columns) {
        if (cells.size() == columns) {
            return Optional.empty();
        }
        Text advice = cells.size() < columns
                ? new Text(
                        "не хватает разделителя, или строка оборвана", "a delimiter is missing, or the row is cut off")
                : new Text(
                        "текст с разделителем внутри нужно взять в кавычки",
                        "put a text that contains the delimiter in quotes");
        return Optional.of(Sentence.of(
                Text.format(
                        "в строке ячеек: %s, а столбцов: %s",
                        cells.size() == 1
                                ? "the row has %s cell, the header has %s"
                                : "the row has %s cells, the header has %s",
                        cells.size(),
                        columns),
                advice));
    }
}
