package dev.switchboard.engine;

import dev.switchboard.Explanation.Finding;
import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Vocabulary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A condition of a catalogue, put into words once, to be told with the values that it met in an inquiry. */
final class ExplainedCondition {

    private final ExplainedCatalog catalog;
    private final Text words;
    private final List<AskedFact> asked;
    private final boolean isDerived;

    /** What is found where the only fact is a flag, by its value; empty elsewhere. */
    private final List<Finding> ofFlag;

    /** A fact that the condition asks for. */
    private record AskedFact(Condition.Atom atom, FactType type, Optional<Definition> definition) {

        Object value(Inquiry completed) {
            return type.stated(atom.valueIn(completed));
        }
    }

    ExplainedCondition(ExplainedCatalog catalog, Condition condition) {
        Vocabulary vocabulary = catalog.catalog().vocabulary();
        this.catalog = catalog;
        this.words = catalog.wording().condition(condition);
        this.asked = condition
                .atoms()
                .map(atom -> new AskedFact(
                        atom, vocabulary.fact(atom.fact()).orElseThrow().type(), vocabulary.definition(atom.fact())))
                .toList();
        this.isDerived = asked.stream().anyMatch(fact -> fact.definition.isPresent());
        this.ofFlag = asked.size() == 1 && !isDerived && asked.get(0).type instanceof FactType.Flag
                ? List.of(new Finding(words, met(false)), new Finding(words, met(true)))
                : List.of();
    }

    private Map<String, Object> met(Object only) {
        return Collections.singletonMap(asked.get(0).atom.fact(), only);
    }

    /** The condition in words. */
    Text words() {
        return words;
    }

    /** What the condition met in a completed inquiry. */
    Finding finding(Inquiry completed) {
        if (!ofFlag.isEmpty()) {
            return ofFlag.get(completed.is(asked.get(0).atom.fact()) ? 1 : 0);
        }
        Text told = isDerived ? withDerivations(completed) : words;
        return new Finding(told, asked.size() == 1 ? met(asked.get(0).value(completed)) : values(completed));
    }

    private Map<String, Object> values(Inquiry completed) {
        Map<String, Object> values = new LinkedHashMap<>();
        asked.forEach(fact -> values.put(fact.atom.fact(), fact.value(completed)));
        return Collections.unmodifiableMap(values);
    }

    /** With the reasons why derived facts have their values. */
    private Text withDerivations(Inquiry completed) {
        Text all = words;
        for (AskedFact fact : asked) {
            if (fact.definition.isPresent()) {
                Definition definition = fact.definition.get();
                for (Definition.Row row : definition.giving(completed)) {
                    Text derivation = catalog.derivation(definition, row);
                    all = new Text(all.russian() + derivation.russian(), all.english() + derivation.english());
                }
            }
        }
        return all;
    }
}
