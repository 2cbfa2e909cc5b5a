package dev.switchboard.dmn;

import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Points;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.imports.FeelLiteral;
import dev.switchboard.tables.RowCells;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of derived facts: of the first row that holds, or of the sum of those that do. */
record DefinitionDecisions(Vocabulary words, FeelNames names, Locale locale) {

    /**
     * The decisions.
     *
     * @param problems takes what DMN has no sum of
     */
    List<Decision> all(Problems problems) {
        List<Decision> decisions = new ArrayList<>();
        for (Definition definition : words.declaredDefinitions()) {
            Fact fact = words.fact(definition.fact()).orElseThrow();
            if (definition instanceof Points && fact.type().stated(0) instanceof Duration) {
                problems.add(Problem.of(Text.format(
                        "факт `%s` — сумма длительностей, а DMN складывает в таблицах только числа",
                        "the fact `%s` is a sum of durations, but tables of DMN add only numbers", fact.code())));
            }
            decisions.add(decision(definition, fact));
        }
        return decisions;
    }

    private Decision decision(Definition definition, Fact fact) {
        RowCells cells = new RowCells(words);
        List<Map<String, Condition>> conditions = definition.rows().stream()
                .map(row -> cells.conditions(row.condition()))
                .toList();
        FactColumns columns = FactColumns.of(words, names, conditions);
        List<DecisionTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            rows.add(new DecisionTable.Row(
                    columns.tests(conditions.get(i)),
                    value(definition.rows().get(i).value(), fact.type())));
        }
        rows.add(new DecisionTable.Row(
                Collections.nCopies(columns.facts().size(), Feel.ANY),
                value(definition.otherwise(), fact.type()),
                List.of(),
                new Text("Если ни одна строка не подходит", "Where no row holds").in(locale)));
        String name = names.fact(fact.code());
        boolean isSum = definition instanceof Points;
        return new Decision(
                name,
                FactColumns.title(fact, locale),
                Feel.type(fact.type()),
                columns.requires(),
                new DecisionTable(
                        isSum ? "COLLECT" : "FIRST",
                        isSum ? "SUM" : "",
                        columns.inputs(locale),
                        new DecisionTable.Output(FactColumns.title(fact, locale), name, isSum ? "number" : ""),
                        List.of(),
                        rows));
    }

    /** Points may be outside the values of the fact that they are added to. */
    private static String value(Object inside, FactType type) {
        return type instanceof FactType.Scaled scaled
                ? FeelLiteral.write(scaled.notation().stated((Integer) inside))
                : Feel.inside(type, inside);
    }
}
