package dev.switchboard.engine;

import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Points;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Wording;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.PossibleCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What explanations of a catalogue's decisions have in common: the words of its conditions, the ways in which its rules come to
 * hold, and what can be. Each is found when it is first needed, once for each condition and rule of the catalogue.
 */
final class ExplainedCatalog {

    private final Catalog catalog;
    private final Wording wording;
    private final PossibleCondition possible;
    private final RememberedByObject<Condition, ExplainedCondition> conditions = new RememberedByObject<>();
    private final RememberedByObject<Definition.Row, Text> derivations = new RememberedByObject<>();
    private final RememberedByObject<Rule, ExplainedRule> rules = new RememberedByObject<>();
    private final Map<String, List<ExplainedRule>> byTopic = new ConcurrentHashMap<>();
    private volatile @Nullable List<ExplainedRule> topicFree;

    ExplainedCatalog(Catalog catalog) {
        this.catalog = catalog;
        this.wording = new Wording(catalog.vocabulary());
        this.possible = new PossibleCondition(FactSpace.ofStated(catalog.vocabulary()));
    }

    Catalog catalog() {
        return catalog;
    }

    Wording wording() {
        return wording;
    }

    PossibleCondition possible() {
        return possible;
    }

    /**
     * A condition, as it is told.
     *
     * @param condition a part of the catalogue, and not made anew for each explanation
     */
    ExplainedCondition told(Condition condition) {
        ExplainedCondition known = conditions.find(condition);
        return known == null ? conditions.keep(condition, new ExplainedCondition(this, condition)) : known;
    }

    /** How a row of a definition is told to have given a fact its value. */
    Text derivation(Definition definition, Definition.Row row) {
        Text known = derivations.find(row);
        return known == null ? derivations.keep(row, newDerivation(definition, row)) : known;
    }

    private Text newDerivation(Definition definition, Definition.Row row) {
        Text condition = told(row.condition()).words();
        if (definition instanceof Points) {
            Text points = wording.points(definition.fact(), Points.points(row));
            return Text.format(" [%s: %s: %s]", " [%s: %s: %s]", row.place(), condition, points);
        }
        return Text.format(" [%s: %s]", " [%s: %s]", row.place(), condition);
    }

    /** The rules that are limited to a topic, perhaps among others. */
    List<ExplainedRule> rulesOf(String topic) {
        List<ExplainedRule> known = byTopic.get(topic);
        if (known == null) {
            known = explained(catalog.rulesOf(topic));
            byTopic.put(topic, known);
        }
        return known;
    }

    /** The rules that are not limited to topics. */
    List<ExplainedRule> topicFreeRules() {
        List<ExplainedRule> known = topicFree;
        if (known == null) {
            known = explained(catalog.topicFreeRules());
            topicFree = known;
        }
        return known;
    }

    private List<ExplainedRule> explained(List<Rule> some) {
        List<ExplainedRule> explained = new ArrayList<>(some.size());
        for (Rule rule : some) {
            ExplainedRule known = rules.find(rule);
            explained.add(known == null ? rules.keep(rule, ExplainedRule.of(rule, catalog.vocabulary())) : known);
        }
        return List.copyOf(explained);
    }
}
