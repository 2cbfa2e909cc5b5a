package dev.switchboard.analysis;

import dev.switchboard.Decision;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.csv.CsvRow;
import dev.switchboard.engine.CatalogEngine;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides rows of a log by two catalogues and counts what becomes of them. */
public final class LogTally {

    private record Route(Destination.Decided before, Destination.Decided after) {}

    private final LogDecider before;
    private final LogDecider after;
    private final Map<Route, LogDiff.Move> moves = new LinkedHashMap<>();
    private long rows;
    private long alike;
    private long reworded;

    /** @param log what problems call the log */
    public LogTally(String log, List<String> header, CatalogEngine before, CatalogEngine after) {
        this.before = new LogDecider(log, header, before);
        this.after = new LogDecider(log, header, after);
    }

    /** Decides a row, unless it is a comment. */
    public void add(CsvRow row) {
        if (row.isComment()) {
            return;
        }
        rows++;
        Optional<Decision> one = before.decide(row);
        Optional<Decision> other = after.decide(row);
        if (one.isPresent() && other.isPresent()) {
            compare(one.get(), other.get(), row.line());
        }
    }

    /** What came of the rows so far. */
    public LogDiff result() {
        List<LogDiff.Move> mostFirst = moves.values().stream()
                .sorted(Comparator.comparingLong(LogDiff.Move::rows).reversed().thenComparing(LogDiff.Move::line))
                .toList();
        return new LogDiff(rows, alike, reworded, mostFirst, before.failures(), after.failures());
    }

    private void compare(Decision one, Decision other, long line) {
        Route route = new Route(outcome(one), outcome(other));
        if (!route.before.equals(route.after)) {
            moves.merge(
                    route,
                    new LogDiff.Move(route.before, route.after, 1, line),
                    (first, next) -> new LogDiff.Move(first.before(), first.after(), first.rows() + 1, first.line()));
        } else if (saysTheSame(one, other)) {
            alike++;
        } else {
            reworded++;
        }
    }

    private static Destination.Decided outcome(Decision decision) {
        Outcome outcome =
                new Outcome(decision.line(), decision.mode(), decision.item().orElse(""));
        return new Destination.Decided(outcome, decision.queue(), Optional.empty());
    }

    private static boolean saysTheSame(Decision one, Decision other) {
        return one.phrase().equals(other.phrase())
                && one.greeting().equals(other.greeting())
                && one.steps().equals(other.steps())
                && one.guidance().equals(other.guidance())
                && one.outcomes().equals(other.outcomes());
    }
}
