package dev.switchboard;

import java.util.List;

/** The catalogue cannot be read or contradicts itself. */
public final class InvalidCatalogException extends SwitchboardException {

    private static final long serialVersionUID = 1;

    /** With all problems found, at least one, each with its place. */
    public InvalidCatalogException(List<Problem> problems) {
        super(problems);
    }
}
