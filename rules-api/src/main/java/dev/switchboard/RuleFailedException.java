package dev.switchboard;

import java.util.List;

/**
 * A rule failed at run time: an opaque rule threw an exception, or named a line or an item that the catalogue lacks.
 *
 * @since 0.1.0
 */
public final class RuleFailedException extends SwitchboardException {

    private static final long serialVersionUID = 1;

    /** With a message that names the rule. */
    public RuleFailedException(Text message) {
        super(List.of(Problem.of(message)));
    }

    /** With a message that names the rule, and what it threw. */
    public RuleFailedException(Text message, Throwable cause) {
        super(List.of(Problem.of(message)), cause);
    }
}
