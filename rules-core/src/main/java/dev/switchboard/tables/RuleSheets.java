package dev.switchboard.tables;

import static dev.switchboard.schema.Schema.RULES;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.schema.Column;
import dev.switchboard.schema.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes the rules of a catalogue as tables. Those of one file or sheet stay together, in the order of their items. */
final class RuleSheets {

    /** Spreadsheets take sheet names of 31 characters; the ending is to be one of ours. */
    private static final int GROUP_LENGTH = Sheet.LONGEST_NAME - RULES.ending().length();

    private static final String DRL = ".drl";

    private final Catalog catalog;
    private final Vocabulary words;
    private final Map<String, String> notes;
    private final Problems problems;
    private final RowCells cells;

    /**
     * A writer of the rules of one catalogue.
     *
     * @param notes what is noted of rules, by their names
     * @param problems takes the rules that no table can say
     */
    RuleSheets(Catalog catalog, Map<String, String> notes, Problems problems) {
        this.catalog = catalog;
        this.words = catalog.vocabulary();
        this.notes = notes;
        this.problems = problems;
        this.cells = RowCells.withPeriods(words);
    }

    /** See {@link CatalogSheets#grouped}. */
    static Map<String, List<Rule>> grouped(Catalog catalog) {
        // Spreadsheets hold sheets for the same whose names differ in capitals alone.
        Map<String, List<Rule>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Stream.concat(catalog.allRules().stream(), catalog.offRules().stream())
                .sorted(Comparator.comparing(Rule::item)
                        .thenComparing(Comparator.comparing(Rule::salience).reversed())
                        .thenComparing(Rule::name))
                .forEach(rule -> groups.computeIfAbsent(group(rule.place()), name -> new ArrayList<>())
                        .add(rule));
        return groups;
    }

    List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        grouped(catalog).forEach((group, rules) -> {
            List<RowsOfRule> rows = new ArrayList<>();
            for (Rule rule : rules) {
                try {
                    rows.add(new RowsOfRule(rule, cells.of(rule)));
                } catch (Alternatives.TooManyException tooMany) {
                    problems.add(Problem.at(
                            rule.place(),
                            Text.format(
                                    "правило `%s` заняло бы в таблице больше %s строк; разделите его или оставьте в DRL",
                                    "rule `%s` would take more than %s rows of a table; split it, or keep it in DRL",
                                    rule.name(),
                                    Alternatives.MOST)));
                }
            }
            sheets.add(sheet(group, rows));
        });
        return sheets;
    }

    /** A rule and the cells of each of its rows. */
    private record RowsOfRule(Rule rule, List<Map<String, String>> rows) {}

    private Sheet sheet(String group, List<RowsOfRule> rules) {
        List<String> facts = RowCells.named(
                words, rules.stream().flatMap(rule -> rule.rows().stream()).toList());
        List<OutcomeType> outcomes = words.outcomes().stream()
                .filter(outcome -> rules.stream()
                        .anyMatch(rule -> !rule.rule().gives(outcome.code()).isEmpty()))
                .toList();
        String name = group.equals(RULES.name()) ? group : group + RULES.ending();
        SheetWriter table = new SheetWriter(
                RULES, name, column -> column.role() == Role.OUTCOME ? columns(outcomes, column) : facts);
        for (RowsOfRule rule : rules) {
            String note = notes.getOrDefault(rule.rule().name(), "");
            for (Map<String, String> row : rule.rows()) {
                table.row(cells(rule.rule(), row, facts, outcomes, note));
                note = "";
            }
        }
        return table.sheet();
    }

    private static List<String> columns(List<OutcomeType> outcomes, Column ofCombine) {
        return outcomes.stream()
                .map(OutcomeType::column)
                .filter(ofCombine::isNamed)
                .toList();
    }

    private List<String> cells(
            Rule rule, Map<String, String> row, List<String> facts, List<OutcomeType> outcomes, String note) {
        List<String> cells = new ArrayList<>();
        cells.add(rule.name());
        cells.add(rule.item());
        cells.add(Integer.toString(rule.salience()));
        cells.addAll(PeriodColumns.cells(row));
        for (String fact : facts) {
            cells.add(row.getOrDefault(fact, ""));
        }
        cells.add(rule.line());
        cells.add(rule.outcome().hasLine() ? rule.mode().code() : "");
        for (OutcomeType.Combine combine : OutcomeType.Combine.values()) {
            outcomes.stream()
                    .filter(outcome -> outcome.combine() == combine)
                    .forEach(outcome -> cells.add(OutcomeColumns.write(outcome, rule.gives())));
        }
        cells.addAll(List.of(rule.steps().russian(), rule.steps().english(), rule.isOff() ? "yes" : "", note));
        return cells;
    }

    /** The name of the file or sheet without folders and endings, as far as a spreadsheet takes it for a sheet's name. */
    private static String group(Place place) {
        String name = place.sheet().isEmpty()
                ? place.file()
                        .substring(Math.max(
                                        place.file().lastIndexOf('/'),
                                        place.file().lastIndexOf('\\'))
                                + 1)
                : place.sheet();
        // Only tables are called `….rules` for what they hold: a DRL file of that name is written under it again.
        String stem = name.endsWith(DRL) ? without(DRL, name) : without(RULES.ending(), without(".csv", name));
        String plain = stem.replaceAll("[\\[\\]:*?/\\\\']", "-").replaceFirst("^[#.~]", "-");
        return plain.isEmpty() ? RULES.name() : plain.substring(0, Math.min(plain.length(), GROUP_LENGTH));
    }

    private static String without(String ending, String name) {
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }
}
