package dev.switchboard.cli;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.RawCsv;
import dev.switchboard.csv.RawRows;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.forecast.CallColumns;
import dev.switchboard.forecast.ForecastTally;
import dev.switchboard.forecast.Forecaster;
import dev.switchboard.inquiries.LogColumns;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Counts the calls of tables on all cores. */
final class CallTable {

    private final CatalogEngine before;
    private final CatalogEngine after;
    private final Optional<Calendar> calendar;
    private final Forecaster forecaster;
    private final boolean remembers;

    /**
     * @param calendar whose clock and holidays the times of calls go by
     */
    CallTable(CatalogEngine before, CatalogEngine after, Forecaster forecaster, Optional<Calendar> calendar) {
        this.before = before;
        this.after = after;
        this.calendar = calendar;
        this.forecaster = forecaster;
        this.remembers = before.model().opaqueRules().isEmpty()
                && after.model().opaqueRules().isEmpty();
    }

    /**
     * Counts the calls of a file.
     *
     * @param passThrough columns that are no misspelt facts
     * @param byDefault facts that have their defaults where there is no column for them
     */
    ForecastTally count(
            BatchInput input, List<String> passThrough, Collection<String> byDefault, Locale locale, Console console)
            throws UnusableException, CsvException, IOException {
        Vocabulary old = before.model().vocabulary();
        Vocabulary words = after.model().vocabulary();
        try (RawCsv csv = RawCsv.open(
                input.name(),
                input.in(),
                column -> old.fact(column).isPresent() || words.fact(column).isPresent())) {
            List<String> header = csv.header();
            List<Problem> problems = LogColumns.misspelt(
                    new Place(input.name(), (int) csv.headerLine(), 0),
                    header,
                    old,
                    words,
                    PassThrough.of(passThrough, header));
            if (!problems.isEmpty()) {
                throw new UnusableException(problems);
            }
            CallColumns columns = CallColumns.of(header, old, words, byDefault);
            try (ProgressBar progress = new ProgressBar(input, locale, console)) {
                return count(csv, input.name(), columns, progress);
            }
        }
    }

    /** Each thread counts for itself; what it has counted is added up in the end. */
    private ForecastTally count(RawCsv csv, String log, CallColumns columns, ProgressBar progress)
            throws CsvException, IOException {
        Queue<CallCounter> idle = new ConcurrentLinkedQueue<>();
        long rows = 0;
        try (Pipeline<Integer> pipeline = new Pipeline<>(Runtime.getRuntime().availableProcessors())) {
            for (Optional<RawRows> block = csv.next(); block.isPresent(); block = csv.next()) {
                RawRows next = block.get();
                if (pipeline.isFull()) {
                    rows = shown(rows, pipeline.take(), progress);
                }
                pipeline.put(() -> {
                    CallCounter free = idle.poll();
                    CallCounter mine = free == null ? counter(csv, log, columns) : free;
                    mine.count(next);
                    idle.add(mine);
                    return next.size();
                });
            }
            while (!pipeline.isEmpty()) {
                rows = shown(rows, pipeline.take(), progress);
            }
        }
        ForecastTally all = new ForecastTally(calendar);
        idle.forEach(counter -> all.add(counter.tally()));
        return all;
    }

    private static long shown(long before, int more, ProgressBar progress) {
        for (int i = 1; i <= more; i++) {
            progress.show(before + i);
        }
        return before + more;
    }

    private CallCounter counter(RawCsv csv, String log, CallColumns columns) {
        return new CallCounter(
                log,
                csv.header().size(),
                csv.delimiter(),
                forecaster,
                columns,
                new CellTimes(csv.header().indexOf(MomentText.NAME), calendar),
                new ForecastTally(calendar),
                remembers);
    }
}
