package dev.switchboard.service;

import dev.switchboard.log.LogEntries;
import dev.switchboard.log.LogFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a log of decisions is to be kept. Each method changes this builder and returns it.
 *
 * @since 0.1.0
 */
public final class DecisionLogBuilder {

    private static final long MEGABYTE = 1L << 20;
    private static final int BUFFERED = 8_192;

    private final Path file;
    private DecisionLog.WhenFull whenFull = DecisionLog.WhenFull.DROP;
    private int buffer = BUFFERED;
    private long rotateAt = Long.MAX_VALUE;
    private int keep = Integer.MAX_VALUE;
    private boolean syncs;
    private Clock clock = Clock.systemUTC();
    private final Set<String> masked = new TreeSet<>();
    private final Set<String> erased = new TreeSet<>();

    DecisionLogBuilder(Path file) {
        this.file = file;
    }

    /** What becomes of a decision when the buffer is full; it is dropped and counted unless said. */
    public DecisionLogBuilder whenFull(DecisionLog.WhenFull policy) {
        this.whenFull = policy;
        return this;
    }

    /** How many decisions may wait to be written, which are also those that a crash can lose; 8,192 unless said. */
    public DecisionLogBuilder buffer(int decisions) {
        this.buffer = atLeastOne(decisions, "buffer");
        return this;
    }

    /** Goes on in a new file when this one has so many megabytes; the old one gets the time in its name. */
    public DecisionLogBuilder rotateAt(int megabytes) {
        this.rotateAt = atLeastOne(megabytes, "megabytes") * MEGABYTE;
        return this;
    }

    /** Deletes the oldest of the old files when there are more. */
    public DecisionLogBuilder keep(int oldFiles) {
        this.keep = atLeastOne(oldFiles, "files");
        return this;
    }

    /** Has the disk confirm what is written, so that a machine that loses power loses no more than a crash does. */
    public DecisionLogBuilder syncing() {
        this.syncs = true;
        return this;
    }

    /** Writes {@code ***} for the values of these facts, besides those that the catalogue masks. */
    public DecisionLogBuilder mask(String... facts) {
        masked.addAll(Set.of(facts));
        return this;
    }

    /** Leaves out these facts, besides those that the catalogue erases. */
    public DecisionLogBuilder erase(String... facts) {
        erased.addAll(Set.of(facts));
        return this;
    }

    /** Tells when each decision was made. */
    public DecisionLogBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Opens the file, behind what it holds already.
     *
     * @throws IOException if it cannot be written
     */
    public DecisionLog open() throws IOException {
        LogFile to = LogFile.open(file, rotateAt, keep, syncs, clock);
        return new DecisionLog(to, new LogEntries(masked, erased), whenFull, buffer, clock);
    }

    private static int atLeastOne(int number, String what) {
        if (number < 1) {
            throw new IllegalArgumentException("%s: at least 1, got %s".formatted(what, number));
        }
        return number;
    }
}
