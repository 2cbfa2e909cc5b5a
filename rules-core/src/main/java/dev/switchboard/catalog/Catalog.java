package dev.switchboard.catalog;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A whole catalogue: its words and its rules. Immutable. */
public final class Catalog {

    private final Vocabulary vocabulary;
    private final List<Rule> rules;
    private final List<OpaqueRule> opaqueRules;
    private volatile @Nullable RanksByTopic byTopic;
    private volatile @Nullable CatalogIdentity identity;

    /**
     * @param rules in any order
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
        this.rules = List.copyOf(rules);
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

    /** All rules whose conditions are known, in order of precedence. */
    public List<Rule> rules() {
        return rules;
    }

    /** Rules that only Drools can run. */
    public List<OpaqueRule> opaqueRules() {
        return opaqueRules;
    }

    /** The rules limited to this topic, perhaps among others, in order of precedence. */
    public List<Rule> rulesOf(String topic) {
        return rules(byTopic().of(topic));
    }

    /** The rules that are not limited to topics, in order of precedence. */
    public List<Rule> topicFreeRules() {
        return rules(byTopic().topicFree());
    }

    /** All rules that can hold for a topic, in order of precedence. */
    public List<Rule> rulesFor(String topic) {
        return rules(byTopic().with(topic));
    }

    /** How many rules can hold for a topic. */
    public int countRulesFor(String topic) {
        return byTopic().of(topic).length + byTopic().topicFree().length;
    }

    /** The rules that hold for a completed inquiry, in order of precedence: the reference for every engine. */
    public List<Rule> holding(Inquiry inquiry) {
        List<Rule> holding = new ArrayList<>();
        for (int rank : byTopic().with(inquiry.topic())) {
            Rule rule = rules.get(rank);
            if (rule.condition().holds(inquiry)) {
                holding.add(rule);
            }
        }
        return Collections.unmodifiableList(holding);
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

    private List<Rule> rules(int[] ranks) {
        return Arrays.stream(ranks).mapToObj(rules::get).toList();
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

    /** Made when first needed: a decision by the diagram needs it for neither line nor mode nor item. */
    private RanksByTopic byTopic() {
        RanksByTopic known = byTopic;
        if (known == null) {
            known = new RanksByTopic(rules);
            byTopic = known;
        }
        return known;
    }
}
