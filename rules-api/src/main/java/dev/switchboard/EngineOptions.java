package dev.switchboard;

/**
 * How to open an engine.
 *
 * @param allowOpaqueRules whether DRL rules marked {@code @opaque("reason")} may contain arbitrary Java. Such a catalogue
 *     is code: load only what you trust as much as your own program
 * @param engine what decides; the decisions are the same
 * @param limits how large the catalogue may be
 */
public record EngineOptions(boolean allowOpaqueRules, Engine engine, Limits limits) {

    /** What decides. */
    public enum Engine {
        /** The diagram, or Drools for a catalogue with opaque rules. */
        FASTEST,
        /** The decision diagram, or the rules one by one for a topic whose diagram would be too large; no opaque rules. */
        DIAGRAM,
        /** Drools. */
        DROOLS
    }

    /** The fastest engine, and no opaque rules. */
    public static final EngineOptions DEFAULT = new EngineOptions(false, Engine.FASTEST, Limits.DEFAULT);

    /** These options, with opaque rules allowed. */
    public EngineOptions withOpaqueRules() {
        return new EngineOptions(true, engine, limits);
    }

    /** These options, with this engine. */
    public EngineOptions with(Engine chosen) {
        return new EngineOptions(allowOpaqueRules, chosen, limits);
    }

    /** These options, with these limits. */
    public EngineOptions with(Limits chosen) {
        return new EngineOptions(allowOpaqueRules, engine, chosen);
    }
}
