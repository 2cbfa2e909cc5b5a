package dev.switchboard.csv;

import static dev.switchboard.csv.CsvCheck.row;
import static dev.switchboard.csv.CsvCheck.rows;

import dev.switchboard.csv.CsvCheck.Alike;
import dev.switchboard.csv.CsvCheck.Different;
import dev.switchboard.csv.CsvCheck.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * The comparison's checks of comments: it puts each input to readers that know none, that give their texts, and that skip them. Our
 * reader of inquiries is of the first kind, since whoever called about number {@code #4711} is no comment; that of tables of the last.
 */
final class CsvCommentChecks {

    private static final Result ALIKE = new Alike();
    private static final List<List<String>> NOTHING = List.of();

    /** What the three kinds of readers give for an input. */
    private record Comment(
            String input, List<List<String>> asTexts, List<List<String>> withoutMark, List<List<String>> skipped) {}

    private static final List<Comment> COMMENTS = List.of(
            new Comment(
                    "A\n#B,C\nD",
                    rows(row("A"), row("#B", "C"), row("D")),
                    rows(row("A"), row("B,C"), row("D")),
                    rows(row("A"), row("D"))),
            new Comment(
                    "#A\n#B\nC",
                    rows(row("#A"), row("#B"), row("C")),
                    rows(row("A"), row("B"), row("C")),
                    rows(row("C"))),
            new Comment(
                    "#A\n #B\nC",
                    rows(row("#A"), row(" #B"), row("C")),
                    rows(row("A"), row(" #B"), row("C")),
                    rows(row(" #B"), row("C"))),
            new Comment("#", rows(row("#")), rows(row("")), NOTHING),
            new Comment("#A\n#", rows(row("#A"), row("#")), rows(row("A"), row("")), NOTHING),
            new Comment("#\n#A", rows(row("#"), row("#A")), rows(row(""), row("A")), NOTHING),
            new Comment("#\n#\n#", rows(row("#"), row("#"), row("#")), rows(row(""), row(""), row("")), NOTHING));

    private CsvCommentChecks() {}

    static List<CsvCheck> all() {
        List<CsvCheck> none = new ArrayList<>();
        List<CsvCheck> read = new ArrayList<>();
        List<CsvCheck> skip = new ArrayList<>();
        for (Comment comment : COMMENTS) {
            String number = "-" + (none.size() + 1);
            Result kept = new Different("rows that begin with `#` are kept as they are", comment.asTexts);
            Result left = new Different("rows that begin with `#` are comments", spaced(comment.skipped));
            none.add(check("comments-none" + number, "`#` means nothing", comment, comment.asTexts, left, ALIKE));
            read.add(check("comments-read" + number, "texts of comments", comment, comment.withoutMark, left, kept));
            Result ofSkipped = comment.skipped.contains(row(" #B"))
                    ? new Different("so are those with spaces before it", spaced(comment.skipped))
                    : ALIKE;
            skip.add(
                    check("comments-skip" + number, "comments are skipped", comment, comment.skipped, ofSkipped, kept));
        }
        none.addAll(read);
        none.addAll(skip);
        return none;
    }

    /** Without the row that is a comment here, whose mark stands behind a space. */
    private static List<List<String>> spaced(List<List<String>> records) {
        return records.stream().filter(record -> !record.equals(row(" #B"))).toList();
    }

    private static CsvCheck check(
            String name,
            String standsFor,
            Comment comment,
            List<List<String>> records,
            Result ofTable,
            Result ofInquiries) {
        return new CsvCheck(name, standsFor, 1, comment.input, records, ofTable, ofInquiries);
    }
}
