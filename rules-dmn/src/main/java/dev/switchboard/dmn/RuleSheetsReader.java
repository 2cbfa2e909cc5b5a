package dev.switchboard.dmn;

import static dev.switchboard.dmn.FeelNames.Part.RULES;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Problems;
import dev.switchboard.imports.UnsaidException;
import dev.switchboard.schema.Comment;
import dev.switchboard.schema.Schema;
import dev.switchboard.tables.Sheet;
import dev.switchboard.tables.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the decision on the rules as the tables that the rules stood in. */
final class RuleSheetsReader {

    private static final List<String> COLUMNS = List.of("rule", "item", "salience", "line", "mode");

    private final DecisionReader decisions;
    private final Problems problems;
    private final Map<String, SheetOfMaps> sheets = new LinkedHashMap<>();

    RuleSheetsReader(DecisionReader decisions, Problems problems) {
        this.decisions = decisions;
        this.problems = problems;
    }

    /** The rule tables, those of rules that are switched off put together with others of their name, and other sheets. */
    List<Sheet> with(List<Sheet> carried) {
        decisions
                .table(decisions.names().part(RULES))
                .ifPresentOrElse(
                        this::readRules,
                        () -> problems.at(
                                decisions.place("", 0),
                                Text.format(
                                        "в файле нет таблицы решений `%s`, в которой стоят правила",
                                        "the file has no decision table `%s`, which the rules stand in",
                                        decisions.names().part(RULES))));
        List<Sheet> all = new ArrayList<>();
        for (Sheet sheet : carried) {
            if (Schema.of(sheet.name()).filter(Schema.RULES::equals).isPresent()) {
                add(sheet);
            } else {
                all.add(sheet);
            }
        }
        sheets.values().forEach(sheet -> all.add(sheet.sheet()));
        return all;
    }

    private void add(Sheet off) {
        Table table = Table.of(off, Schema.RULES);
        int number = 0;
        for (Table.Row row : table.rows()) {
            Map<String, String> cells = new LinkedHashMap<>();
            table.columns().forEach(column -> cells.put(column, row.get(column)));
            sheet(off.name()).add(++number, cells);
        }
    }

    private SheetOfMaps sheet(String name) {
        return sheets.computeIfAbsent(name, each -> new SheetOfMaps(each, decisions.place(each, 0), COLUMNS));
    }

    private void readRules(ReadRows table) {
        List<Optional<Fact>> columns = decisions.columns(table, table.decision());
        List<Map<String, String>> read = new ArrayList<>();
        checkAnnotations(table);
        TableShape shape = decisions.checkedShape(table);
        for (ReadRows.Row row : table.rows()) {
            Map<String, String> notes = notes(table, row);
            String sheet = sheetOf(notes);
            notes.remove(RuleDecision.TABLE);
            Place place = decisions.place(sheet, row.number());
            shape.check(row, place);
            Map<String, String> cells = new LinkedHashMap<>(notes);
            cells.putAll(given(row, place));
            boolean isDefault = row.number() == table.rows().size() && row.allowsAll() && !cells.containsKey("item");
            if (!isDefault) {
                cells.putAll(decisions.cells(row, columns, place));
                sheet(sheet).add(row.number(), cells);
                RuleOrder.check(read, cells, place, problems);
                read.add(cells);
            }
        }
    }

    /** Any other annotation would be a column of the rule table, such as a condition, which no engine of DMN heeds. */
    private void checkAnnotations(ReadRows table) {
        Set<String> found = new HashSet<>();
        for (String annotation : table.annotations()) {
            if (!isNoted(annotation) || !found.add(annotation)) {
                problems.at(
                        decisions.place("", 0),
                        Text.format(
                                "решение `%s`: аннотация `%s` не читается; есть по одной %s, а свои пометки пишите в аннотации, название которой начинается с `%s`",
                                "decision `%s`: the annotation `%s` is not read; there is one each of %s, and for your own remarks, begin its name with `%s`",
                                table.decision(),
                                annotation,
                                Problems.quoted(RuleDecision.ANNOTATIONS, ", "),
                                Comment.MARK));
            }
        }
    }

    private static boolean isNoted(String annotation) {
        return RuleDecision.ANNOTATIONS.contains(annotation) || Comment.begins(annotation);
    }

    private static Map<String, String> notes(ReadRows table, ReadRows.Row row) {
        Map<String, String> notes = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(table.annotations().size(), row.notes().size()); i++) {
            if (isNoted(table.annotations().get(i))) {
                notes.putIfAbsent(table.annotations().get(i), row.notes().get(i));
            }
        }
        return notes;
    }

    /** The sheet that a row of such notes stood in. */
    private static String sheetOf(Map<String, String> notes) {
        String group = notes.getOrDefault(RuleDecision.TABLE, "");
        return group.isEmpty() || group.equals(Schema.RULES.name())
                ? Schema.RULES.name()
                : group + Schema.RULES.ending();
    }

    private Map<String, String> given(ReadRows.Row row, Place place) {
        try {
            GivenContext context = GivenContext.of(row.result());
            return new GivenCells(decisions.words(), decisions.names(), problems).of(context, place);
        } catch (UnsaidException unsaid) {
            problems.at(place, unsaid.why());
            return Map.of();
        }
    }
}
