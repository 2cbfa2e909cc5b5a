package dev.switchboard;

import dev.switchboard.spi.EngineProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Decides inquiries by a catalogue. An engine is safe for use by any number of threads, platform or virtual; open one,
 * share it, and close it when the application ends. Callers may implement it, around another engine say; a later version may have
 * more methods, then with a default.
 *
 * <pre>{@code
 * try (EscalationEngine engine = EscalationEngine.bundled()) {
 *     Decision decision = engine.decide(
 *             Inquiry.about("charges").numberCount(4).conflict(true).build());
 *     decision.line(); // "senior"
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public interface EscalationEngine extends AutoCloseable {

    /** An engine on the catalogue that comes with Switchboard. */
    static EscalationEngine bundled() {
        return bundled(EngineOptions.DEFAULT);
    }

    /** The same, with options. */
    static EscalationEngine bundled(EngineOptions options) {
        return provider().bundled(options);
    }

    /**
     * An engine on the catalogue in a folder or a workbook.
     *
     * @throws InvalidCatalogException with every problem found, if the catalogue does not load
     * @throws UnreadableCatalogException if it cannot be read now
     */
    static EscalationEngine load(Path path) {
        return load(CatalogSource.path(path));
    }

    /**
     * An engine on a catalogue from a folder, the class path or memory.
     *
     * @throws InvalidCatalogException with every problem found, if the catalogue does not load
     * @throws UnreadableCatalogException if it cannot be read now
     */
    static EscalationEngine load(CatalogSource source) {
        return load(source, EngineOptions.DEFAULT);
    }

    /**
     * An engine on a catalogue from a folder, the class path or memory, with options.
     *
     * @throws InvalidCatalogException with every problem found, if the catalogue does not load
     * @throws UnreadableCatalogException if it cannot be read now
     */
    static EscalationEngine load(CatalogSource source, EngineOptions options) {
        return provider().load(source, options);
    }

    /**
     * Decides one inquiry. The first on a topic of a loaded catalogue may take some tenths of a millisecond longer, since the
     * topic's diagram is built then; topics with many rules are built while loading.
     *
     * @throws InvalidInquiryException with all problems of the inquiry, if it does not fit the catalogue
     * @throws UndecidedException if no rule holds and the catalogue declares no default line
     * @throws RuleFailedException if an opaque rule fails
     * @throws EngineClosedException if the engine is closed
     */
    Decision decide(Inquiry inquiry);

    /**
     * What to ask next, or the decision if no unstated fact can change it. Unlike {@link #decide}, this treats
     * an unstated fact as not known yet. The first call on a topic examines all of its rules together. If they are too many
     * or too complex for that, {@link NextStep.Ask#exact} is false.
     *
     * @throws InvalidInquiryException with all problems of the inquiry, if it does not fit the catalogue; a missing topic is
     *     asked for
     * @throws UndecidedException if no rule holds and the catalogue declares no default line
     * @throws OpaqueRulesException if the catalogue has opaque rules, since what they depend on is unknown
     * @throws EngineClosedException if the engine is closed
     */
    default NextStep ask(Inquiry inquiry) {
        return ask(inquiry, Asking.DEFAULT);
    }

    /**
     * The same with what is known about answers: facts that nobody can tell, and how often each answer is to be expected. What
     * nobody can tell is not asked for; if nothing else is left to be asked, the decision is made with the values that unstated
     * facts have, and {@link NextStep.Decided#dependsOn} says what it depends on. The topic is always asked for.
     *
     * @throws InvalidInquiryException also if a fact that nobody can tell is not in the catalogue
     */
    NextStep ask(Inquiry inquiry, Asking asking);

    /**
     * The topics that a client's own words may be about, best first; empty when nothing fits, as for a greeting. They are found by the
     * topics' titles, the words that the catalogue keeps for them (the column {@code words} of the table {@code topics}), their items and
     * their questions, in Russian and English, whatever the inflection, with misspellings, common abbreviations, and in the other
     * layout of the keyboard. This ranks and never decides: a person is to choose. The first call makes an index of the catalogue.
     *
     * <pre>{@code
     * for (TopicSuggestion suggestion : engine.topics("за что сняли деньги", 3)) {
     *     menu.add(suggestion.topic(), suggestion.title().in(locale));
     * }
     * }</pre>
     *
     * @param words what the client said or wrote; of a long text the first 64 words count
     * @param limit how many topics at most, 1 or more
     * @throws IllegalArgumentException if the limit is below 1
     * @throws EngineClosedException if the engine is closed
     */
    List<TopicSuggestion> topics(String words, int limit);

    /**
     * What is wrong with an inquiry, all at once; empty when {@link #decide} takes it. For forms that are checked before they are
     * sent.
     *
     * @throws EngineClosedException if the engine is closed
     */
    List<Problem> validate(Inquiry inquiry);

    /** Whether {@link #ask} answers: the catalogue has no opaque rules. */
    boolean canAsk();

    /** The facts that inquiries for this engine are built of, for programs that build many. */
    Facts facts();

    /** The catalogue that this engine decides by. */
    CatalogIdentity catalog();

    /** What that catalogue speaks of: topics, facts, lines, items. */
    CatalogDescription describe();

    /** What was read from the catalogue's files but may be unintended, such as a hidden row of a workbook. */
    List<Problem> warnings();

    /** Refuses new calls at once, and frees the engine's resources after the decisions in progress have ended. Closing it again
     * has no effect. */
    @Override
    void close();

    private static EngineProvider provider() {
        for (EngineProvider provider :
                ServiceLoader.load(EngineProvider.class, EscalationEngine.class.getClassLoader())) {
            return provider;
        }
        throw new IllegalStateException("no Switchboard engine found: add dev.switchboard:rules-drl to the class path");
    }
}
