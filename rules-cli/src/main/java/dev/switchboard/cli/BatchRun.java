package dev.switchboard.cli;

import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.csv.CsvRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** One run over a file: reads it, has its rows decided on all cores, and writes them in their order. */
final class BatchRun implements AutoCloseable {

    private final RowDecider decider;
    private final OutputStream out;
    private final ProgressBar progress;
    private final Pipeline<DecidedBlock> pipeline =
            new Pipeline<>(Runtime.getRuntime().availableProcessors());
    private BatchTally tally = BatchTally.NONE;

    BatchRun(RowDecider decider, OutputStream out, ProgressBar progress) {
        this.decider = decider;
        this.out = out;
        this.progress = progress;
    }

    /** Decides all rows; those before a place that cannot be read are written all the same. */
    void decide(CsvFile csv) throws CsvException, IOException {
        out.write(decider.header());
        RowBlock block = new RowBlock();
        try {
            for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
                block.add(row.get());
                if (block.isFull()) {
                    put(block);
                    block = new RowBlock();
                }
            }
        } catch (CsvException unreadable) {
            finish(block);
            throw unreadable;
        }
        finish(block);
    }

    /** What came of the rows that are written. */
    BatchTally tally() {
        return tally;
    }

    private void put(RowBlock block) throws IOException {
        if (pipeline.isFull()) {
            write(pipeline.take());
        }
        pipeline.put(() -> decider.decide(block));
    }

    private void finish(RowBlock last) throws IOException {
        put(last);
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
