package dev.switchboard.spi;

import dev.switchboard.FactVisitor;
import java.time.ZonedDateTime;

/**
 * What an inquiry states, in the form in which one engine decides by it. Not safe for use by several threads while it is being
 * stated.
 *
 * <p>Each fact is checked while it is stated: a method returns false, and leaves all as it was, for what the engine's catalogue
 * does not take. The inquiry is then known by its facts' codes alone, and the engine says what is wrong with it when it decides.
 *
 * @since 0.1.0
 */
public interface BoundFacts {

    /** What bound them. */
    FactBinding binding();

    /** States what the inquiry is about. */
    boolean topic(String topic);

    /** States a flag. */
    boolean flag(String fact, boolean value);

    /** States a count. */
    boolean count(String fact, int value);

    /** States the topic, or a choice. */
    boolean choice(String fact, String value);

    /** States a fact with a unit, or a set, as {@link FactVisitor#measure} shows it. */
    boolean measure(String fact, Object value);

    /** States when the client called. */
    boolean moment(ZonedDateTime at);

    /**
     * States a fact by its place.
     *
     * @param place see {@link FactBinding#place}
     */
    boolean state(int place, Object value);

    /** The same facts, to be changed apart from these. */
    BoundFacts copy();

    /** Shows what is stated, as {@link dev.switchboard.Inquiry#visit} does. */
    void visit(FactVisitor visitor);
}
