package dev.switchboard.analysis;

import dev.switchboard.Decision;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.SwitchboardException;
import dev.switchboard.Text;
import dev.switchboard.csv.CsvRow;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.inquiries.InquiryColumns;
import dev.switchboard.inquiries.StatedFacts;
import java.util.List;
import java.util.Optional;

/** Decides rows of a log by one catalogue, and keeps count of those that it does not decide. */
public final class LogDecider {

    private final String log;
    private final int width;
    private final InquiryColumns columns;
    private final CatalogEngine engine;
    private long failed;
    private Optional<Problem> firstFailure = Optional.empty();

    /** @param log what problems call the log */
    public LogDecider(String log, List<String> header, CatalogEngine engine) {
        this.log = log;
        this.width = header.size();
        this.columns = InquiryColumns.of(header, engine.model().vocabulary());
        this.engine = engine;
    }

    /** The rows that were not decided. */
    public LogDiff.Failures failures() {
        return new LogDiff.Failures(failed, firstFailure);
    }

    /** What comes of a row; empty if the catalogue does not decide it. */
    public Optional<Decision> decide(CsvRow row) {
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
