package dev.switchboard.dmn;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.tables.RowCells;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The input columns of a table, one for each fact that its rows ask for.
 *
 * @param facts never none, since every table has an input
 */
record FactColumns(Vocabulary words, FeelNames names, List<Fact> facts) {

    /** Those of rows, by what each asks of which fact. */
    static FactColumns of(Vocabulary words, FeelNames names, Collection<Map<String, Condition>> rows) {
        List<String> named = RowCells.named(words, rows);
        List<String> codes = named.isEmpty() ? List.of("topic") : named;
        return new FactColumns(
                words,
                names,
                codes.stream().map(code -> words.fact(code).orElseThrow()).toList());
    }

    /** What the columns ask for. */
    List<String> requires() {
        return facts.stream().map(fact -> names.fact(fact.code())).toList();
    }

    List<DecisionTable.Input> inputs(Locale locale) {
        return facts.stream()
                .map(fact -> new DecisionTable.Input(
                        title(fact, locale),
                        names.fact(fact.code()),
                        fact.type() instanceof Members ? "" : Feel.plainType(fact.type())))
                .toList();
    }

    /** The tests of a row. */
    List<String> tests(Map<String, Condition> row) {
        List<String> tests = new ArrayList<>();
        for (Fact fact : facts) {
            Condition condition = row.get(fact.code());
            tests.add(condition == null ? Feel.ANY : test(condition, fact));
        }
        return tests;
    }

    private static String test(Condition condition, Fact fact) {
        return fact.type() instanceof Members
                ? Feel.test(condition, fact)
                : Feel.test(((Condition.Atom) condition).values(), fact.type());
    }

    /** What people call a fact. */
    static String title(Fact fact, Locale locale) {
        return fact.title().isEmpty() ? fact.code() : fact.title().in(locale);
    }
}
