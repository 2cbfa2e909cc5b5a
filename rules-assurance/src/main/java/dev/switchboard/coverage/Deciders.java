package dev.switchboard.coverage;

import dev.switchboard.analysis.DecisionDiagrams;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Rules of a catalogue any of which may decide; perhaps none may, too. */
final class Deciders implements Aim {

    private final Set<Rule> rules = Collections.newSetFromMap(new IdentityHashMap<>());
    private final boolean none;
    private final Optional<Set<String>> topics;

    private Deciders(Collection<Rule> rules, boolean none) {
        this.rules.addAll(rules);
        this.none = none;
        this.topics = none || rules.stream().anyMatch(rule -> rule.topics().isEmpty())
                ? Optional.empty()
                : Optional.of(topics(rules));
    }

    private static Set<String> topics(Collection<Rule> rules) {
        Set<String> topics = new LinkedHashSet<>();
        rules.forEach(rule -> rule.topics().ifPresent(topics::addAll));
        return topics;
    }

    /** One of some rules decides. */
    static Deciders of(Collection<Rule> rules) {
        return new Deciders(rules, false);
    }

    /** One of some rules decides, or no rule does. */
    static Deciders ofOrNone(Collection<Rule> rules) {
        return new Deciders(rules, true);
    }

    /** Whatever is decided, by any rule or by none. */
    static Deciders any(Catalog catalog) {
        return new Deciders(catalog.rules(), catalog.vocabulary().defaultLine().isPresent());
    }

    /** The rules any of which may decide. */
    Set<Rule> rules() {
        return rules;
    }

    /** Whether none may, too. */
    boolean includeNone() {
        return none;
    }

    @Override
    public boolean isMetBy(Judged judged) {
        return judged.deciding().map(rules::contains).orElse(none);
    }

    @Override
    public int where(DecisionDiagrams diagrams) {
        return diagrams.decidedBy(rules, none);
    }

    /** The topics for which one of them can decide; empty for all. */
    @Override
    public Optional<Set<String>> topics() {
        return topics;
    }
}
