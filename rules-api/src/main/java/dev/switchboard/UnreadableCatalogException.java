package dev.switchboard;

import java.util.List;

/**
 * The catalogue cannot be read now: there is no such folder, access is denied, a disk fails, a file vanished while it was read.
 * What its files say may well be right, so that another try can succeed.
 *
 * @since 0.1.0
 */
public final class UnreadableCatalogException extends SwitchboardException {

    private static final long serialVersionUID = 1;

    /** With what could not be read, and why. */
    public UnreadableCatalogException(List<Problem> problems) {
        super(problems);
    }
}
