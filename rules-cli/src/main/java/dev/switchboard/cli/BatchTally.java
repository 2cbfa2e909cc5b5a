package dev.switchboard.cli;

import dev.switchboard.Text;
import java.nio.file.Path;

/**
 * What came of rows.
 *
 * @param decided they have a line
 * @param undecided nothing is wrong with them, but no rule holds and the catalogue has no default line
 * @param refused they say what is wrong with the inquiry
 */
record BatchTally(long decided, long undecided, long refused) {

    static final BatchTally NONE = new BatchTally(0, 0, 0);
    static final BatchTally DECIDED = new BatchTally(1, 0, 0);
    static final BatchTally UNDECIDED = new BatchTally(0, 1, 0);
    static final BatchTally REFUSED = new BatchTally(0, 0, 1);

    BatchTally and(BatchTally more) {
        return new BatchTally(decided + more.decided, undecided + more.undecided, refused + more.refused);
    }

    long rows() {
        return decided + undecided + refused;
    }

    boolean allDecided() {
        return decided == rows();
    }

    /** How many rows have an error. */
    Text errors() {
        return Text.format(
                "Строк с ошибкой: %s из %s, см. столбец `error`",
                "Rows with an error: %s of %s, see column `error`", rows() - decided, rows());
    }

    /** All of it, and where the rows are. */
    Text of(Path file) {
        String russian = "Записано в `%s`. Строк: %s, решено: %s, не решено: %s, отклонено: %s"
                .formatted(file, rows(), decided, undecided, refused);
        String english = "Written to `%s`. Rows: %s, decided: %s, undecided: %s, refused: %s"
                .formatted(file, rows(), decided, undecided, refused);
        return allDecided()
                ? new Text(russian, english)
                : new Text(russian + "; см. столбец `error`", english + "; see column `error`");
    }
}
