package dev.switchboard.service;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.SwitchboardException;
import dev.switchboard.log.LogEntries;
import dev.switchboard.log.LogFile;
import dev.switchboard.log.LoggedCall;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each decision as a line of JSON, after the fields of Open Policy Agent's decision log, so that it can be explained and
 * replayed years later. A thread of its own writes; callers only put a decision into a bounded buffer.
 *
 * <pre>{@code
 * DecisionLog log = DecisionLog.to(Path.of("/var/log/acme/decisions.jsonl")).rotateAt(256).keep(30).open();
 * EscalationEngine engine = ObservedEngine.of(EscalationEngine.bundled(), log);
 * }</pre>
 *
 * <p>A process that dies loses at most the buffer. A line is written whole or not at all, except for the last one of a process
 * that dies. A disk that is full or fails loses what {@link #dropped} counts, when decisions are dropped; when callers wait, it
 * loses nothing, and they wait.
 *
 * @since 0.1.0
 */
public final class DecisionLog implements EngineListener, AutoCloseable {

    /** What becomes of a decision when the buffer is full. */
    public enum WhenFull {
        /** It is not logged, and counted. */
        DROP,
        /** The caller waits until there is room. */
        BLOCK
    }

    private static final int MOST_AT_ONCE = 1_024;
    private static final long RETRY_MILLISECONDS = 100;

    private final LogFile file;
    private final LogEntries entries;
    private final WhenFull whenFull;
    private final Clock clock;
    private final BlockingQueue<LoggedCall> buffer;
    private final LongAdder dropped = new LongAdder();
    private final LongAdder written = new LongAdder();
    private final Thread writer;
    private volatile boolean closing;
    private volatile @Nullable IOException failure;

    DecisionLog(LogFile file, LogEntries entries, WhenFull whenFull, int buffered, Clock clock) {
        this.file = file;
        this.entries = entries;
        this.whenFull = whenFull;
        this.clock = clock;
        this.buffer = new ArrayBlockingQueue<>(buffered);
        this.writer = Background.thread("switchboard-decision-log", this::write);
        writer.start();
    }

    /** Begins to say how the log in a file is to be kept. */
    public static DecisionLogBuilder to(Path file) {
        return new DecisionLogBuilder(file);
    }

    @Override
    public void decided(Inquiry inquiry, Decision decision, long nanoseconds) {
        log(new LoggedCall.Decided(inquiry, clock.millis(), nanoseconds, decision));
    }

    @Override
    public void refused(Inquiry inquiry, SwitchboardException why, CatalogIdentity catalog, long nanoseconds) {
        log(new LoggedCall.Refused(inquiry, clock.millis(), nanoseconds, why, catalog));
    }

    private void log(LoggedCall call) {
        boolean logged = !closing && (buffer.offer(call) || (whenFull == WhenFull.BLOCK && waited(call)));
        if (!logged) {
            dropped.increment();
        }
    }

    private boolean waited(LoggedCall call) {
        try {
            while (!closing) {
                if (buffer.offer(call, RETRY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void write() {
        List<LoggedCall> batch = new ArrayList<>();
        try {
            while (!closing || !buffer.isEmpty()) {
                LoggedCall first = buffer.poll(RETRY_MILLISECONDS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    buffer.drainTo(batch, MOST_AT_ONCE - 1);
                    write(batch);
                    batch.clear();
                }
            }
        } catch (InterruptedException closedInHaste) {
            Thread.currentThread().interrupt();
        }
        dropped.add(batch.size() + buffer.size());
    }

    /** Writes a batch, or drops it; where callers wait for room, it is tried again until it is written. */
    private void write(List<LoggedCall> batch) throws InterruptedException {
        byte[] lines = entries.lines(batch);
        while (true) {
            try {
                file.write(lines);
                failure = null;
                written.add(batch.size());
                return;
            } catch (IOException unwritten) {
                failure = unwritten;
                if (whenFull == WhenFull.DROP || closing) {
                    dropped.add(batch.size());
                    return;
                }
                Thread.sleep(RETRY_MILLISECONDS);
            }
        }
    }

    /** How many decisions and refusals the file has got from this log. */
    public long written() {
        return written.sum();
    }

    /** How many were not logged: the buffer or the disk was full, or the log closed. */
    public long dropped() {
        return dropped.sum();
    }

    /** Why the last lines could not be written; empty when they were. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Writes what is in the buffer, and closes the file. What comes later is dropped and counted. */
    @Override
    public void close() throws IOException {
        closing = true;
        Background.await(writer, writer::interrupt);
        file.close();
    }
}
