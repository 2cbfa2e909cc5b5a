package dev.switchboard.catalog;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Inquiry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A whole catalogue: its words and its rules. Immutable. */
public final class Catalog {

    private final Vocabulary vocabulary;
    private final List<Rule> rules;
    private final List<OpaqueRule> opaqueRules;
    private volatile @Nullable ByTopic byTopic;
    private volatile @Nullable CatalogIdentity identity;

    /**
     * @param rules in any order
     * @param opaqueRules in any order
     */
    public Catalog(Vocabulary vocabulary, List<Rule> rules, List<OpaqueRule> opaqueRules) {
        this(vocabulary, rules.stream().sorted(Firing.PRECEDENCE).toList(), opaqueRules, null);
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
        return byTopic().ofTopic.getOrDefault(topic, List.of());
    }

    /** The rules that are not limited to topics, in order of precedence. */
    public List<Rule> topicFreeRules() {
        return byTopic().topicFree;
    }

    /** The rules that hold for a completed inquiry, in order of precedence: the reference for every engine. */
    public List<Rule> holding(Inquiry inquiry) {
        List<Rule> ofTopic = holding(rulesOf(inquiry.topic()), inquiry);
        List<Rule> ofAny = holding(topicFreeRules(), inquiry);
        if (ofTopic.isEmpty() || ofAny.isEmpty()) {
            return ofTopic.isEmpty() ? ofAny : ofTopic;
        }
        return Stream.concat(ofTopic.stream(), ofAny.stream())
                .sorted(Comparator.comparingInt(byTopic()::rank))
                .toList();
    }

    private static List<Rule> holding(List<Rule> inOrder, Inquiry inquiry) {
        return inOrder.stream().filter(rule -> rule.condition().holds(inquiry)).toList();
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
    private ByTopic byTopic() {
        ByTopic known = byTopic;
        if (known == null) {
            known = new ByTopic(rules);
            byTopic = known;
        }
        return known;
    }

    /** The rules by the topics they are limited to. */
    private static final class ByTopic {

        /** Most topics have as many rules or fewer. */
        private static final int FEW = 4;

        private final Map<String, List<Rule>> ofTopic = new HashMap<>();
        private final List<Rule> topicFree = new ArrayList<>();

        /** The places of rules in order of precedence: to compare places takes less than to compare rules. */
        private final IdentityHashMap<Rule, Integer> ranks = new IdentityHashMap<>();

        ByTopic(List<Rule> rules) {
            for (Rule rule : rules) {
                ranks.put(rule, ranks.size());
                Optional<Set<String>> topics = rule.topics();
                if (topics.isEmpty()) {
                    topicFree.add(rule);
                } else {
                    addTo(topics.get(), rule);
                }
            }
        }

        int rank(Rule rule) {
            return ranks.getOrDefault(rule, -1);
        }

        private void addTo(Set<String> topics, Rule rule) {
            for (String topic : topics) {
                ofTopic.computeIfAbsent(topic, code -> new ArrayList<>(FEW)).add(rule);
            }
        }
    }
}
