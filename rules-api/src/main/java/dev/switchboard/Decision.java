package dev.switchboard;

import java.util.List;
import java.util.Optional;

/**
 * Who should take an inquiry, how it gets there, what the agent says, and why. Immutable; the parts that cost something
 * ({@link #matches}, {@link #explanation}) are worked out when asked for.
 */
public interface Decision {

    /** The line that takes the inquiry, such as {@code senior}; {@code first-line} when the agent answers. */
    String line();

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
     * What the agent does first. For a transfer, what its rule asks for before it; when the first line answers, what the
     * topic's rules ask it to do.
     */
    List<Text> steps();

    /** How this way of transferring is done, such as the rules for holding; may be empty. */
    Text guidance();

    /** All items that hold, the deciding one first, each once. */
    List<Match> matches();

    /** Why it was decided so, and what nearly held. */
    Explanation explanation();

    /** Which catalogue decided. */
    CatalogIdentity catalog();
}
