package dev.switchboard;

import java.util.List;

/**
 * What the catalogue's files say is wrong: they are no tables or rules, or contradict each other.
 *
 * @since 0.1.0
 */
public final class InvalidCatalogException extends SwitchboardException {

    private static final long serialVersionUID = 1;

    /** With all problems found, at least one, each with its place. */
    public InvalidCatalogException(List<Problem> problems) {
        super(problems);
    }
}
