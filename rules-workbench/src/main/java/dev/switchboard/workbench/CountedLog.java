package dev.switchboard.workbench;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.analysis.LogTally;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.csv.CsvRow;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.forecast.CallAnswer;
import dev.switchboard.forecast.CallColumns;
import dev.switchboard.forecast.CallColumns.ReadCall;
import dev.switchboard.forecast.Example;
import dev.switchboard.forecast.Forecast;
import dev.switchboard.forecast.ForecastTally;
import dev.switchboard.forecast.Forecaster;
import dev.switchboard.forecast.report.ForecastReport;
import dev.switchboard.inquiries.LogColumns;
import dev.switchboard.staffing.CallTimes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A log of inquiries whose rows are decided by two catalogues, some at a time, so that nobody waits for a long one. */
final class CountedLog {

    private static final Text NO_TOPIC = new Text(
            "нет столбца `topic`: в журнале обращений у каждой строки своя тема",
            "no column `topic`: in a log of inquiries each row has its topic");

    private static final Text RENAME = new Text(
            "исправьте его, а если так и задумано, переименуйте столбец или удалите его",
            "correct it or, if this is intended, rename the column or remove it");

    private final String id;
    private final String name;
    private final CsvFile rows;
    private final CatalogEngine before;
    private final CatalogEngine after;
    private final Forecaster forecaster;
    private final CallColumns columns;
    private final Optional<CallTimes> times;
    private final ForecastTally tally;
    private final LogTally words;
    private long read;
    private boolean isDone;

    /**
     * Reads the header.
     *
     * @param id tells it from another one
     * @throws CsvException if there is none
     */
    CountedLog(String id, String name, byte[] content, CatalogEngine before, CatalogEngine after)
            throws CsvException, IOException {
        this.id = id;
        this.name = name;
        this.before = before;
        this.after = after;
        this.rows = CsvFile.open(name, new ByteArrayInputStream(content));
        List<String> header = rows.header();
        Vocabulary old = before.model().vocabulary();
        Vocabulary current = after.model().vocabulary();
        Optional<Calendar> calendar = current.calendar().or(old::calendar);
        this.forecaster = new Forecaster(before, after);
        this.columns = CallColumns.of(header, old, current, List.of());
        this.times =
                header.contains(MomentText.NAME) ? Optional.of(CallTimes.of(name, header, calendar)) : Optional.empty();
        this.tally = new ForecastTally(calendar);
        this.words = new LogTally(name, header, before, after);
    }

    String id() {
        return id;
    }

    /** What is wrong with the header; empty if the rows can be read. */
    List<Problem> problems() {
        Place place = Place.of(name);
        List<String> header = rows.header();
        List<Problem> misspelt = LogColumns.misspelt(
                place, header, before.model().vocabulary(), after.model().vocabulary(), RENAME);
        return misspelt.isEmpty() && !header.contains("topic") ? List.of(Problem.at(place, NO_TOPIC)) : misspelt;
    }

    /** Decides more rows, if there are any. */
    void count(int most) throws CsvException {
        for (int i = 0; i < most && !isDone; i++) {
            Optional<CsvRow> row = rows.next();
            isDone = row.isEmpty();
            row.filter(one -> !one.isComment()).ifPresent(this::add);
        }
    }

    private void add(CsvRow row) {
        read++;
        words.add(row);
        Place place = new Place(name, (int) row.line(), 0);
        int width = rows.header().size();
        CsvRow cells = row.within(width);
        Optional<Problem> misfit = cells.misfit(width).map(Problem::of);
        if (misfit.isPresent()) {
            tally.add(new CallAnswer.Refused(misfit, misfit), place);
            return;
        }
        ReadCall call = columns.read(cells.cells());
        if (call instanceof ReadCall.Stated stated) {
            Optional<LocalDateTime> time = times.flatMap(column -> column.of(cells));
            tally.add(
                    forecaster.of(stated.call()),
                    time,
                    new Example(Optional.of(place), stated.call().after()));
        } else {
            tally.add(((ReadCall.Unreadable) call).refusal(), place);
        }
    }

    /** How many rows were decided. */
    long read() {
        return read;
    }

    boolean isDone() {
        return isDone;
    }

    /** Rows that go where they went, with other words. */
    long reworded() {
        return words.result().reworded();
    }

    /** What came of them, without people. */
    ForecastReport report() {
        Forecast forecast = tally.forecast(before.catalog(), after.catalog());
        return new ForecastReport(
                forecast,
                before.model().vocabulary(),
                after.model().vocabulary(),
                List.of(name),
                Optional.empty(),
                Optional.empty());
    }
}
