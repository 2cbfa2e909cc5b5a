package dev.switchboard.analysis;

import dev.switchboard.Decision;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.SwitchboardException;
import dev.switchboard.Text;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.csv.CsvRow;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.inquiries.InquiryColumns;
import dev.switchboard.inquiries.StatedFacts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides rows of a log by two catalogues and counts what becomes of them. */
final class LogTally {

    private record Route(Destination.Decided before, Destination.Decided after) {}

    private final Side before;
    private final Side after;
    private final Map<Route, LogDiff.Move> moves = new LinkedHashMap<>();
    private long rows;
    private long alike;
    private long reworded;

    LogTally(String log, List<String> header, CatalogEngine before, CatalogEngine after) {
        this.before = new Side(log, header, before);
        this.after = new Side(log, header, after);
    }

    void add(CsvRow row) {
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

    LogDiff result() {
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

    /** One of the catalogues, and the rows that it did not decide. */
    private static final class Side {

        private final String log;
        private final int width;
        private final InquiryColumns columns;
        private final CatalogEngine engine;
        private long failed;
        private Optional<Problem> firstFailure = Optional.empty();

        Side(String log, List<String> header, CatalogEngine engine) {
            this.log = log;
            this.width = header.size();
            this.columns = InquiryColumns.of(header, engine.model().vocabulary());
            this.engine = engine;
        }

        LogDiff.Failures failures() {
            return new LogDiff.Failures(failed, firstFailure);
        }

        Optional<Decision> decide(CsvRow row) {
            Optional<Text> misfit = row.within(width).misfit(width);
            if (misfit.isPresent()) {
                return refuse(row, misfit.get());
            }
            StatedFacts stated = columns.read(row.cells());
            if (!stated.problems().isEmpty()) {
                return refuse(row, stated.problems().get(0).message());
            }
            try {
                return Optional.of(engine.decide(stated.inquiry()));
            } catch (SwitchboardException undecided) {
                return refuse(row, undecided.problems().get(0).message());
            }
        }

        private Optional<Decision> refuse(CsvRow row, Text message) {
            failed++;
            if (firstFailure.isEmpty()) {
                firstFailure = Optional.of(Problem.at(new Place(log, (int) row.line(), 0), message));
            }
            return Optional.empty();
        }
    }
}
