package dev.switchboard.dmn;

import static dev.switchboard.dmn.FeelNames.Part.GREETING;
import static dev.switchboard.dmn.FeelNames.Part.LINE;
import static dev.switchboard.dmn.FeelNames.Part.MODE;
import static dev.switchboard.dmn.FeelNames.Part.PHRASE;
import static dev.switchboard.dmn.FeelNames.Part.QUEUE;

import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.imports.FeelLiteral;
import dev.switchboard.tables.RowCells;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The queue of the line that takes the inquiry, and what is said of it. */
record TextDecisions(Vocabulary words, FeelNames names, Locale locale) {

    List<Decision> all() {
        List<Decision> decisions = new ArrayList<>();
        if (!words.queues().isEmpty()) {
            decisions.add(queue());
        }
        List<RowOfLine> phrases = rows(LineText.PHRASE, Line::phrase);
        if (!phrases.isEmpty()) {
            decisions.add(said(names.part(PHRASE), new Text("Фраза перед переводом", "What the agent says"), phrases));
        }
        List<RowOfLine> greetings = rows(LineText.GREETING, Line::greeting);
        if (!greetings.isEmpty()) {
            decisions.add(said(names.part(GREETING), new Text("Приветствие линии", "How the line greets"), greetings));
        }
        return decisions;
    }

    /** What is said of a line where a row holds, in FEEL. */
    record RowOfLine(Line line, Map<String, Condition> cells, String text) {}

    /** The rows of a part, each line's usual text last; none where nothing is ever said. */
    private List<RowOfLine> rows(String part, Function<Line, String> usual) {
        List<RowOfLine> rows = new ArrayList<>();
        for (Line line : words.lines()) {
            rows.addAll(rows(part, line, text -> Feel.textOrNull(text.russian())));
            if (!usual.apply(line).isEmpty()) {
                rows.add(new RowOfLine(line, Map.of(), FeelLiteral.write(usual.apply(line))));
            }
        }
        return rows;
    }

    /** The rows of a part that depend on facts. */
    List<RowOfLine> rows(String part, Line line, Function<Text, String> feel) {
        RowCells cells = new RowCells(words);
        return words.texts(line).stream()
                .filter(text -> text.part().equals(part))
                .map(text -> new RowOfLine(line, cells.conditions(text.condition()), feel.apply(text.text())))
                .toList();
    }

    private Decision said(String name, Text title, List<RowOfLine> rows) {
        FactColumns columns =
                FactColumns.of(words, names, rows.stream().map(RowOfLine::cells).toList());
        List<DecisionTable.Row> written = new ArrayList<>();
        for (RowOfLine row : rows) {
            List<String> tests = LineDecisions.cells(row.line());
            tests.addAll(columns.tests(row.cells()));
            written.add(new DecisionTable.Row(tests, row.text()));
        }
        List<DecisionTable.Input> inputs = ofLine();
        inputs.addAll(columns.inputs(locale));
        return decision(name, title, inputs, written, columns);
    }

    /** The input columns of the line and its mode. */
    List<DecisionTable.Input> ofLine() {
        return new ArrayList<>(List.of(
                new DecisionTable.Input(new Text("Линия", "Line").in(locale), names.part(LINE), "string"),
                new DecisionTable.Input(new Text("Способ", "Mode").in(locale), names.part(MODE), "string")));
    }

    private Decision queue() {
        List<Map<String, Condition>> cells = new ArrayList<>();
        for (LineEntry entry : words.queues()) {
            cells.add(Map.of(entry.fact(), new Condition.Atom(entry.fact(), Values.Codes.of(entry.value()))));
        }
        FactColumns columns = FactColumns.of(words, names, cells);
        List<DecisionTable.Row> written = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            LineEntry entry = words.queues().get(i);
            List<String> tests = new ArrayList<>(List.of(FeelLiteral.write(entry.line()), Feel.ANY));
            tests.addAll(columns.tests(cells.get(i)));
            written.add(new DecisionTable.Row(tests, Feel.textOrNull(entry.result()), List.of(), entry.title()));
        }
        List<DecisionTable.Input> inputs = ofLine();
        inputs.addAll(columns.inputs(locale));
        return decision(names.part(QUEUE), new Text("Очередь линии", "The line's queue"), inputs, written, columns);
    }

    private Decision decision(
            String name,
            Text title,
            List<DecisionTable.Input> inputs,
            List<DecisionTable.Row> rows,
            FactColumns columns) {
        Set<String> requires = new LinkedHashSet<>(columns.requires());
        requires.add(names.part(LINE));
        requires.add(names.part(MODE));
        List<DecisionTable.Row> all = new ArrayList<>(rows);
        all.add(new DecisionTable.Row(inputs.stream().map(input -> Feel.ANY).toList(), Feel.NULL));
        return new Decision(
                name,
                title.in(locale),
                "string",
                List.copyOf(requires),
                DecisionTable.first(inputs, new DecisionTable.Output(title.in(locale), name, "string"), all));
    }
}
