package dev.switchboard.tables;

import static dev.switchboard.schema.Schema.ITEMS;
import static dev.switchboard.schema.Schema.LINES;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.WholeNumber;
import dev.switchboard.schema.TableKind;
import dev.switchboard.tables.Table.Row;
import dev.switchboard.tables.VocabularyReader.ReadVocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the rows of one rule table, each on its own. */
final class RuleTableReader {

    private static final Text NEW_ITEM =
            new Text("новый пункт сначала внесите в таблицу `items`", "add a new item to the table `items` first");

    static final String OFF = "off";

    private final Table table;
    private final ReadVocabulary words;
    private final Vocabulary vocabulary;
    private final List<TableKind> unread;
    private final KnownCodes items;
    private final KnownCodes lines;
    private final Problems problems;

    private RuleTableReader(Table table, ReadVocabulary words, Problems problems) {
        this.table = table;
        this.words = words;
        this.vocabulary = words.vocabulary();
        this.unread = words.unread();
        this.items = KnownCodes.of(vocabulary.items(), Item::code, Item::title).or(item -> unread.contains(ITEMS));
        this.lines = KnownCodes.of(vocabulary.lines(), Line::code, Line::title).or(line -> unread.contains(LINES));
        this.problems = problems;
    }

    /** The rows that are well formed; what is wrong goes to {@code problems}. */
    static List<RuleRow> read(Table table, ReadVocabulary words, Problems problems) {
        return new RuleTableReader(table, words, problems).read();
    }

    private List<RuleRow> read() {
        List<String> ofOutcomes =
                table.columns().stream().filter(OutcomeColumns::isOne).toList();
        if (!FactColumns.areKnown(table, words, ofOutcomes, problems)) {
            return List.of();
        }
        FactColumns columns = new FactColumns(table, words, problems);
        OutcomeColumns outcomes = new OutcomeColumns(table, words, problems);
        List<RuleRow> rows = new ArrayList<>();
        Set<String> refused = new HashSet<>();
        for (Row row : CommonCells.filledIn(table)) {
            Optional<RuleRow> read = read(row, columns, outcomes);
            if (read.isEmpty()) {
                refused.add(row.get("rule"));
            }
            read.filter(each -> each.rule().isEmpty() || !refused.contains(each.rule()))
                    .ifPresent(rows::add);
        }
        return rows;
    }

    private Optional<RuleRow> read(Row row, FactColumns columns, OutcomeColumns outcomes) {
        int before = problems.list().size();
        row.knows("item", items, NEW_ITEM, problems);
        Optional<Integer> salience = salience(row);
        Optional<Outcome> outcome = outcomes.isWithoutLine(row) ? withoutLine(row) : outcome(row);
        List<Given> gives = outcomes.read(row);
        List<Condition> conditions = new PeriodColumns(vocabulary).with(row, columns.conditions(row), problems);
        boolean isOff = isOff(row);
        if (problems.list().size() > before || salience.isEmpty() || outcome.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RuleRow(
                row.get("rule"),
                new RuleRow.Result(outcome.get(), salience.get(), row.text("steps"), gives, isOff),
                conditions,
                row.get("note"),
                row));
    }

    private Optional<Outcome> outcome(Row row) {
        row.knows("line", lines, Text.EMPTY, problems);
        return mode(row).map(mode -> new Outcome(row.get("line"), mode, row.get("item")));
    }

    private Optional<Outcome> withoutLine(Row row) {
        for (String column : List.of("steps", "steps:en")) {
            if (!row.get(column).isEmpty()) {
                problems.at(
                        row.place(column),
                        new Text(
                                "шаги бывают у правила, которое решает, на какую линию перевести: укажите линию или очистите ячейку",
                                "only a rule that decides the line has steps: fill in the line, or clear this cell"));
            }
        }
        return Optional.of(Outcome.withoutLine(row.get("item")));
    }

    private boolean isOff(Row row) {
        String text = row.get(OFF);
        Optional<Boolean> isOff = text.isEmpty() ? Optional.of(false) : FactType.Flag.truth(text);
        if (isOff.isEmpty()) {
            problems.at(
                    row.place(OFF),
                    Text.format(
                            "`%s`: здесь ожидается `yes` (`да`), если правило выключено, или ничего; почему, пишут в `note`",
                            "`%s`: expected `yes` if the rule is switched off, or nothing; say why in `note`", text));
        }
        return isOff.orElse(false);
    }

    private Optional<Integer> salience(Row row) {
        String text = TypedText.plain(row.get("salience"));
        OptionalInt salience = WholeNumber.read(text);
        if (salience.isPresent()) {
            return Optional.of(salience.getAsInt());
        }
        if (row.says("salience", problems)) {
            problems.at(
                    row.place("salience"),
                    Sentence.of(
                            Text.format(
                                    "`%s`: ожидается целое число: чем больше, тем раньше решает правило",
                                    "`%s`: expected a whole number: the rule with the highest decides", text),
                            WholeNumber.advice(text)));
        }
        return Optional.empty();
    }

    private Optional<TransferMode> mode(Row row) {
        Optional<TransferMode> mode = VocabularyReader.mode(row, problems);
        String line = row.get("line");
        if (mode.isPresent()
                && vocabulary.lineCodes().contains(line)
                && vocabulary.line(line, mode.get()).isEmpty()) {
            refuseMode(row.place("mode"), line, row.get("mode"), vocabulary, problems);
        }
        return mode;
    }

    /** A line that there is, but not with this mode. */
    static void refuseMode(Place place, String line, String mode, Vocabulary vocabulary, Problems problems) {
        String modes = Problems.quoted(
                vocabulary.modes(line).stream().map(TransferMode::code).toList(), ", ");
        problems.at(
                place,
                Text.format(
                        "на линию `%s` не переводят способом `%s`; допустимо: %s",
                        "line `%s` does not take mode `%s`; it takes %s", line, mode, modes));
    }
}
