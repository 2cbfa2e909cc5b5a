package dev.switchboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who should take an inquiry, how it is transferred, what the agent says, and why. Immutable; the more expensive parts
 * ({@link #matches}, {@link #explanation}) are computed on demand. Two decisions are equal if the same catalogue made them of
 * equal inquiries. Not to be implemented by callers; for their tests, {@code rules-junit} builds decisions.
 *
 * @since 0.1.0
 */
public interface Decision {

    /** The line that takes the inquiry, such as {@code senior}; {@code first-line} when the agent answers. */
    String line();

    /**
     * The lines that would take the inquiry but are closed: first the one that the rule means, then those that take its
     * inquiries, up to {@link #line}. Empty where the line that the rule means takes the inquiry.
     */
    List<ClosedLine> closedLines();

    /** How to transfer; {@link TransferMode#NONE} when the agent answers. */
    TransferMode mode();

    /** What the agent says before the transfer, letter for letter; empty when there is no transfer. */
    Optional<String> phrase();

    /** The item of the catalogue that decided; empty when none holds and the default line takes the inquiry. */
    Optional<String> item();

    /** The queue to transfer to, where the catalogue lists one. */
    Optional<String> queue();

    /** How the line that picks up greets, where that is known. */
    Optional<String> greeting();

    /**
     * What the agent does first: before a transfer, what its rule requires; when the first line answers, what the
     * topic's rules require.
     */
    List<Text> steps();

    /** How this way of transferring is done, such as the rules for holding; may be empty. */
    Text guidance();

    /**
     * The value of an outcome that the catalogue declares besides the line, such as a deadline; empty if no rule that holds
     * gives one and it has no default. What type it has is declared: {@link Boolean}, {@link Integer}, {@link String} (a
     * code), {@link java.math.BigDecimal}, {@link java.time.Duration}, {@link java.time.LocalDate}, {@link java.time.LocalTime},
     * {@link java.time.DayOfWeek} or, for any text, {@link Text}.
     *
     * @throws IllegalArgumentException if the catalogue declares no such outcome, or one that may have several values
     */
    Optional<Object> outcome(String code);

    /**
     * The values of an outcome of which all count, such as those to be notified: what the rules that hold give, in their order
     * of precedence, each value once. Of an outcome with one value, that one.
     *
     * @throws IllegalArgumentException if the catalogue declares no such outcome
     */
    List<Object> outcomes(String code);

    /** The values of all outcomes that the catalogue declares, by their codes, in its order. */
    Map<String, List<Object>> outcomes();

    /** All items that hold, the deciding one first, each once. */
    List<Match> matches();

    /** Why the decision was made, and what nearly held. */
    Explanation explanation();

    /**
     * The facts that the inquiry states and the catalogue does not have, in the order in which they were stated; empty unless the
     * engine was opened with {@link EngineOptions.UnknownFacts#IGNORE}.
     */
    List<String> ignoredFacts();

    /** Which catalogue decided. */
    CatalogIdentity catalog();
}
