package dev.switchboard;

/**
 * How to open an engine: {@link #DEFAULT}, with changes.
 *
 * <pre>{@code
 * EngineOptions.DEFAULT.with(Limits.DEFAULT.withCells(5_000_000)).with(UnknownFacts.IGNORE);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class EngineOptions {

    /** What decides; the decisions are the same. */
    public enum Engine {
        /** The diagram, or Drools for a catalogue with opaque rules. */
        FASTEST,
        /** The decision diagram, or the rules one by one for a topic whose diagram would be too large; no opaque rules. */
        DIAGRAM,
        /** Drools. */
        DROOLS
    }

    /** What becomes of an inquiry that states facts which the catalogue does not have. */
    public enum UnknownFacts {
        /** It is refused: the fact may be misspelt, and the decision another one without it. */
        REFUSE,
        /**
         * It is decided by the facts that the catalogue has; {@link Decision#ignoredFacts} lists the others. For a caller that
         * states all it knows, whatever the catalogue asks for.
         */
        IGNORE
    }

    /** The fastest engine, no opaque rules, unknown facts refused. */
    public static final EngineOptions DEFAULT =
            new EngineOptions(false, Engine.FASTEST, Limits.DEFAULT, UnknownFacts.REFUSE);

    private final boolean allowOpaqueRules;
    private final Engine engine;
    private final Limits limits;
    private final UnknownFacts unknownFacts;

    private EngineOptions(boolean allowOpaqueRules, Engine engine, Limits limits, UnknownFacts unknownFacts) {
        this.allowOpaqueRules = allowOpaqueRules;
        this.engine = engine;
        this.limits = limits;
        this.unknownFacts = unknownFacts;
    }

    /**
     * These options, with opaque rules allowed: DRL rules marked {@code @opaque("reason")} may contain arbitrary Java. Such a
     * catalogue is code: load only what you trust as much as your own program.
     */
    public EngineOptions withOpaqueRules() {
        return new EngineOptions(true, engine, limits, unknownFacts);
    }

    /** These options, with this engine. */
    public EngineOptions with(Engine chosen) {
        return new EngineOptions(allowOpaqueRules, chosen, limits, unknownFacts);
    }

    /** These options, with these limits on how large the catalogue may be. */
    public EngineOptions with(Limits chosen) {
        return new EngineOptions(allowOpaqueRules, engine, chosen, unknownFacts);
    }

    /** These options, with unknown facts treated so. */
    public EngineOptions with(UnknownFacts chosen) {
        return new EngineOptions(allowOpaqueRules, engine, limits, chosen);
    }

    /** Whether opaque rules are allowed. */
    public boolean allowOpaqueRules() {
        return allowOpaqueRules;
    }

    /** What decides. */
    public Engine engine() {
        return engine;
    }

    /** How large the catalogue may be. */
    public Limits limits() {
        return limits;
    }

    /** What becomes of facts that the catalogue does not have. */
    public UnknownFacts unknownFacts() {
        return unknownFacts;
    }

    @Override
    public String toString() {
        return "%s, opaque rules %s, %s, unknown facts %s".formatted(engine, allowOpaqueRules, limits, unknownFacts);
    }
}
