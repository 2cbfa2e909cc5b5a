package dev.switchboard.engine;

import dev.switchboard.Asking;
import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.TopicSizes;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.Diagram;
import dev.switchboard.diagram.FactSpace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What questions about a catalogue are worked out from: made once, and a topic's diagram when the topic is first asked about.
 * What is too large is remembered, so that nobody waits for it twice.
 */
final class AskedCatalog {

    /** Nodes of one topic's diagram: fewer than a decision is worth, since a person waits for the question. */
    static final int MOST_NODES = 250_000;

    /** Work on one topic's diagram: some hundredths of a second. */
    static final long STEPS_OF_TOPIC = 400_000;

    /** Of a topic with more rules, the first call tells what is found out rule by rule, and leaves its diagram to the next. */
    private static final int MANY_RULES = 500;

    /** Of a topic with more rules no diagram is tried: only to order them takes a tenth of a second. */
    private static final int MOST_RULES = 4_000;

    /** Entries of all topics' diagrams together. */
    private static final int MOST_ENTRIES = 8_000_000;

    /** Answers and outcomes that are remembered. */
    private static final long MOST_REMEMBERED = 500_000;

    private final Catalog catalog;
    private final Map<String, Map<Integer, Integer>> alike = new HashMap<>();
    private final Map<String, Optional<Diagram>> diagrams = new HashMap<>();
    private final Map<String, Integer> statedInVain = new HashMap<>();
    private final Map<String, Set<String>> factsOfTopics = new HashMap<>();
    private final Recent<AskedAbout, Found> found = new Recent<>(MOST_REMEMBERED, Found::size);
    private final Recent<AskedAbout, LeadsTo> leadsTo = new Recent<>(MOST_REMEMBERED, LeadsTo::size);
    private final Recent<Map<String, Object>, Boolean> withoutTopic = new Recent<>(MOST_REMEMBERED, facts -> 1);
    private final Set<String> always;
    private final FactSpace space;
    private @Nullable TopicSizes sizes;
    private final PossibleInquiries possible;
    private int room = MOST_ENTRIES;

    AskedCatalog(Catalog catalog) {
        this.catalog = catalog;
        this.space = FactSpace.ofStated(catalog.vocabulary());
        this.possible = new PossibleInquiries(catalog.vocabulary(), space);
        this.always = factsOfLines(catalog.vocabulary());
    }

    private Map<Integer, Integer> foundAlike(String topic) {
        record Decided(Outcome outcome, Text steps) {}
        Map<Decided, Integer> first = new HashMap<>();
        Map<Integer, Integer> alike = new HashMap<>();
        for (int place : catalog.ranksFor(topic)) {
            Rule rule = catalog.rules().get(place);
            Integer before = first.putIfAbsent(new Decided(rule.outcome(), rule.steps()), place);
            alike.put(place, before == null ? place : before);
        }
        return alike;
    }

    /** The facts that queues, texts and hours go by. */
    private static Set<String> factsOfLines(Vocabulary words) {
        Set<String> facts = new HashSet<>();
        for (Line line : words.lines()) {
            facts.addAll(words.queues(line.code()).facts());
            words.texts(line).forEach(text -> add(text.condition(), words, facts));
            words.hours().open(line).ifPresent(open -> add(open, words, facts));
        }
        return facts;
    }

    private static void add(Condition condition, Vocabulary words, Set<String> facts) {
        words.completion().statedAtoms(condition).forEach(atom -> facts.add(atom.fact()));
    }

    /** What questions depend on. */
    AskedAbout about(Inquiry inquiry, Asking asking) {
        return about(inquiry.topic(), stated(inquiry), asking);
    }

    /** The facts that an inquiry states, as rules know them, the topic aside. */
    Map<String, Object> stated(Inquiry inquiry) {
        Map<String, Object> facts =
                new HashMap<>(catalog.vocabulary().completion().inside(inquiry).stated());
        facts.remove("topic");
        return facts;
    }

    /** What questions on a topic depend on; where not everything can be, they may depend on all that is stated. */
    AskedAbout about(String topic, Map<String, Object> stated, Asking asking) {
        if (stated.isEmpty() || !possible.isEverything()) {
            return new AskedAbout(topic, stated, asking);
        }
        Map<String, Object> facts = new HashMap<>(stated);
        facts.keySet().retainAll(factsOf(topic));
        return new AskedAbout(topic, facts, asking);
    }

    private synchronized Set<String> factsOf(String topic) {
        return factsOfTopics.computeIfAbsent(topic, this::foundFactsOf);
    }

    private Set<String> foundFactsOf(String topic) {
        Set<String> facts = new HashSet<>(always);
        Stream.of(catalog.rulesFor(topic), catalog.givingRulesFor(topic))
                .flatMap(List::stream)
                .forEach(rule -> add(rule.condition(), catalog.vocabulary(), facts));
        return facts;
    }

    /** The questions that were found before. */
    Recent<AskedAbout, Found> found() {
        return found;
    }

    /** What topics were found to lead to. */
    Recent<AskedAbout, LeadsTo> leadsTo() {
        return leadsTo;
    }

    /** Whether it has been found out before what topics lead to where these facts are stated; takes note that it is now. */
    boolean isKnownWithoutTopic(Map<String, Object> stated) {
        boolean known = withoutTopic.get(stated).isPresent();
        withoutTopic.put(stated, true);
        return known;
    }

    Catalog catalog() {
        return catalog;
    }

    /** The facts in the order in which the catalogue has them. */
    FactSpace space() {
        return space;
    }

    /** What can be. */
    PossibleInquiries possible() {
        return possible;
    }

    /** Of the places of a topic's rules, for each that of the first rule that decides as that one does. */
    synchronized Map<Integer, Integer> alike(String topic) {
        return alike.computeIfAbsent(topic, this::foundAlike);
    }

    /**
     * The diagram of a topic; empty when it would be too large, or there are too many others. Either is remembered.
     *
     * @param budget takes note of the work on it; all of what a topic's diagram is worth is left
     */
    synchronized Optional<Diagram> diagram(String topic, Budget budget) {
        Optional<Diagram> known = diagrams.get(topic);
        if (known == null) {
            known = countRules(topic) > MOST_RULES
                    ? Optional.empty()
                    : Diagram.of(catalog, topic, MOST_NODES, budget.part(STEPS_OF_TOPIC))
                            .filter(diagram -> diagram.size() <= room);
            room -= known.map(Diagram::size).orElse(0);
            diagrams.put(topic, known);
        }
        return known;
    }

    /** Whether a topic's diagram, which nobody has asked for yet, takes so long that whoever asks first is not to wait for it. */
    synchronized boolean isPutOff(String topic) {
        return !diagrams.containsKey(topic) && countRules(topic) > MANY_RULES;
    }

    private int countRules(String topic) {
        return catalog.countRulesOf(topic) + catalog.topicFreeRules().size();
    }

    /** What it takes to look at a topic's rules, in atoms. */
    synchronized long size(String topic) {
        TopicSizes known = sizes;
        if (known == null) {
            known = new TopicSizes(catalog);
            sizes = known;
        }
        return known.of(topic);
    }

    /** Whether questions on a topic were too much to be weighed already when as many of its facts were stated. */
    synchronized boolean isKnownToBeTooMuch(AskedAbout about) {
        return about.facts().size() <= statedInVain.getOrDefault(about.topic(), -1);
    }

    /** Takes note that questions are too much to be weighed. */
    synchronized void tooMuch(AskedAbout about) {
        statedInVain.merge(about.topic(), about.facts().size(), Math::max);
    }
}
