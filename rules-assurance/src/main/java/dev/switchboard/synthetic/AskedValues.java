package dev.switchboard.synthetic;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Completion;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.Opening;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a catalogue asks of stated facts: sets of their values, by topics. */
final class AskedValues {

    private final Catalog catalog;
    private final Completion completion;
    private final List<Condition> ofLines;
    private final Map<String, Set<Values>> everywhere;

    AskedValues(Catalog catalog) {
        this.catalog = catalog;
        this.completion = catalog.vocabulary().completion();
        this.ofLines = ofLines(catalog.vocabulary());
        this.everywhere = byFact(Stream.concat(catalog.allRules().stream().map(Rule::condition), ofLines.stream()));
    }

    /** What lines ask for, whatever the topic is: for their queues, texts and hours. */
    private static List<Condition> ofLines(Vocabulary words) {
        return Stream.of(
                        words.texts().stream().map(LineText::condition),
                        words.hours().openings().stream().map(Opening::condition),
                        Stream.concat(words.queues().stream(), words.greetings().stream())
                                .<Condition>map(
                                        entry -> new Condition.Atom(entry.fact(), Values.Codes.of(entry.value()))))
                .flatMap(conditions -> conditions)
                .toList();
    }

    /** What is asked in one topic, by fact. */
    Map<String, Set<Values>> of(String topic) {
        return byFact(Stream.concat(catalog.allRulesFor(topic).stream().map(Rule::condition), ofLines.stream()));
    }

    /** What is asked in any topic, by fact. */
    Map<String, Set<Values>> everywhere() {
        return everywhere;
    }

    private Map<String, Set<Values>> byFact(Stream<Condition> conditions) {
        Map<String, Set<Values>> asked = new HashMap<>();
        conditions
                .flatMap(completion::statedAtoms)
                .forEach(atom -> asked.computeIfAbsent(atom.fact(), fact -> new LinkedHashSet<>())
                        .add(atom.values()));
        return asked;
    }
}
