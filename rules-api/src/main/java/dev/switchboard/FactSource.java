package dev.switchboard;

import java.util.Arrays;
import java.util.Optional;

/**
 * Who knows a fact's value.
 *
 * @since 0.1.0
 */
public enum FactSource {
    /** The client, who is asked. */
    CLIENT("client"),
    /** The agent, who is asked. */
    AGENT("agent"),
    /** The CRM or another system: the program states the fact, and no person is asked. */
    CRM("crm");

    private final String code;

    FactSource(String code) {
        this.code = code;
    }

    /** The name used in the {@code facts} table. */
    public String code() {
        return code;
    }

    /** The source with this code; empty if there is none. */
    public static Optional<FactSource> ofCode(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code.equals(code))
                .findFirst();
    }
}
