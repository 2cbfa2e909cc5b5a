package dev.switchboard.dmn;

import static dev.switchboard.dmn.FeelNames.Part.RULES;

import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.imports.FeelLiteral;
import dev.switchboard.tables.Alternatives;
import dev.switchboard.tables.CatalogSheets;
import dev.switchboard.tables.RowCells;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The table of all rules in their order of precedence. What a row gives is one context and not a column for each entry, since
 * engines do not agree on what other decisions call the columns of a table with several.
 */
final class RuleDecision {

    /** What is noted of rules; the names of columns of a rule table, but for the table's own. */
    static final String TABLE = "table";

    static final List<String> ANNOTATIONS = List.of("rule", "salience", "steps", "steps:en", "note", TABLE);

    private final Catalog catalog;
    private final Vocabulary words;
    private final FeelNames names;
    private final Map<String, String> notes;
    private final Locale locale;
    private final Problems problems;
    private final Map<String, String> tables = new HashMap<>();

    private RuleDecision(
            Catalog catalog, FeelNames names, Map<String, String> notes, Locale locale, Problems problems) {
        this.catalog = catalog;
        this.words = catalog.vocabulary();
        this.names = names;
        this.notes = notes;
        this.locale = locale;
        this.problems = problems;
        CatalogSheets.grouped(catalog).forEach((table, rules) -> rules.forEach(rule -> tables.put(rule.name(), table)));
    }

    /**
     * The decision.
     *
     * @param notes what is noted of rules, by their names
     * @param problems takes the rules that no rows say
     */
    static Decision of(Catalog catalog, FeelNames names, Map<String, String> notes, Locale locale, Problems problems) {
        return new RuleDecision(catalog, names, notes, locale, problems).decision();
    }

    private record RowOfRule(Rule rule, Map<String, Condition> cells, boolean isFirst) {}

    private Decision decision() {
        List<RowOfRule> rows = new ArrayList<>();
        RowCells cells = new RowCells(words);
        for (Rule rule : OrderOfRules.of(catalog.allRules())) {
            try {
                boolean isFirst = true;
                for (Map<String, Condition> row : cells.conditions(rule)) {
                    rows.add(new RowOfRule(rule, row, isFirst));
                    isFirst = false;
                }
            } catch (Alternatives.TooManyException tooMany) {
                problems.add(tooManyRows(rule));
            }
        }
        FactColumns columns =
                FactColumns.of(words, names, rows.stream().map(RowOfRule::cells).toList());
        List<DecisionTable.Row> written = new ArrayList<>();
        for (RowOfRule row : rows) {
            written.add(new DecisionTable.Row(
                    columns.tests(row.cells()),
                    result(row.rule()),
                    annotations(row.rule(), row.isFirst()),
                    description(row.rule())));
        }
        written.add(byDefault(columns.facts().size()));
        String name = names.part(RULES);
        DecisionTable table = new DecisionTable(
                "RULE ORDER",
                "",
                columns.inputs(locale),
                new DecisionTable.Output(title(), name, ""),
                ANNOTATIONS,
                written);
        return new Decision(name, what(), "Any", columns.requires(), table);
    }

    private static Problem tooManyRows(Rule rule) {
        return Problem.at(
                rule.place(),
                Text.format(
                        "правило `%s` заняло бы в таблице больше %s строк; разделите его",
                        "rule `%s` would take more than %s rows of a table; split it", rule.name(), Alternatives.MOST));
    }

    private String title() {
        return new Text("Что даёт правило", "What the rule gives").in(locale);
    }

    private String what() {
        return new Text(
                        "Правила по убыванию важности; решает первое с линией. Аннотация `salience` — важность правила: строка стоит"
                                + " по ней.",
                        "The rules, the most important first; the first with a line decides. The annotation `salience` says how"
                                + " important a rule is; rows stand in this order.")
                .in(locale);
    }

    private String result(Rule rule) {
        List<String> entries = new ArrayList<>();
        entries.add(Feel.entry(FeelNames.ITEM, FeelLiteral.write(rule.item())));
        if (rule.outcome().hasLine()) {
            entries.add(Feel.entry(FeelNames.LINE, FeelLiteral.write(rule.line())));
            entries.add(Feel.entry(FeelNames.MODE, FeelLiteral.write(rule.mode().code())));
        } else {
            entries.add(Feel.entry(FeelNames.LINE, Feel.NULL));
        }
        for (OutcomeType outcome : words.outcomes()) {
            List<Given> given = rule.gives(outcome.code());
            if (!given.isEmpty()) {
                entries.add(Feel.entry(names.key(outcome.code()), value(outcome, given)));
            }
        }
        return Feel.context(entries);
    }

    private static String value(OutcomeType outcome, List<Given> given) {
        List<String> values =
                given.stream().map(each -> value(outcome, each.value())).toList();
        return outcome.combine() == OutcomeType.Combine.FIRST ? values.get(0) : "[" + String.join(", ", values) + "]";
    }

    /** A value of an outcome in FEEL. */
    static String value(OutcomeType outcome, Object value) {
        return outcome.type()
                .map(type -> Feel.inside(type, value))
                .orElseGet(() -> FeelLiteral.write(value.toString()));
    }

    private List<String> annotations(Rule rule, boolean isFirst) {
        return List.of(
                rule.name(),
                Integer.toString(rule.salience()),
                rule.steps().russian(),
                rule.steps().english(),
                isFirst ? notes.getOrDefault(rule.name(), "") : "",
                tables.getOrDefault(rule.name(), ""));
    }

    /** For editors that show no annotations. */
    private String description(Rule rule) {
        return rule.name() + " · " + rule.salience()
                + (rule.steps().isEmpty() ? "" : " · " + rule.steps().in(locale));
    }

    /** The row that always holds and comes last: the default line, and the outcomes that there are anyway. */
    private DecisionTable.Row byDefault(int columns) {
        List<String> entries = new ArrayList<>();
        Optional<Line> line = words.defaultLine();
        entries.add(Feel.entry(
                FeelNames.LINE,
                line.map(known -> FeelLiteral.write(known.code())).orElse(Feel.NULL)));
        line.ifPresent(known -> entries.add(
                Feel.entry(FeelNames.MODE, FeelLiteral.write(known.mode().code()))));
        for (OutcomeType outcome : words.outcomes()) {
            if (!OutcomeDecisions.isSaid(outcome, words)) {
                outcome.otherwise()
                        .ifPresent(value -> entries.add(Feel.entry(names.key(outcome.code()), value(outcome, value))));
            }
        }
        return new DecisionTable.Row(
                Collections.nCopies(columns, Feel.ANY),
                Feel.context(entries),
                Collections.nCopies(ANNOTATIONS.size(), ""),
                new Text("Если ни одно правило не решает", "Where no rule decides").in(locale));
    }
}
