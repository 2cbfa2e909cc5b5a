package dev.switchboard.junit;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.ClosedLine;
import dev.switchboard.Decision;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds decisions for tests of programs that act on them, without a catalogue that would make them.
 *
 * <pre>{@code
 * Decision decision = DecisionBuilder.transfer("senior", TransferMode.ONE_STEP)
 *         .phrase("One moment, please.")
 *         .outcome("due", Duration.ofHours(48))
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class DecisionBuilder {

    private final String line;
    private final TransferMode mode;
    private Optional<String> item = Optional.empty();
    private Optional<String> phrase = Optional.empty();
    private Optional<String> queue = Optional.empty();
    private Optional<String> greeting = Optional.empty();
    private Text guidance = Text.EMPTY;
    private Text explanation = Text.EMPTY;
    private CatalogIdentity catalog = new CatalogIdentity("test", "1", "0".repeat(64));
    private final List<Text> steps = new ArrayList<>();
    private final List<ClosedLine> closed = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final Map<String, List<Object>> outcomes = new LinkedHashMap<>();

    private DecisionBuilder(String line, TransferMode mode) {
        this.line = line;
        this.mode = mode;
    }

    /** Starts a decision to transfer. */
    public static DecisionBuilder transfer(String line, TransferMode mode) {
        return new DecisionBuilder(line, mode);
    }

    /** Starts a decision by which the agent of this line, such as {@code first-line}, answers. */
    public static DecisionBuilder answer(String line) {
        return new DecisionBuilder(line, TransferMode.NONE);
    }

    /** The item that decides. */
    public DecisionBuilder item(String code) {
        item = Optional.of(code);
        return this;
    }

    /** What the agent says. */
    public DecisionBuilder phrase(String text) {
        phrase = Optional.of(text);
        return this;
    }

    /** The queue to transfer to. */
    public DecisionBuilder queue(String code) {
        queue = Optional.of(code);
        return this;
    }

    /** How the line that picks up greets. */
    public DecisionBuilder greeting(String text) {
        greeting = Optional.of(text);
        return this;
    }

    /** A step more that the agent does first. */
    public DecisionBuilder step(Text text) {
        steps.add(text);
        return this;
    }

    /** How to transfer. */
    public DecisionBuilder guidance(Text text) {
        guidance = text;
        return this;
    }

    /** Declares an outcome with these values; with none, it has no value. */
    public DecisionBuilder outcome(String code, Object... values) {
        outcomes.put(code, List.of(values));
        return this;
    }

    /** A line more that would have taken the inquiry, and is closed. */
    public DecisionBuilder closed(ClosedLine one) {
        closed.add(one);
        return this;
    }

    /** A fact more that was stated and ignored. */
    public DecisionBuilder ignored(String fact) {
        ignored.add(fact);
        return this;
    }

    /** The text of the explanation; the explanation has no reasons. */
    public DecisionBuilder explanation(Text text) {
        explanation = text;
        return this;
    }

    /** Which catalogue decided; version 1 of {@code test} unless said. */
    public DecisionBuilder catalog(CatalogIdentity identity) {
        catalog = identity;
        return this;
    }

    /** The decision. Two are equal if all is equal that was stated of them. */
    public Decision build() {
        return new BuiltDecision(
                line,
                mode,
                item,
                phrase,
                queue,
                greeting,
                List.copyOf(steps),
                guidance,
                List.copyOf(closed),
                List.copyOf(ignored),
                Collections.unmodifiableMap(new LinkedHashMap<>(outcomes)),
                explanation,
                catalog);
    }
}
