package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One outcome as a decision of its own: the rules that give it, each with its value in the place of the line. What is known of
 * the decisions of a catalogue is known of its outcomes so. Of an outcome of which all values count, each is looked at alone.
 */
final class OutcomeProjection {

    private final Catalog catalog;
    private final OutcomeType type;
    private final Optional<Object> value;
    private final Map<String, Rule> originals = new LinkedHashMap<>();
    private final Catalog projected;

    private OutcomeProjection(Catalog catalog, OutcomeType type, Optional<Object> value) {
        this.catalog = catalog;
        this.type = type;
        this.value = value;
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : catalog.givingRules()) {
            given(rule).ifPresent(given -> {
                originals.put(rule.name(), rule);
                rules.add(projected(rule, given));
            });
        }
        this.projected = Catalog.inOrder(facts(catalog.vocabulary()), rules, "");
    }

    /** Those of an outcome: one where the first value counts, else one for each value. */
    static List<OutcomeProjection> of(Catalog catalog, OutcomeType type) {
        if (type.combine() == OutcomeType.Combine.FIRST) {
            return List.of(new OutcomeProjection(catalog, type, Optional.empty()));
        }
        Set<Object> values = new LinkedHashSet<>();
        catalog.givingRules().forEach(rule -> rule.gives(type.code()).forEach(given -> values.add(given.value())));
        return values.stream()
                .map(value -> new OutcomeProjection(catalog, type, Optional.of(value)))
                .toList();
    }

    /** The catalogue's facts and topics, and its calendar, which settles what days there are; there are no lines. */
    private static Vocabulary facts(Vocabulary words) {
        Vocabulary.Builder facts = Vocabulary.builder()
                .name(words.name())
                .version(words.version())
                .facts(List.copyOf(words.declaredFacts()))
                .topics(List.copyOf(words.topics()))
                .definitions(List.copyOf(words.declaredDefinitions()))
                .exclusions(words.exclusions());
        words.calendar().ifPresent(facts::calendar);
        return facts.build();
    }

    private Optional<Given> given(Rule rule) {
        return rule.gives(type.code()).stream()
                .filter(given -> value.isEmpty() || value.get().equals(given.value()))
                .findFirst();
    }

    /** The item settles the order, which is kept, and nothing else. */
    private Rule projected(Rule rule, Given given) {
        Outcome outcome = new Outcome(type.write(given.value()), TransferMode.NONE, "");
        Place place = given.place();
        return new Rule(rule.name(), outcome, rule.salience(), rule.condition(), Text.EMPTY, place);
    }

    OutcomeType type() {
        return type;
    }

    /** The value that is looked at alone; empty where the first value counts. */
    Optional<String> value() {
        return value.map(type::write);
    }

    Catalog catalog() {
        return projected;
    }

    /** The rule as the catalogue has it. */
    Rule original(Rule rule) {
        return originals.getOrDefault(rule.name(), rule);
    }

    /**
     * Holds a witness to the catalogue itself.
     *
     * @throws IllegalStateException if other rules give the outcome there than in this projection, which is a defect of ours
     */
    void replay(Inquiry witness) {
        List<String> there = catalog.giving(catalog.vocabulary().completed(witness)).stream()
                .filter(rule -> given(rule).isPresent())
                .map(Rule::name)
                .toList();
        List<String> here = projected.holding(projected.vocabulary().completed(witness)).stream()
                .map(Rule::name)
                .toList();
        if (!here.equals(there)) {
            throw new IllegalStateException("the witness %s does not show what was found of `%s`: %s; but %s"
                    .formatted(witness, type.code(), here, there));
        }
    }
}
