package dev.switchboard.dmn;

import static dev.switchboard.dmn.FeelNames.Part.ITEM;
import static dev.switchboard.dmn.FeelNames.Part.ITEMS;
import static dev.switchboard.dmn.FeelNames.Part.LINE;
import static dev.switchboard.dmn.FeelNames.Part.MEANT;
import static dev.switchboard.dmn.FeelNames.Part.MODE;
import static dev.switchboard.dmn.FeelNames.Part.RULES;
import static dev.switchboard.dmn.FeelNames.Part.TAKER;

import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Opening;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.imports.FeelLiteral;
import dev.switchboard.tables.RowCells;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which line takes the inquiry and how, by which item, and which items hold besides. */
record LineDecisions(Vocabulary words, FeelNames names, Locale locale) {

    List<Decision> all() {
        List<Decision> decisions = new ArrayList<>();
        String rules = names.part(RULES);
        String meant = names.part(MEANT);
        decisions.add(expression(
                meant,
                new Text("То, что решает", "What decides"),
                "Any",
                rules,
                Feel.first(rules + "[" + FeelNames.LINE + " != null]")));
        boolean closing = !words.hours().isEmpty();
        if (closing) {
            decisions.add(taker());
        }
        String taker = closing ? names.part(TAKER) : meant;
        decisions.add(expression(
                names.part(LINE),
                new Text("Линия, которая примет обращение", "The line that takes the inquiry"),
                "string",
                taker,
                taker + "." + FeelNames.LINE));
        decisions.add(expression(
                names.part(MODE),
                new Text("Как переводить", "How to transfer"),
                "string",
                taker,
                taker + "." + FeelNames.MODE));
        decisions.add(expression(
                names.part(ITEM),
                new Text("Пункт, который решает", "The item that decides"),
                "string",
                meant,
                meant + "." + FeelNames.ITEM));
        decisions.add(expression(
                names.part(ITEMS),
                new Text("Все пункты, которые выполняются", "All items that hold"),
                "Any",
                rules,
                "distinct values((for rule in " + rules + "[" + FeelNames.LINE + " != null] return rule."
                        + FeelNames.ITEM + ")[item != null])"));
        return decisions;
    }

    private Decision expression(String name, Text description, String type, String required, String feel) {
        return new Decision(name, description.in(locale), type, List.of(required), new Logic.Expression(feel));
    }

    private record RowOfLine(Line meant, Map<String, Condition> cells, Line taker) {}

    /** Of each line that closes the rows of its hours, then those of the lines that take what it does not. */
    private Decision taker() {
        List<RowOfLine> rows = new ArrayList<>();
        for (Line line : words.lines()) {
            if (words.hours().open(line).isPresent()) {
                rows.addAll(rows(line));
            }
        }
        FactColumns columns =
                FactColumns.of(words, names, rows.stream().map(RowOfLine::cells).toList());
        String meant = names.part(MEANT);
        List<DecisionTable.Input> inputs = new ArrayList<>(List.of(
                new DecisionTable.Input(new Text("Линия", "Line").in(locale), meant + "." + FeelNames.LINE, "string"),
                new DecisionTable.Input(
                        new Text("Способ", "Mode").in(locale), meant + "." + FeelNames.MODE, "string")));
        inputs.addAll(columns.inputs(locale));
        List<DecisionTable.Row> written = new ArrayList<>();
        for (RowOfLine row : rows) {
            List<String> tests = cells(row.meant());
            tests.addAll(columns.tests(row.cells()));
            written.add(new DecisionTable.Row(tests, context(row.taker())));
        }
        List<String> any = new ArrayList<>(List.of(Feel.ANY, Feel.ANY));
        any.addAll(columns.tests(Map.of()));
        written.add(new DecisionTable.Row(any, meant));
        Set<String> requires = new LinkedHashSet<>(columns.requires());
        requires.add(meant);
        String name = names.part(TAKER);
        String title = new Text("Открытая линия", "The line that is open").in(locale);
        return new Decision(
                name,
                title,
                "Any",
                List.copyOf(requires),
                DecisionTable.first(inputs, new DecisionTable.Output(title, name, ""), written));
    }

    private List<RowOfLine> rows(Line meant) {
        RowCells cells = new RowCells(words);
        List<RowOfLine> rows = new ArrayList<>();
        for (Line taker : words.hours().chain(meant)) {
            if (words.hours().open(taker).isEmpty()) {
                rows.add(new RowOfLine(meant, Map.of(), taker));
            }
            for (Opening opening : words.hours().openings()) {
                if (opening.line().equals(taker.code())) {
                    rows.add(new RowOfLine(meant, cells.conditions(opening.condition()), taker));
                }
            }
        }
        return rows;
    }

    /** The tests of a line and of a mode. */
    static List<String> cells(Line line) {
        return new ArrayList<>(List.of(
                FeelLiteral.write(line.code()), FeelLiteral.write(line.mode().code())));
    }

    private static String context(Line line) {
        return Feel.context(List.of(
                Feel.entry(FeelNames.LINE, FeelLiteral.write(line.code())),
                Feel.entry(FeelNames.MODE, FeelLiteral.write(line.mode().code()))));
    }
}
