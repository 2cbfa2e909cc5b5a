package dev.switchboard.tables;

import static dev.switchboard.schema.Schema.CALENDAR;
import static dev.switchboard.schema.Schema.CATALOG;
import static dev.switchboard.schema.Schema.DEFINE;
import static dev.switchboard.schema.Schema.FACTS;
import static dev.switchboard.schema.Schema.GREETINGS;
import static dev.switchboard.schema.Schema.HOURS;
import static dev.switchboard.schema.Schema.IMPOSSIBLE;
import static dev.switchboard.schema.Schema.ITEMS;
import static dev.switchboard.schema.Schema.LINES;
import static dev.switchboard.schema.Schema.OUTCOMES;
import static dev.switchboard.schema.Schema.POINTS;
import static dev.switchboard.schema.Schema.QUEUES;
import static dev.switchboard.schema.Schema.RULES;
import static dev.switchboard.schema.Schema.TEXTS;
import static dev.switchboard.schema.Schema.TOPICS;
import static dev.switchboard.schema.Schema.VALUES;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Code;
import dev.switchboard.catalog.DeclaredCodes;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Exclusion;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.ValueTitles;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.schema.TableKind;
import dev.switchboard.tables.HoursReader.Hours;
import dev.switchboard.tables.Table.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a catalogue's words from its tables: catalog, lines, queues, greetings, facts, topics, items and outcomes. */
public final class VocabularyReader {

    private static final List<TableKind> USED_IN_RULES = List.of(LINES, FACTS, TOPICS, ITEMS, OUTCOMES);

    private final Map<String, Table> tables;
    private final String folder;
    private final Problems problems;
    private final List<TableKind> unread = new ArrayList<>();
    private Optional<Place> noRules = Optional.empty();

    private VocabularyReader(Map<String, Table> tables, String folder, Problems problems) {
        this.tables = tables;
        this.folder = folder;
        this.problems = problems;
    }

    /**
     * What was read.
     *
     * @param faultyFacts the codes of facts whose rows cannot be read, so that nothing that uses them can be checked
     * @param unread the tables of words used in rules that could not be read: of what these declare nothing is known
     * @param noRules where the catalogue says that it is meant to have no rules
     */
    public record ReadVocabulary(
            Vocabulary vocabulary, Set<String> faultyFacts, List<TableKind> unread, Optional<Place> noRules) {
        public ReadVocabulary {
            // Not Set.copyOf: hints name them in this order, which must not change from run to run.
            faultyFacts = Collections.unmodifiableSet(new LinkedHashSet<>(faultyFacts));
            unread = List.copyOf(unread);
        }
    }

    /**
     * Reads the words.
     *
     * @param tables by name, without the file's ending
     * @param folder what errors call the whole catalogue
     * @param problems takes what is wrong
     */
    public static ReadVocabulary read(Map<String, Table> tables, String folder, Problems problems) {
        return new VocabularyReader(tables, folder, problems).read();
    }

    private ReadVocabulary read() {
        List<Row> lineRows = rows(LINES);
        List<Line> lines = lines(lineRows);
        Map<String, Row> keys = keys();
        Optional<Calendar> calendar =
                new CalendarReader(problems).read(Optional.ofNullable(keys.get(Calendar.TIME_ZONE)), rows(CALENDAR));
        List<Row> factRows = rows(FACTS);
        List<Fact> facts = facts(factRows, calendar);
        List<Row> outcomeRows = rows(OUTCOMES);
        List<OutcomeType> outcomes = OutcomeReader.read(outcomeRows, facts, problems);
        Function<String, ValueTitles> titles =
                TitleReader.read(rows(VALUES), facts, outcomes, codes(factRows, outcomeRows), unread, problems);
        facts = facts.stream()
                .map(fact -> fact.titled(titles.apply(fact.code())))
                .toList();
        List<Topic> topics = topics();
        List<Item> items = items();
        Vocabulary.Builder builder =
                Vocabulary.builder().lines(lines).facts(facts).topics(topics).items(items);
        builder.outcomes(outcomes.stream()
                .map(outcome -> outcome.titled(titles.apply(outcome.code())))
                .toList());
        builder.queues(lineEntries(QUEUES, "queue", facts, topics, lines));
        builder.greetings(lineEntries(GREETINGS, "greeting", facts, topics, lines));
        calendar.ifPresent(builder::calendar);
        header(builder, keys, lines);
        unread.retainAll(USED_IN_RULES);
        Set<String> faulty = new LinkedHashSet<>();
        factRows.forEach(row -> faulty.add(row.get("fact")));
        facts.forEach(fact -> faulty.remove(fact.code()));
        ReadVocabulary words = new ReadVocabulary(builder.build(), faulty, unread, noRules);
        List<Definition> definitions = DefinitionReader.read(
                tables.values().stream()
                        .filter(table ->
                                table.kind().equals(DEFINE) || table.kind().equals(POINTS)),
                factRows,
                words,
                problems);
        Optional<Table> ofHours = Optional.ofNullable(tables.get(HOURS.name()));
        List<Hours> hours =
                ofHours.map(each -> HoursReader.read(each, words, problems)).orElse(List.of());
        Set<String> closing = new LinkedHashSet<>();
        ofHours.ifPresent(each -> each.rows().forEach(row -> closing.add(row.get("line"))));
        List<Line> checked = new ClosedLines(lines, problems).checked(lineRows, closing, hours);
        builder.definitions(definitions)
                .lines(checked)
                .hours(hours.stream().map(Hours::opening).toList());
        ReadVocabulary defined = new ReadVocabulary(builder.build(), faulty, unread, noRules);
        List<Exclusion> exclusions =
                ExclusionReader.read(Optional.ofNullable(tables.get(IMPOSSIBLE.name())), defined, problems);
        List<LineText> texts = tables.values().stream()
                .filter(table -> table.kind().equals(TEXTS))
                .flatMap(table -> TextReader.read(table, defined, problems).stream())
                .toList();
        return new ReadVocabulary(builder.exclusions(exclusions).texts(texts).build(), faulty, unread, noRules);
    }

    private static Set<String> codes(List<Row> facts, List<Row> outcomes) {
        Set<String> codes = new LinkedHashSet<>();
        facts.forEach(row -> codes.add(row.get("fact")));
        outcomes.forEach(row -> codes.add(row.get("outcome")));
        return codes;
    }

    private List<Fact> facts(List<Row> rows, Optional<Calendar> calendar) {
        List<Fact> declared = new FactReader(problems, calendar).read(rows);
        List<Fact> facts = calendar.map(known -> known.with(declared)).orElse(declared);
        if (unread.contains(FACTS)) {
            return facts;
        }
        List<String> written = rows.stream().map(row -> row.get("fact")).toList();
        return CoreFacts.completed(facts, written, place(FACTS), problems);
    }

    private Map<String, Row> keys() {
        Map<String, Row> byKey = new LinkedHashMap<>();
        KnownCodes keys = KnownCodes.of(List.of("name", "version", "default line", Calendar.TIME_ZONE, RULES.name()));
        for (Row row : rows(CATALOG)) {
            String key = row.get("key");
            if (row.knows("key", keys, keys.all(), problems) && byKey.putIfAbsent(key, row) != null) {
                twice(row.place("key"), key, problems);
            }
        }
        return byKey;
    }

    private void header(Vocabulary.Builder builder, Map<String, Row> byKey, List<Line> lines) {
        for (String key : List.of("name", "version")) {
            if (!byKey.containsKey(key) && !unread.contains(CATALOG)) {
                problems.at(place(CATALOG), Text.format("нет ключа `%s`", "missing key `%s`", key));
            }
        }
        Optional.ofNullable(byKey.get("name")).ifPresent(row -> builder.name(row.get("value")));
        Optional.ofNullable(byKey.get("version")).ifPresent(row -> builder.version(row.get("value")));
        Optional.ofNullable(byKey.get("default line"))
                .flatMap(row -> defaultLine(row, lines))
                .ifPresent(builder::defaultLine);
        noRules = Optional.ofNullable(byKey.get(RULES.name())).map(this::noRules);
    }

    /** Where a catalogue says that it has no rules, which otherwise is taken for an oversight. */
    private Place noRules(Row row) {
        if (!row.get("value").equals(RuleTables.NONE)) {
            problems.at(
                    row.place("value"),
                    Text.format(
                            "`%s`: здесь допустимо только `none`, если правил нет намеренно; иначе удалите строку",
                            "`%s`: this can only be `none`, for a catalogue that has no rules on purpose; otherwise remove the row",
                            row.get("value")));
        }
        return row.place("value");
    }

    private Optional<Line> defaultLine(Row row, List<Line> lines) {
        String code = row.get("value");
        List<Line> ways =
                lines.stream().filter(line -> line.code().equals(code)).toList();
        if (ways.isEmpty() && !unread.contains(LINES)) {
            problems.unknown(row.place("value"), new Text("линия", "line"), code, known(lines), Text.EMPTY);
        } else if (ways.size() > 1) {
            problems.at(
                    row.place("value"),
                    Text.format(
                            "у линии `%s` несколько способов перевода; у линии по умолчанию должен быть один",
                            "line `%s` has several modes; a default line must have exactly one", code));
        }
        return ways.size() == 1 ? Optional.of(ways.get(0)) : Optional.empty();
    }

    private List<Line> lines(List<Row> rows) {
        List<Line> lines = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        DeclaredCodes declared = new DeclaredCodes();
        for (Row row : rows) {
            String code = row.get("line");
            boolean isCode = problems.isCode(row.place("line"), Code.Kind.LINE, code)
                    && declared.looksNew(row.place("line"), code, problems);
            Optional<TransferMode> mode = mode(row, problems);
            if (mode.isPresent() && !seen.add(List.of(code, row.get("mode")))) {
                twice(row.place("mode"), code + "`, `" + row.get("mode"), problems);
            } else if (mode.isPresent() && isCode) {
                lines.add(new Line(
                        code,
                        mode.get(),
                        row.text("title"),
                        row.get("phrase"),
                        row.get("greeting"),
                        row.text("guidance"),
                        row.get(ClosedLines.CLOSED)));
            }
        }
        return lines;
    }

    static Optional<TransferMode> mode(Row row, Problems problems) {
        Optional<TransferMode> mode = TransferMode.ofCode(row.get("mode"));
        if (mode.isEmpty()) {
            row.knows("mode", KnownCodes.MODES, KnownCodes.MODES.all(), problems);
        }
        return mode;
    }

    private List<Topic> topics() {
        return declared(rows(TOPICS), Code.Kind.TOPIC, problems).stream()
                .map(row -> new Topic(row.get("topic"), row.text("title")))
                .toList();
    }

    private List<Item> items() {
        return declared(rows(ITEMS), Code.Kind.ITEM, problems).stream()
                .map(row -> new Item(row.get("item"), row.text("title"), row.get("source")))
                .toList();
    }

    /** The rows that declare a code of a kind in their first column, each for the first time. */
    static List<Row> declared(List<Row> rows, Code.Kind kind, Problems problems) {
        List<Row> declaring = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        DeclaredCodes declared = new DeclaredCodes();
        for (Row row : rows) {
            String code = row.get(row.subject());
            Place place = row.place(row.subject());
            if (problems.isCode(place, kind, code) && declared.looksNew(place, code, problems)) {
                if (seen.add(code)) {
                    declaring.add(row);
                } else {
                    twice(place, code, problems);
                }
            }
        }
        return declaring;
    }

    private List<LineEntry> lineEntries(
            TableKind kind, String result, List<Fact> facts, List<Topic> topics, List<Line> lines) {
        List<LineEntry> rows = new ArrayList<>();
        Map<String, String> factOfLine = new LinkedHashMap<>();
        Set<List<String>> seen = new HashSet<>();
        KnownCodes knownLines = known(lines);
        Map<String, KnownCodes> values = valuesByFact(facts, topics);
        for (Row row : rows(kind)) {
            LineEntry entry = new LineEntry(
                    row.get("line"), row.get("fact"), row.get("value"), row.get(result), row.get("title"));
            boolean knowsLine = knows(row, "line", LINES, knownLines);
            boolean knowsValue = knowsValue(row, entry, facts, values);
            if (!factOfLine.computeIfAbsent(entry.line(), line -> entry.fact()).equals(entry.fact())) {
                problems.at(
                        row.place("fact"),
                        Text.format(
                                "для линии `%s` значение уже выбирается по факту `%s`; у линии может быть один такой факт",
                                "line `%s` already depends on fact `%s`; a line can depend on only one",
                                entry.line(),
                                factOfLine.get(entry.line())));
            } else if (!seen.add(List.of(entry.line(), entry.value()))) {
                twice(row.place("value"), entry.line() + "`, `" + entry.value(), problems);
            } else if (knowsLine && knowsValue) {
                rows.add(entry);
            }
        }
        return rows;
    }

    /** The codes of each fact that lines can go by. */
    private static Map<String, KnownCodes> valuesByFact(List<Fact> facts, List<Topic> topics) {
        Map<String, KnownCodes> values = new HashMap<>();
        for (Fact fact : facts) {
            if (fact.type() instanceof FactType.Choice choice) {
                values.put(fact.code(), KnownCodes.of(choice.codes(), code -> code, choice.titles()::title));
            } else if (fact.type() instanceof FactType.Topic) {
                values.put(fact.code(), KnownCodes.of(topics, Topic::code, Topic::title));
            }
        }
        return values;
    }

    private boolean knowsValue(Row row, LineEntry entry, List<Fact> facts, Map<String, KnownCodes> values) {
        Optional<Fact> fact =
                facts.stream().filter(f -> f.code().equals(entry.fact())).findFirst();
        if (fact.isEmpty()) {
            return knows(row, "fact", FACTS, KnownCodes.of(facts, Fact::code, Fact::title));
        }
        KnownCodes known = values.get(entry.fact());
        if (known != null) {
            return knows(row, "value", fact.get().type() instanceof FactType.Topic ? TOPICS : FACTS, known);
        }
        problems.at(
                row.place("fact"),
                Text.format(
                        "`%s` не подходит: здесь нужен факт с кодами (choice) или `topic`",
                        "`%s` cannot be used here: expected a choice or `topic`", entry.fact()));
        return false;
    }

    /** The table of a kind; without one, the catalogue that lacks it. */
    private Place place(TableKind kind) {
        Table table = tables.get(kind.name());
        return table == null ? Place.of(folder) : table.place();
    }

    /** The rows of the table of a kind; none when it cannot be read, or lacks and may do so. */
    private List<Row> rows(TableKind kind) {
        Table table = tables.get(kind.name());
        if (table != null && table.hasColumns(problems)) {
            return table.rows();
        }
        if (table == null && kind.times() == TableKind.Times.ONCE) {
            problems.at(
                    place(kind),
                    Text.format(
                            "нет таблицы `%s` (файла `%s.csv` или листа)",
                            "missing table `%s` (a file `%s.csv` or a sheet)", kind.name(), kind.name()));
        }
        if (table != null || kind.times() == TableKind.Times.ONCE) {
            unread.add(kind);
        }
        return List.of();
    }

    /** Whether a cell has a known code; where the table of such codes could not be read, no code is called unknown. */
    private boolean knows(Row row, String column, TableKind declaring, KnownCodes known) {
        return unread.contains(declaring) || row.knows(column, known, Text.EMPTY, problems);
    }

    private static void twice(Place place, String code, Problems problems) {
        problems.at(place, Text.format("`%s` повторяется", "`%s` appears twice", code));
    }

    private static KnownCodes known(List<Line> lines) {
        return KnownCodes.of(lines, Line::code, Line::title);
    }
}
