package dev.switchboard.dmn;

import static dev.switchboard.dmn.FeelNames.Part.LINE;
import static dev.switchboard.dmn.FeelNames.Part.MODE;
import static dev.switchboard.dmn.FeelNames.Part.RULES;

import dev.switchboard.Text;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.imports.FeelLiteral;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What rules give besides the line: the value of the first rule that gives one, or all values, each once. */
record OutcomeDecisions(Vocabulary words, FeelNames names, Locale locale) {

    List<Decision> all() {
        List<Decision> decisions = new ArrayList<>();
        for (OutcomeType outcome : words.outcomes()) {
            decisions.add(isSaid(outcome, words) ? said(outcome) : given(outcome));
        }
        return decisions;
    }

    /** Whether texts say an outcome that no rule gives. */
    static boolean isSaid(OutcomeType outcome, Vocabulary words) {
        return words.texts().stream().anyMatch(text -> text.part().equals(outcome.code()));
    }

    private Decision given(OutcomeType outcome) {
        boolean isFirst = outcome.combine() == OutcomeType.Combine.FIRST;
        String plain = outcome.type().map(Feel::plainType).orElse("string");
        String type = isFirst && !plain.isEmpty() ? plain : "Any";
        return new Decision(
                names.outcome(outcome.code()),
                title(outcome),
                type,
                List.of(names.part(RULES)),
                new Logic.Expression(
                        isFirst ? first(outcome) : "distinct values(flatten(" + values(outcome) + ")[item != null])"));
    }

    private String values(OutcomeType outcome) {
        return "for rule in " + names.part(RULES) + " return rule." + names.key(outcome.code());
    }

    private String first(OutcomeType outcome) {
        return Feel.first("(" + values(outcome) + ")[item != null]");
    }

    private String title(OutcomeType outcome) {
        return outcome.title().isEmpty() ? outcome.code() : outcome.title().in(locale);
    }

    /** What a rule gives, or else what is said of the line, or else the default. */
    private Decision said(OutcomeType outcome) {
        TextDecisions texts = new TextDecisions(words, names, locale);
        List<TextDecisions.RowOfLine> rows = new ArrayList<>();
        for (Line line : words.lines()) {
            rows.addAll(texts.rows(outcome.code(), line, text -> FeelLiteral.write(text.russian())));
        }
        FactColumns columns = FactColumns.of(
                words, names, rows.stream().map(TextDecisions.RowOfLine::cells).toList());
        List<DecisionTable.Input> inputs = new ArrayList<>();
        inputs.add(new DecisionTable.Input(
                new Text("Даёт правило", "Given by a rule").in(locale), first(outcome), "string"));
        inputs.addAll(texts.ofLine());
        inputs.addAll(columns.inputs(locale));
        List<DecisionTable.Row> written = new ArrayList<>();
        List<String> given = anything(inputs.size());
        given.set(0, "not(null)");
        written.add(new DecisionTable.Row(given, first(outcome)));
        for (TextDecisions.RowOfLine row : rows) {
            List<String> tests = new ArrayList<>(List.of(Feel.ANY));
            tests.addAll(LineDecisions.cells(row.line()));
            tests.addAll(columns.tests(row.cells()));
            written.add(new DecisionTable.Row(tests, row.text()));
        }
        written.add(new DecisionTable.Row(
                anything(inputs.size()),
                outcome.otherwise()
                        .map(value -> RuleDecision.value(outcome, value))
                        .orElse(Feel.NULL)));
        Set<String> requires = new LinkedHashSet<>(columns.requires());
        requires.addAll(List.of(names.part(RULES), names.part(LINE), names.part(MODE)));
        String name = names.outcome(outcome.code());
        return new Decision(
                name,
                title(outcome),
                "string",
                List.copyOf(requires),
                DecisionTable.first(inputs, new DecisionTable.Output(title(outcome), name, "string"), written));
    }

    private static List<String> anything(int columns) {
        return new ArrayList<>(Collections.nCopies(columns, Feel.ANY));
    }
}
