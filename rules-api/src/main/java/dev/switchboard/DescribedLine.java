package dev.switchboard;

import java.util.Optional;

/**
 * A line and a way to transfer to it. Not to be implemented by callers.
 *
 * @since 0.1.0
 */
public interface DescribedLine extends Described {

    /** How it is transferred to. */
    TransferMode mode();

    /** What the agent says before the transfer; empty when nothing is prescribed, or other facts settle it. */
    Optional<String> phrase();
}
