package dev.switchboard.cli;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.analysis.JointDecisions;
import dev.switchboard.csv.CsvRow;
import dev.switchboard.csv.RawRows;
import dev.switchboard.forecast.CallAnswer;
import dev.switchboard.forecast.CallColumns;
import dev.switchboard.forecast.CallColumns.ReadCall;
import dev.switchboard.forecast.CallKind;
import dev.switchboard.forecast.Example;
import dev.switchboard.forecast.ForecastTally;
import dev.switchboard.forecast.Forecaster;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts the calls of a table's rows. For one thread at a time. */
final class CallCounter {

    private final String log;
    private final int width;
    private final Forecaster forecaster;
    private final CallColumns columns;
    private final ForecastTally tally;
    private final CellTimes times;
    private final boolean remembers;
    private final InquiryCells before;
    private final InquiryCells after;
    private final RowKey key;
    private final KnownRows<CallKind>.Cells known;

    /**
     * @param log what places call it
     * @param width how many columns it has
     * @param tally takes the calls
     * @param remembers whether the same row always gives the same
     */
    CallCounter(
            String log,
            int width,
            char delimiter,
            Forecaster forecaster,
            CallColumns columns,
            CellTimes times,
            ForecastTally tally,
            boolean remembers) {
        this.log = log;
        this.width = width;
        this.forecaster = forecaster;
        this.columns = columns;
        this.tally = tally;
        this.times = times;
        this.remembers = remembers;
        int[] places = IntStream.range(0, width).toArray();
        before = new InquiryCells(columns.before(), places);
        after = new InquiryCells(columns.after(), places);
        SortedSet<Integer> stating = new TreeSet<>(before.columns());
        stating.addAll(after.columns());
        key = new RowKey(stating);
        known = new KnownRows<CallKind>(delimiter).new Cells();
    }

    ForecastTally tally() {
        return tally;
    }

    void count(RawRows block) {
        for (int row = 0; row < block.size(); row++) {
            count(block, row);
        }
    }

    private void count(RawRows block, int row) {
        int first = block.firstCell(row);
        if (block.cells(row) != width || InquiryCells.mayBeComment(block, first)) {
            whole(block, row);
            return;
        }
        boolean isKept = remembers && key.isMade(known, block, first);
        CallKind same = isKept ? known.result() : null;
        if (same != null) {
            same.add(times.of(block, row));
            return;
        }
        CallKind kind = kind(block, row);
        if (kind != null && isKept) {
            known.remember(kind);
        }
    }

    /** Counts a row that was not met of late; null if it is no call that both catalogues take. */
    private @Nullable CallKind kind(RawRows block, int row) {
        int first = block.firstCell(row);
        Optional<Inquiry> one = before.read(block, first);
        Optional<Inquiry> other = after.read(block, first);
        if (one.isEmpty() || other.isEmpty()) {
            return whole(block, row);
        }
        JointDecisions.Call call = new JointDecisions.Call(one.get(), other.get(), columns.unknown());
        return count(forecaster.of(call), call, block.row(row).line(), times.of(block, row));
    }

    private @Nullable CallKind whole(RawRows block, int row) {
        CsvRow whole = block.row(row);
        if (whole.isComment()) {
            return null;
        }
        Optional<Text> misfit = whole.within(width).misfit(width);
        if (misfit.isPresent()) {
            Optional<Problem> problem = Optional.of(Problem.of(misfit.get()));
            tally.add(new CallAnswer.Refused(problem, problem), place(whole.line()));
            return null;
        }
        ReadCall read = columns.read(whole.within(width).cells());
        if (read instanceof ReadCall.Unreadable unreadable) {
            tally.add(unreadable.refusal(), place(whole.line()));
            return null;
        }
        JointDecisions.Call call = ((ReadCall.Stated) read).call();
        return count(forecaster.of(call), call, whole.line(), times.of(block, row));
    }

    private @Nullable CallKind count(
            CallAnswer answer, JointDecisions.Call call, long line, Optional<LocalDateTime> time) {
        if (answer instanceof CallAnswer.Refused refusal) {
            tally.add(refusal, place(line));
            return null;
        }
        CallKind kind = tally.kind((CallAnswer.Taken) answer);
        kind.add(time);
        kind.example(new Example(Optional.of(place(line)), call.after()));
        return kind;
    }

    private Place place(long line) {
        return new Place(log, (int) line, 0);
    }
}
