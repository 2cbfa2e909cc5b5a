package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.FirstRow;
import dev.switchboard.catalog.Points;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.Contents;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Possible;
import dev.switchboard.diagram.RuleDiagrams;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks into the definitions of derived facts: for rows that never give the value, and values that none gives. */
final class DefinitionCheck {

    private final Vocabulary words;
    private final FactSpace space;
    private final int mostNodes;
    private final Wording wording;

    /**
     * For the definitions of one catalogue.
     *
     * @param mostNodes how many nodes one definition may take
     */
    DefinitionCheck(Catalog catalog, FactSpace space, int mostNodes) {
        this.words = catalog.vocabulary();
        this.space = space;
        this.mostNodes = mostNodes;
        this.wording = new Wording(words);
    }

    /** What is found, with as much work as the budget has. */
    List<Finding> findings(Budget budget) {
        List<Finding> findings = new ArrayList<>();
        for (Definition definition : words.definitions()) {
            values(definition, findings);
            try {
                rows(definition, applying(definition, budget), findings);
            } catch (LimitReachedException tooLarge) {
                findings.add(Finding.aboutWords(
                        FindingKind.NOT_ANALYSED,
                        definition.fact(),
                        Text.format(
                                "определение факта `%s` не уместилось в пределы проверки",
                                "the definition of fact `%s` exceeds the limits of verification", definition.fact())));
            }
        }
        return findings;
    }

    /** The places of the rows that give the value to some inquiry. */
    private Set<Integer> applying(Definition definition, Budget budget) {
        Nodes nodes = new Nodes(mostNodes, budget);
        RuleDiagrams diagrams = new RuleDiagrams(space, nodes);
        Set<Integer> applying = new HashSet<>();
        Possible possible = new Possible(space, nodes);
        for (String topic : words.topicCodes()) {
            if (definition instanceof FirstRow first) {
                int rows = possible.within(topic, diagrams.rows(first, topic));
                new Contents(nodes).terminals(rows).forEach(applying::add);
            } else {
                holding(definition, diagrams, possible, topic, applying);
            }
        }
        return applying;
    }

    private static void holding(
            Definition definition, RuleDiagrams diagrams, Possible possible, String topic, Set<Integer> places) {
        for (int place = 0; place < definition.rows().size(); place++) {
            int holds = diagrams.of(definition.rows().get(place).condition(), topic, 0);
            if (possible.within(topic, holds) != Nodes.NONE) {
                places.add(place);
            }
        }
    }

    private void rows(Definition definition, Set<Integer> applying, List<Finding> findings) {
        for (int place = 0; place < definition.rows().size(); place++) {
            if (!applying.contains(place)) {
                Definition.Row row = definition.rows().get(place);
                Text when = wording.condition(row.condition());
                findings.add(Finding.aboutWords(
                        FindingKind.ROW_NEVER_APPLIES,
                        definition.fact() + ": " + when.in(Locale.ENGLISH),
                        Text.format(
                                definition instanceof Points
                                        ? "%s: строка «%s» факта `%s` не действует никогда: она невозможна"
                                        : "%s: строка «%s» факта `%s` не действует никогда: она невозможна, или всегда раньше подходит строка выше",
                                definition instanceof Points
                                        ? "%s: the row \"%s\" of fact `%s` never applies: it cannot hold"
                                        : "%s: the row \"%s\" of fact `%s` never applies: it cannot hold, or a row above it always holds first",
                                row.place(),
                                when,
                                definition.fact())));
            }
        }
    }

    private void values(Definition definition, List<Finding> findings) {
        Set<Object> given = new HashSet<>(Set.of(definition.otherwise()));
        definition.rows().forEach(row -> given.add(row.value()));
        if (words.fact(definition.fact()).orElseThrow().type() instanceof FactType.Choice choice) {
            choice.codes().stream()
                    .filter(code -> !given.contains(code))
                    .forEach(code -> findings.add(Finding.aboutWords(
                            FindingKind.UNUSED_VALUE,
                            definition.fact() + ": " + code,
                            Text.format(
                                    "значения `%s` у факта `%s` не бывает: его не даёт ни одна строка",
                                    "no row gives the value `%s` to the fact `%s`", code, definition.fact()))));
        }
    }
}
