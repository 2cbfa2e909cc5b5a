package dev.switchboard.catalog;

import java.util.Arrays;
import java.util.Optional;

/** What a log of decisions keeps of a fact that is private. */
public enum Privacy {
    /** That it was stated, but not its value. */
    MASK("mask"),
    /** Nothing. */
    ERASE("erase");

    private final String code;

    Privacy(String code) {
        this.code = code;
    }

    /** The word used in the {@code facts} table. */
    public String code() {
        return code;
    }

    /** The one with this code; empty if there is none. */
    public static Optional<Privacy> ofCode(String code) {
        return Arrays.stream(values())
                .filter(privacy -> privacy.code.equals(code))
                .findFirst();
    }
}
