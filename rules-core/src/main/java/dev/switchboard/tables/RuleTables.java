package dev.switchboard.tables;

import static dev.switchboard.schema.Schema.RULES;

import dev.switchboard.Text;
import dev.switchboard.catalog.Alternative;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.schema.Cells;
import dev.switchboard.tables.VocabularyReader.ReadVocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rules read from tables. A row is a separate rule, unless it names one: rows of one name in one table are alternatives of
 * one rule, which holds when one of them does.
 *
 * @param rules in no particular order
 * @param notes what the authors noted, by the rule's name
 */
public record RuleTables(List<Rule> rules, Map<String, String> notes) {

    /** What the table {@code catalog} says under the name of these tables when there are no rules, and none are meant to be. */
    public static final String NONE = "none";

    public RuleTables {
        rules = List.copyOf(rules);
        notes = Map.copyOf(notes);
    }

    /** The rules that are well formed; what is wrong goes to {@code problems}. */
    public static RuleTables read(List<Table> tables, ReadVocabulary words, Problems problems) {
        Map<String, List<RuleRow>> named = new LinkedHashMap<>();
        List<RuleRow> nameless = new ArrayList<>();
        for (Table table : tables) {
            Map<String, List<RuleRow>> ofTable = new LinkedHashMap<>();
            for (RuleRow row : RuleTableReader.read(table, words, problems)) {
                if (row.rule().isEmpty()) {
                    nameless.add(row);
                } else {
                    ofTable.putIfAbsent(row.rule(), new ArrayList<>());
                    ofTable.get(row.rule()).add(row);
                }
            }
            for (List<RuleRow> rows : ofTable.values()) {
                add(rows, named, problems);
            }
        }
        for (List<RuleRow> rows : named.values()) {
            refuseDifferent(rows, problems);
        }
        name(nameless, new NamesOfRows(words.vocabulary()), named);
        for (List<RuleRow> rows : named.values()) {
            refuseWithoutReason(rows, problems);
        }
        return new RuleTables(rules(named), notes(named));
    }

    /** A table that somebody forgot must not widen the rule of another, so a name belongs to one table. */
    private static void add(List<RuleRow> rows, Map<String, List<RuleRow>> named, Problems problems) {
        RuleRow first = rows.get(0);
        List<RuleRow> before = named.putIfAbsent(first.rule(), rows);
        if (before != null) {
            problems.nameTwice(first.rule(), first.place(), before.get(0).place());
        }
    }

    /** Rows that say the same in all but the note are called alike, and told apart by a number. */
    private static void name(List<RuleRow> nameless, NamesOfRows names, Map<String, List<RuleRow>> named) {
        for (Map.Entry<String, List<RuleRow>> alike : names.of(nameless).entrySet()) {
            String name = alike.getKey();
            int number = 1;
            for (RuleRow row : alike.getValue()) {
                String numbered;
                do {
                    numbered = number == 1 ? name : name + " " + number;
                    number++;
                } while (named.containsKey(numbered));
                named.put(numbered, List.of(row));
            }
        }
    }

    private static List<Rule> rules(Map<String, List<RuleRow>> named) {
        List<Rule> rules = new ArrayList<>();
        for (Map.Entry<String, List<RuleRow>> rule : named.entrySet()) {
            rules.add(rule(rule.getKey(), rule.getValue()));
        }
        return rules;
    }

    private static Rule rule(String name, List<RuleRow> rows) {
        RuleRow.Result result = rows.get(0).result();
        List<List<Condition>> conditions = new ArrayList<>();
        List<Alternative> alternatives = new ArrayList<>();
        for (RuleRow row : rows) {
            conditions.add(row.conditions());
            alternatives.add(row.alternative());
        }
        return new Rule(
                name,
                result.outcome(),
                result.salience(),
                Alternatives.condition(conditions),
                result.steps(),
                result.gives(),
                rows.get(0).place(),
                rows.size() == 1 ? List.of() : alternatives,
                result.isOff());
    }

    private static Map<String, String> notes(Map<String, List<RuleRow>> named) {
        Map<String, Set<String>> notes = new HashMap<>();
        for (Map.Entry<String, List<RuleRow>> rule : named.entrySet()) {
            for (RuleRow row : rule.getValue()) {
                if (!row.note().isEmpty()) {
                    notes.putIfAbsent(rule.getKey(), new LinkedHashSet<>());
                    notes.get(rule.getKey()).add(row.note());
                }
            }
        }
        Map<String, String> joined = new HashMap<>();
        for (Map.Entry<String, Set<String>> lines : notes.entrySet()) {
            joined.put(lines.getKey(), String.join("\n", lines.getValue()));
        }
        return joined;
    }

    /** A rule that is switched off is forgotten unless somebody says why. */
    private static void refuseWithoutReason(List<RuleRow> rows, Problems problems) {
        RuleRow first = rows.get(0);
        if (first.result().isOff() && rows.stream().allMatch(row -> row.note().isEmpty())) {
            problems.at(
                    first.row().place(RuleTableReader.OFF),
                    new Text(
                            "правило выключено, но не сказано почему: напишите это в столбце `note`",
                            "the rule is switched off, but nothing says why: write it in the column `note`"));
        }
    }

    /** What rows of one rule say differently, though they have it in common: each such cell, with what the first row has. */
    private static void refuseDifferent(List<RuleRow> rows, Problems problems) {
        Table.Row first = rows.get(0).row();
        for (RuleRow row : rows.subList(1, rows.size())) {
            for (String column : first.columns()) {
                if (CommonCells.isCommon(column) && !says(row.row(), column).equals(says(first, column))) {
                    problems.at(
                            row.row().own(column),
                            Text.format(
                                    "строки правила `%s` — его варианты, и `%s` у них одинаково: здесь %s, а в %s — %s; "
                                            + "исправьте или назовите правило по-другому",
                                    "the rows of rule `%s` are its alternatives and must agree in `%s`: here %s, in %s %s; "
                                            + "make them agree, or rename the rule",
                                    row.rule(),
                                    column,
                                    shown(row.row().get(column)),
                                    first.place(column),
                                    shown(first.get(column))));
                }
            }
        }
    }

    private static Text shown(String cell) {
        return cell.isEmpty() ? new Text("пусто", "nothing") : new Text("`" + cell + "`", "`" + cell + "`");
    }

    /** Of a number what is read, whatever minus it has; of a truth value the truth, which is no where nothing is said. */
    private static String says(Table.Row row, String column) {
        String cell = row.get(column);
        if (column.equals(RuleTableReader.OFF)) {
            return FactType.Flag.truth(cell).orElse(false).toString();
        }
        return RULES.column(column)
                        .filter(known -> known.cells() instanceof Cells.Whole)
                        .isPresent()
                ? TypedText.plain(cell)
                : cell;
    }
}
