package dev.switchboard.analysis;

import dev.switchboard.Problem;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.engine.CatalogEngine;
import java.util.List;
import java.util.Optional;

/**
 * How many inquiries of a log two catalogues decide differently.
 *
 * @param rows all rows of the log
 * @param alike rows that both decide alike
 * @param reworded rows that go where they went, with other words
 * @param moves rows that go elsewhere, the most frequent move first
 * @param failedBefore rows that the old catalogue does not decide; such rows are in none of the counts above but the first
 * @param failedAfter rows that the new catalogue does not decide
 */
public record LogDiff(
        long rows, long alike, long reworded, List<Move> moves, Failures failedBefore, Failures failedAfter) {

    public LogDiff {
        moves = List.copyOf(moves);
    }

    /**
     * Rows that go from one place to another.
     *
     * @param rows how many
     * @param line the line in the log on which the first of them begins
     */
    public record Move(Destination.Decided before, Destination.Decided after, long rows, long line) {}

    /**
     * Rows that a catalogue does not decide.
     *
     * @param rows how many
     * @param first what is wrong with the first of them
     */
    public record Failures(long rows, Optional<Problem> first) {}

    /**
     * Decides all rows by both catalogues. A column that only one of them knows states a fact for that one alone.
     *
     * @param name what problems call the log
     * @throws CsvException when the log cannot be read to its end
     */
    public static LogDiff of(String name, CsvFile log, CatalogEngine before, CatalogEngine after) throws CsvException {
        LogTally tally = new LogTally(name, log.header(), before, after);
        for (var row = log.next(); row.isPresent(); row = log.next()) {
            tally.add(row.get());
        }
        return tally.result();
    }

    /** How many rows go elsewhere. */
    public long moved() {
        return moves.stream().mapToLong(Move::rows).sum();
    }
}
