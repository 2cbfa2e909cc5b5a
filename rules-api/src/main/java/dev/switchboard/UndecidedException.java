package dev.switchboard;

import java.util.List;

/**
 * No rule holds, and the catalogue declares no default line.
 *
 * @since 0.1.0
 */
public final class UndecidedException extends SwitchboardException {

    private static final long serialVersionUID = 1;

    /** With a message that names the catalogue and the inquiry. */
    public UndecidedException(Text message) {
        super(List.of(Problem.of(message)));
    }
}
