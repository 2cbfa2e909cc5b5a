package dev.switchboard.csv;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import java.util.List;
import java.util.function.Predicate;

/** A header whose author counts the rows in a first column called {@code #}, or {@code # п/п}: the whole row is a comment. */
public final class CommentedHeader {

    private CommentedHeader() {}

    /**
     * Whether a comment is such a header. Ask only where no other header is: one that was replaced may stand above the new one.
     *
     * @param comment the cells of the row
     * @param isColumn tells the names of columns
     */
    public static boolean is(List<String> comment, Predicate<String> isColumn) {
        return comment.stream().skip(1).map(String::strip).anyMatch(isColumn);
    }

    /**
     * What to do about it.
     *
     * @param file the file or sheet
     */
    public static Problem at(Place file, int line) {
        return Problem.at(
                file.at(line, 1),
                new Text(
                        "строка с названиями столбцов начинается с `#`, поэтому она считается примечанием: переименуйте столбец"
                                + " или поставьте его не первым",
                        "the header begins with `#`, so it is a comment: rename the column, or do not put it"
                                + " first"));
    }
}
