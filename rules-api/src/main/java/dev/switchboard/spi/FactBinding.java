package dev.switchboard.spi;

import dev.switchboard.Inquiry;

/**
 * Brings inquiries into the form in which one engine decides by them. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public interface FactBinding {

    /** Facts that state nothing yet. */
    BoundFacts start();

    /** What an inquiry states. The result is not changed any more, and says itself whether it can be decided by. */
    BoundFacts bind(Inquiry inquiry);

    /** The place of a fact, for {@link BoundFacts#state}; negative for one that has none, such as a set. */
    int place(String fact);
}
