package dev.switchboard.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import java.util.function.Function;
import java.util.zip.CRC32C;

/**
 * An engine of which a second one takes a share of the inquiries; what is told of the catalogue is told of the first. A key settles which: inquiries of one key, such as a client's
 * or an agent's number, always go the same way, on every machine, and whoever is in a share is in each larger one.
 *
 * <pre>{@code
 * EscalationEngine canary = CanaryEngine.of(stable, candidate, 0.05, inquiry -> inquiry.choice("agent"));
 * }</pre>
 *
 * @since 0.1.0
 */
public final class CanaryEngine extends EngineAround {

    private static final double BUCKETS = 1L << 32;

    private final EscalationEngine stable;
    private final EscalationEngine candidate;
    private final Function<Inquiry, String> key;
    private volatile double share;

    private CanaryEngine(
            EscalationEngine stable, EscalationEngine candidate, double share, Function<Inquiry, String> key) {
        this.stable = stable;
        this.candidate = candidate;
        this.key = key;
        this.share = checked(share);
    }

    /**
     * The engine.
     *
     * @param share of the keys, from 0 to 1
     * @param key has to be the same for the same inquiry
     * @throws IllegalArgumentException for another share
     */
    public static CanaryEngine of(
            EscalationEngine stable, EscalationEngine candidate, double share, Function<Inquiry, String> key) {
        return new CanaryEngine(stable, candidate, share, key);
    }

    /** Changes the share, from 0 to 1. */
    public void share(double newShare) {
        share = checked(newShare);
    }

    private static double checked(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1, got " + share);
        }
        return share;
    }

    @Override
    EscalationEngine engine() {
        return stable;
    }

    @Override
    EscalationEngine engineFor(Inquiry inquiry) {
        CRC32C bucket = new CRC32C();
        bucket.update(key.apply(inquiry).getBytes(UTF_8));
        return bucket.getValue() < share * BUCKETS ? candidate : stable;
    }

    /** Closes both. */
    @Override
    public void close() {
        try {
            candidate.close();
        } finally {
            super.close();
        }
    }
}
