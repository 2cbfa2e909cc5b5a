package dev.switchboard;

/**
 * How to open an engine.
 *
 * @param allowOpaqueRules whether DRL rules marked {@code @opaque("reason")} may hold arbitrary Java. Such a catalogue
 *     is code: load only what you trust as much as your own program
 */
public record EngineOptions(boolean allowOpaqueRules) {

    /** No opaque rules. */
    public static final EngineOptions DEFAULT = new EngineOptions(false);

    /** These options, with opaque rules allowed. */
    public EngineOptions withOpaqueRules() {
        return new EngineOptions(true);
    }
}
