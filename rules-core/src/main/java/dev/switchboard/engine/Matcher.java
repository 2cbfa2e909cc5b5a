package dev.switchboard.engine;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.RankedRule;
import java.util.List;

/** Finds the rules that hold. Safe for use by any number of threads. */
public interface Matcher extends AutoCloseable {

    /**
     * The rules that hold.
     *
     * @param inquiry a completed inquiry
     * @return in order of {@link RankedRule#PRECEDENCE}
     * @throws dev.switchboard.RuleFailedException if an opaque rule fails
     */
    List<RankedRule> match(Inquiry inquiry);

    /** Frees what the matcher holds. */
    @Override
    void close();
}
