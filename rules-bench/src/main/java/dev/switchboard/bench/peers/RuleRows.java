package dev.switchboard.bench.peers;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.tables.Alternatives;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A catalogue's rules as the rows of one decision table in order of precedence, so that the first row that holds decides: what
 * every peer that takes a table is given.
 *
 * @param facts the columns, the topic first: most rows are ruled out by it
 */
record RuleRows(List<Fact> facts, List<Row> rows) {

    /**
     * A row.
     *
     * @param allowed by fact; codes are always listed, never excluded, for not every peer could say that
     */
    record Row(Rule rule, Map<String, Values> allowed) {}

    static RuleRows of(Catalog catalog) {
        List<Row> rows = new ArrayList<>();
        for (Rule rule : catalog.rules()) {
            for (Map<String, Values> alternative : alternatives(rule)) {
                Map<String, Values> allowed = new LinkedHashMap<>();
                alternative.forEach((fact, values) -> allowed.put(fact, listed(fact, values, catalog.vocabulary())));
                if (!neverHolds(allowed)) {
                    rows.add(new Row(rule, allowed));
                }
            }
        }
        return new RuleRows(facts(catalog), rows);
    }

    /** The facts that rules ask for, the topic first. */
    static List<Fact> facts(Catalog catalog) {
        Set<String> asked = new HashSet<>(Set.of("topic"));
        catalog.rules()
                .forEach(rule ->
                        rule.condition().atoms().map(Condition.Atom::fact).forEach(asked::add));
        return catalog.vocabulary().facts().stream()
                .filter(fact -> asked.contains(fact.code()))
                .sorted(Comparator.comparing(fact -> !fact.code().equals("topic")))
                .toList();
    }

    /** A fact's code as a name that every expression language takes. */
    static String name(Fact fact) {
        return fact.code().replace('-', '_');
    }

    /** A fact's value in a completed inquiry. */
    static Object value(Fact fact, Inquiry inquiry) {
        if (fact.type() instanceof FactType.Flag) {
            return inquiry.is(fact.code());
        }
        return fact.type() instanceof FactType.Scaled ? inquiry.count(fact.code()) : inquiry.choice(fact.code());
    }

    private static List<Map<String, Values>> alternatives(Rule rule) {
        try {
            return Alternatives.of(rule.condition());
        } catch (Alternatives.TooManyException tooMany) {
            throw new IllegalArgumentException(
                    "rule `%s` takes more than %d rows of a table".formatted(rule.name(), Alternatives.MOST), tooMany);
        }
    }

    private static boolean neverHolds(Map<String, Values> allowed) {
        return allowed.values().stream()
                .anyMatch(values ->
                        values instanceof Values.Codes codes && codes.codes().isEmpty());
    }

    private static Values listed(String fact, Values values, Vocabulary words) {
        if (values instanceof Values.Codes codes && !codes.listed()) {
            SortedSet<String> rest = new TreeSet<>(codes(fact, words));
            rest.removeAll(codes.codes());
            return new Values.Codes(rest, true);
        }
        return values;
    }

    private static Collection<String> codes(String fact, Vocabulary words) {
        return words.fact(fact).orElseThrow().type() instanceof FactType.Choice choice
                ? choice.codes()
                : words.topicCodes();
    }
}
