package dev.switchboard.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the topics for which it matters when the client called. */
final class TopicsOfMoment {

    private final Catalog catalog;
    private final Vocabulary words;

    /** The facts of the moment, and those that are derived from them. */
    private final Set<String> facts = new HashSet<>();

    private final Set<Rule> rules;

    private TopicsOfMoment(Catalog catalog) {
        this.catalog = catalog;
        this.words = catalog.vocabulary();
        if (words.calendar().isPresent()) {
            facts.addAll(Calendar.FACTS);
        }
        for (Definition definition : words.definitions()) {
            if (definition.rows().stream().anyMatch(row -> asks(row.condition()))) {
                facts.add(definition.fact());
            }
        }
        rules = catalog.allRules().stream()
                .filter(rule -> asks(rule.condition()))
                .collect(Collectors.toSet());
    }

    /** The topics for which a rule, what cannot be, a text or a line's hours ask for it; all where an opaque rule may. */
    static Set<String> of(Catalog catalog) {
        if (catalog.vocabulary().calendar().isEmpty()) {
            return Set.of();
        }
        TopicsOfMoment moment = new TopicsOfMoment(catalog);
        return catalog.vocabulary().topicCodes().stream()
                .filter(moment::isAsked)
                .collect(Collectors.toSet());
    }

    private boolean isAsked(String topic) {
        List<Rule> all = catalog.rulesFor(topic);
        List<Rule> giving = catalog.givingRulesFor(topic);
        return !catalog.opaqueRules().isEmpty()
                || words.exclusions().stream().anyMatch(this::asks)
                || Stream.concat(all.stream(), giving.stream()).anyMatch(rules::contains)
                || words.texts().stream().anyMatch(text -> text.line().isEmpty() && asks(text.condition()))
                || Stream.concat(all.stream().map(Rule::outcome), words.byDefault().stream())
                        .distinct()
                        .anyMatch(this::goesByIt);
    }

    /** Whether the line that takes it, or what is said of one, goes by it. */
    private boolean goesByIt(Outcome outcome) {
        return words.hours().chain(words.line(outcome)).stream().anyMatch(this::goesByIt);
    }

    private boolean goesByIt(Line line) {
        return words.hours().open(line).filter(this::asks).isPresent()
                || words.queues(line.code()).facts().stream().anyMatch(facts::contains)
                || words.texts(line).stream().anyMatch(text -> asks(text.condition()));
    }

    private boolean asks(Exclusion exclusion) {
        return asks(exclusion.condition())
                || exclusion.relations().stream()
                        .anyMatch(relation -> facts.contains(relation.fact()) || facts.contains(relation.other()));
    }

    private boolean asks(Condition condition) {
        return condition.atoms().anyMatch(atom -> facts.contains(atom.fact()));
    }
}
