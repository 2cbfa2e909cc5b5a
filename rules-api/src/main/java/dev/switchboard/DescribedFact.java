package dev.switchboard;

import java.util.List;
import java.util.Optional;

/**
 * A fact that inquiries may state, as a form that asks for it needs to know it. Not to be implemented by callers.
 *
 * @since 0.1.0
 */
public interface DescribedFact extends Described {

    /** Its type as catalogues have it: {@code topic}, {@code flag}, {@code count}, {@code choice}, {@code set}, {@code money(RUB)} … */
    String type();

    /** The question whose answer is its value; may be empty. */
    Text question();

    /** The codes that it takes, in the catalogue's order; empty for one that has no codes. */
    List<Described> values();

    /** The least value that it takes, as {@link Inquiry#stated} has it; empty for one without order. */
    Optional<Object> least();

    /** The greatest value that it takes, as {@link Inquiry#stated} has it; empty for one without order. */
    Optional<Object> most();

    /** The value that it has when it is not stated; empty for the topic. */
    Optional<Object> otherwise();

    /** Who knows it; empty if the catalogue does not say. */
    Optional<FactSource> source();

    /** Whether the catalogue calls it private, so that a log hides it. */
    boolean isPrivate();
}
