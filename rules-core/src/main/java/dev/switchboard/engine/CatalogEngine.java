package dev.switchboard.engine;

import dev.switchboard.Asking;
import dev.switchboard.CatalogDescription;
import dev.switchboard.CatalogIdentity;
import dev.switchboard.Decision;
import dev.switchboard.EngineOptions.UnknownFacts;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Facts;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.NextStep;
import dev.switchboard.OpaqueRulesException;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.TopicSuggestion;
import dev.switchboard.UndecidedException;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.compiled.CompiledCatalog;
import dev.switchboard.diagram.DecidingTable;
import dev.switchboard.diagram.Diagram;
import dev.switchboard.search.TopicSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An engine on a catalogue: its decisions come from a matcher or from a diagram, all else from the catalogue. */
public final class CatalogEngine implements EscalationEngine {

    private final Supplier<Catalog> catalog;
    private final Decider decider;
    private final List<Problem> warnings;
    private final Set<String> acceptedOpaqueRules;
    private final UnknownFacts unknownFacts;
    private @Nullable AskedCatalog asked;
    private @Nullable TopicSearch search;

    /**
     * An engine that finds all rules that hold.
     *
     * @param matcher runs the catalogue's rules; closed with this engine
     */
    public CatalogEngine(Catalog catalog, Matcher matcher) {
        this(() -> catalog, new MatchingDecider(catalog, new InquiryCheck(catalog), matcher), List.of());
    }

    /** An engine that finds the deciding rule by a walk through a diagram of the topic, for a catalogue without opaque rules. */
    public CatalogEngine(Catalog catalog) {
        this(catalog, Diagram.MAX_NODES);
    }

    /**
     * An engine as {@link #CatalogEngine(Catalog)}, with a given limit.
     *
     * @param maxNodes see {@link DecidingTable#lazy}
     */
    public CatalogEngine(Catalog catalog, int maxNodes) {
        this(() -> catalog, new DiagramDecider(DecidingTable.lazy(catalog, maxNodes), () -> catalog), List.of());
    }

    /** An engine that walks through the diagram of a compiled catalogue, and reads the rest of it when that is asked for. */
    public CatalogEngine(CompiledCatalog compiled) {
        this(compiled, new DiagramDecider(compiled.table(), compiled), List.of());
    }

    /**
     * The same, of a catalogue that was read already.
     *
     * @param table of the catalogue
     */
    CatalogEngine(Catalog catalog, DecidingTable table) {
        this(() -> catalog, new DiagramDecider(table, () -> catalog), List.of());
    }

    private CatalogEngine(Supplier<Catalog> catalog, Decider decider, List<Problem> warnings) {
        this(catalog, decider, warnings, Set.of(), UnknownFacts.REFUSE);
    }

    private CatalogEngine(
            Supplier<Catalog> catalog,
            Decider decider,
            List<Problem> warnings,
            Set<String> acceptedOpaqueRules,
            UnknownFacts unknownFacts) {
        this.catalog = catalog;
        this.decider = decider;
        this.warnings = List.copyOf(warnings);
        this.acceptedOpaqueRules = Set.copyOf(acceptedOpaqueRules);
        this.unknownFacts = unknownFacts;
    }

    /**
     * This engine, of a catalogue whose files gave reason to warn. Only one of the two is to be closed.
     *
     * @param accepted names of opaque rules, of which nothing being known is accepted
     */
    CatalogEngine with(List<Problem> found, Set<String> accepted) {
        return new CatalogEngine(catalog, decider, found, accepted, unknownFacts);
    }

    /** This engine, treating unknown facts so. Only one of the two is to be closed. */
    public CatalogEngine with(UnknownFacts chosen) {
        return new CatalogEngine(catalog, decider, warnings, acceptedOpaqueRules, chosen);
    }

    /** Opaque rules that nobody has accepted: what is said of the catalogue without them is not said of all of it. */
    public List<OpaqueRule> unseenRules() {
        return model().opaqueRules().stream()
                .filter(rule -> !acceptedOpaqueRules.contains(rule.name()))
                .toList();
    }

    @Override
    public Decision decide(Inquiry inquiry) {
        return unknownFacts == UnknownFacts.IGNORE ? decideKnown(inquiry) : decider.decide(inquiry);
    }

    private Decision decideKnown(Inquiry inquiry) {
        decider.requireOpen();
        KnownFacts facts = known(inquiry);
        return decider.decide(facts.inquiry()).ignoring(facts.ignored());
    }

    /** The decision; empty when no rule holds and the catalogue has no default line. */
    public Optional<Decision> decideIfAny(Inquiry inquiry) {
        try {
            return Optional.of(decide(inquiry));
        } catch (UndecidedException undecided) {
            return Optional.empty();
        }
    }

    @Override
    public NextStep ask(Inquiry inquiry, Asking asking) {
        decider.requireOpen();
        KnownFacts facts = known(inquiry);
        List<Problem> problems = new ArrayList<>(checkStated(facts.inquiry()));
        if (unknownFacts == UnknownFacts.REFUSE) {
            problems.addAll(unknown(asking.cannotSay()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInquiryException(problems);
        }
        List<Problem> impossible = asked().possible().problems(facts.inquiry());
        if (!impossible.isEmpty()) {
            throw new InvalidInquiryException(impossible);
        }
        return new NextQuestion(
                        asked(),
                        facts.inquiry(),
                        asking,
                        known -> decider.decide(known).ignoring(facts.ignored()))
                .find();
    }

    private List<Problem> unknown(Set<String> facts) {
        Vocabulary words = model().vocabulary();
        return facts.stream()
                .filter(fact -> !KnownFacts.has(words, fact))
                .sorted()
                .map(fact -> Problem.of(Problem.Kind.UNKNOWN_FACT, fact, InquiryProblems.unknownFact(fact, words)))
                .toList();
    }

    private KnownFacts known(Inquiry inquiry) {
        return unknownFacts == UnknownFacts.IGNORE
                ? KnownFacts.of(inquiry, model().vocabulary())
                : new KnownFacts(inquiry, List.of());
    }

    /** Made when first asked for. */
    private synchronized AskedCatalog asked() {
        AskedCatalog known = asked;
        if (known == null) {
            requireNoneOpaque(model().opaqueRules());
            known = new AskedCatalog(model());
            asked = known;
        }
        return known;
    }

    @Override
    public List<TopicSuggestion> topics(String words, int limit) {
        decider.requireOpen();
        return search().find(words, limit);
    }

    /** Made when first asked for. */
    private synchronized TopicSearch search() {
        TopicSearch known = search;
        if (known == null) {
            known = new TopicSearch(model());
            search = known;
        }
        return known;
    }

    private static void requireNoneOpaque(List<OpaqueRule> rules) {
        if (!rules.isEmpty()) {
            throw new OpaqueRulesException(rules.stream()
                    .map(rule -> Problem.at(
                            rule.place(),
                            Text.format(
                                    "правило `%s` непрозрачно: что ещё спросить, определить нельзя; решить обращение по известным фактам по-прежнему можно",
                                    "rule `%s` is opaque, so what else to ask is unknown; an inquiry with the known facts can still be decided",
                                    rule.name())))
                    .toList());
        }
    }

    /** A warning for each topic that is decided by bits though a diagram was asked for; builds all diagrams. */
    List<Problem> topicsByBits() {
        return decider.topicsByBits().stream()
                .map(topic -> Problem.of(Text.format(
                        "тема `%s`: диаграмма была бы слишком велика, решения по этой теме принимаются по битам правил: они те же, но занимают больше времени",
                        "topic `%s`: its diagram would be too large, so the bits of its rules decide: decisions are the same, but slower",
                        topic)))
                .toList();
    }

    @Override
    public List<Problem> validate(Inquiry inquiry) {
        decider.requireOpen();
        return check().problems(known(inquiry).inquiry());
    }

    @Override
    public boolean canAsk() {
        return model().opaqueRules().isEmpty();
    }

    @Override
    public Facts facts() {
        // The whole catalogue is read when a fact is looked for, and not before.
        return new Facts(decider.facts(), (fact, type) -> check().problem(fact, type));
    }

    @Override
    public CatalogDescription describe() {
        return new DescribedCatalog(model());
    }

    /** What is wrong with what an inquiry states, whatever it leaves out. */
    public List<Problem> checkStated(Inquiry inquiry) {
        return check().problemsOfStated(inquiry);
    }

    @Override
    public CatalogIdentity catalog() {
        return model().identity();
    }

    @Override
    public List<Problem> warnings() {
        return warnings;
    }

    /** The whole catalogue that this engine decides by. */
    public Catalog model() {
        return catalog.get();
    }

    private InquiryCheck check() {
        return new InquiryCheck(model());
    }

    @Override
    public void close() {
        decider.close();
    }
}
