package dev.switchboard;

import java.util.Optional;

/**
 * How the call reaches the line that takes it.
 *
 * @since 0.1.0
 */
public enum TransferMode {
    /** No transfer: the first line answers. */
    NONE("none"),
    /** Blind: the agent says the phrase and transfers. */
    ONE_STEP("one-step"),
    /** Consultative: the agent says the phrase, asks the other line with the client on hold, and transfers if needed. */
    TWO_STEP("two-step");

    private final String code;

    TransferMode(String code) {
        this.code = code;
    }

    /** The code that catalogues and reports use, such as {@code one-step}. */
    public String code() {
        return code;
    }

    /** The mode with this code; empty when there is none. */
    public static Optional<TransferMode> ofCode(String code) {
        for (TransferMode mode : values()) {
            if (mode.code.equals(code)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
