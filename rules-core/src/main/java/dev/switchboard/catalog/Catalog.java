package dev.switchboard.catalog;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A whole catalogue: its words and its rules. Immutable. */
public final class Catalog {

    private final Vocabulary vocabulary;
    private final OrderedRules all;
    private final OrderedRules deciding;
    private final OrderedRules giving;
    private final List<Rule> offRules;
    private final List<OpaqueRule> opaqueRules;
    private volatile @Nullable CatalogIdentity identity;
    private volatile @Nullable Set<String> topicsOfMoment;

    /**
     * @param rules in any order, those that are switched off among them
     * @param opaqueRules in any order
     */
    public Catalog(Vocabulary vocabulary, List<Rule> rules, List<OpaqueRule> opaqueRules) {
        this(
                vocabulary,
                rules.stream()
                        .map(rule -> rule.mapped(vocabulary.completion()::writable))
                        .sorted(RankedRule.PRECEDENCE)
                        .toList(),
                opaqueRules,
                null);
    }

    private Catalog(
            Vocabulary vocabulary, List<Rule> rules, List<OpaqueRule> opaqueRules, @Nullable CatalogIdentity identity) {
        this.vocabulary = vocabulary;
        List<Rule> inForce = inForce(rules);
        this.offRules = List.copyOf(off(rules));
        this.all = new OrderedRules(inForce);
        List<Rule> decidingLine = decidingLine(inForce);
        this.deciding = decidingLine.size() == inForce.size() ? all : new OrderedRules(decidingLine);
        this.giving = new OrderedRules(giving(inForce));
        this.opaqueRules = List.copyOf(opaqueRules);
        this.identity = identity;
    }

    /**
     * A catalogue whose rules are in order of precedence already, and whose digest is known: one that was written by
     * Switchboard itself.
     */
    public static Catalog inOrder(Vocabulary vocabulary, List<Rule> rules, String digest) {
        CatalogIdentity identity = new CatalogIdentity(vocabulary.name(), vocabulary.version(), digest);
        return new Catalog(vocabulary, rules, List.of(), identity);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The rules that decide the line and whose conditions are known, in order of precedence. */
    public List<Rule> rules() {
        return deciding.all();
    }

    /** All rules whose conditions are known, those among them that only give outcomes, in order of precedence. */
    public List<Rule> allRules() {
        return all.all();
    }

    /** The rules that give outcomes, whether they decide the line too or not, in order of precedence. */
    public List<Rule> givingRules() {
        return giving.all();
    }

    /** Those of them that can hold for a topic. */
    public List<Rule> givingRulesFor(String topic) {
        return giving.with(topic);
    }

    /** The rules that give outcomes to a completed inquiry, in order of precedence. */
    public List<Rule> giving(Inquiry inquiry) {
        return giving.holding(inquiry);
    }

    /** Rules that are switched off: they decide nothing, and are only written again. */
    public List<Rule> offRules() {
        return offRules;
    }

    /** Rules that only Drools can run. */
    public List<OpaqueRule> opaqueRules() {
        return opaqueRules;
    }

    /** The rules limited to this topic, perhaps among others, in order of precedence. */
    public List<Rule> rulesOf(String topic) {
        return deciding.of(topic);
    }

    /** The rules that are not limited to topics, in order of precedence. */
    public List<Rule> topicFreeRules() {
        return deciding.topicFree();
    }

    /** All rules that can decide the line for a topic, in order of precedence. */
    public List<Rule> rulesFor(String topic) {
        return deciding.with(topic);
    }

    /** The places in {@link #rules} of all rules that can decide the line for a topic, in order of precedence. */
    public int[] ranksFor(String topic) {
        return deciding.ranksWith(topic);
    }

    /** All rules that can hold for a topic, those that only give outcomes among them, in order of precedence. */
    public List<Rule> allRulesFor(String topic) {
        return all.with(topic);
    }

    /** How many rules are limited to this topic, perhaps among others. */
    public int countRulesOf(String topic) {
        return deciding.countOf(topic);
    }

    /** The rules that hold for a completed inquiry and can decide its line, in order of precedence: the reference for every engine. */
    public List<Rule> holding(Inquiry inquiry) {
        return deciding.holding(inquiry);
    }

    /** All rules that hold for a completed inquiry, those that only give outcomes among them, in order of precedence. */
    public List<Rule> allHolding(Inquiry inquiry) {
        return all.holding(inquiry);
    }

    /** What the agent does first: as the deciding rule says or, where none holds, as the topic's rules do. */
    public List<Text> steps(Optional<? extends RankedRule> deciding, String topic) {
        Stream<? extends RankedRule> saying =
                deciding.isPresent() ? Stream.of(deciding.get()) : rulesOf(topic).stream();
        return saying.map(RankedRule::steps)
                .filter(steps -> !steps.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether an inquiry about a topic has to say when the client called. */
    public boolean asksMoment(String topic) {
        Set<String> known = topicsOfMoment;
        if (known == null) {
            known = TopicsOfMoment.of(this);
            topicsOfMoment = known;
        }
        return known.contains(topic);
    }

    private static List<Rule> inForce(List<Rule> rules) {
        List<Rule> inForce = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            if (!rule.isOff()) {
                inForce.add(rule);
            }
        }
        return inForce;
    }

    private static List<Rule> off(List<Rule> rules) {
        List<Rule> off = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.isOff()) {
                off.add(rule);
            }
        }
        return off;
    }

    // Plain loops, since the bundled catalogue is made before anything else of its process.
    private static List<Rule> decidingLine(List<Rule> rules) {
        List<Rule> deciding = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            if (rule.outcome().hasLine()) {
                deciding.add(rule);
            }
        }
        return deciding;
    }

    private static List<Rule> giving(List<Rule> rules) {
        List<Rule> giving = new ArrayList<>();
        for (Rule rule : rules) {
            if (!rule.gives().isEmpty()) {
                giving.add(rule);
            }
        }
        return giving;
    }

    /** Name, version and digest; the digest is worked out when first asked for. */
    public CatalogIdentity identity() {
        CatalogIdentity known = identity;
        if (known == null) {
            known = new CatalogIdentity(vocabulary.name(), vocabulary.version(), Digest.of(this));
            identity = known;
        }
        return known;
    }
}
