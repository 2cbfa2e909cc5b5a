package dev.switchboard.cli;

import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.RawCsv;
import dev.switchboard.csv.RawRows;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One run over a file: reads it, has its rows decided on all cores, and writes them in their order. */
final class BatchRun implements AutoCloseable {

    private final RowDecider decider;
    private final OutputStream out;
    private final ProgressBar progress;
    private final Pipeline<DecidedBlock> pipeline =
            new Pipeline<>(Runtime.getRuntime().availableProcessors());
    private final Queue<BlockDecider> idle = new ConcurrentLinkedQueue<>();
    private BatchTally tally = BatchTally.NONE;

    BatchRun(RowDecider decider, OutputStream out, ProgressBar progress) {
        this.decider = decider;
        this.out = out;
        this.progress = progress;
    }

    /** Decides all rows; those before a place that cannot be read are written all the same. */
    void decide(RawCsv csv) throws CsvException, IOException {
        out.write(decider.header());
        try {
            for (Optional<RawRows> rows = csv.next(); rows.isPresent(); rows = csv.next()) {
                put(rows.get());
            }
        } catch (CsvException unreadable) {
            finish();
            throw unreadable;
        }
        finish();
    }

    /** What came of the rows that are written. */
    BatchTally tally() {
        return tally;
    }

    private void put(RawRows rows) throws IOException {
        if (pipeline.isFull()) {
            write(pipeline.take());
        }
        pipeline.put(() -> decide(rows));
    }

    /** Each thread has a decider to itself while it decides, and finds in it what those before have left there. */
    private DecidedBlock decide(RawRows rows) {
        BlockDecider free = idle.poll();
        BlockDecider mine = free == null ? new BlockDecider(decider) : free;
        DecidedBlock decided = mine.decide(rows);
        idle.add(mine);
        return decided;
    }

    private void finish() throws IOException {
        while (!pipeline.isEmpty()) {
            write(pipeline.take());
        }
        out.flush();
    }

    private void write(DecidedBlock block) throws IOException {
        block.csv().writeTo(out);
        long before = tally.rows();
        tally = tally.and(block.tally());
        for (long rows = before + 1; rows <= tally.rows(); rows++) {
            progress.show(rows);
        }
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
