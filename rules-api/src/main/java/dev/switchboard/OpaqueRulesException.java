package dev.switchboard;

import java.util.List;

/**
 * The request needs to know what every rule means, but some rules are opaque.
 *
 * @since 0.1.0
 */
public final class OpaqueRulesException extends SwitchboardException {

    private static final long serialVersionUID = 1;

    /** With a problem for each of the rules. */
    public OpaqueRulesException(List<Problem> problems) {
        super(problems);
    }
}
