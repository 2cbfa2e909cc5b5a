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
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.Opening;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.catalog.ValueTitles;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.schema.TableKind;
import dev.switchboard.tables.HoursReader.Hours;
import dev.switchboard.tables.Table.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a catalogue's words from its tables: catalog, lines, queues, greetings, facts, topics, items and outcomes. With loops, here and
 * wherever catalogues are read: a lambda costs each start a class.
 */
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
        facts = titled(facts, titles);
        List<Topic> topics = topics();
        List<Item> items = items();
        Vocabulary.Builder builder =
                Vocabulary.builder().lines(lines).facts(facts).topics(topics).items(items);
        List<OutcomeType> titledOutcomes = new ArrayList<>();
        for (OutcomeType outcome : outcomes) {
            titledOutcomes.add(outcome.titled(titles.apply(outcome.code())));
        }
        builder.outcomes(titledOutcomes);
        LineEntryReader entries = new LineEntryReader(facts, topics, known(lines), unread, problems);
        builder.queues(entries.read(rows(QUEUES), "queue"));
        builder.greetings(entries.read(rows(GREETINGS), "greeting"));
        if (calendar.isPresent()) {
            builder.calendar(calendar.get());
        }
        header(builder, keys, lines);
        unread.retainAll(USED_IN_RULES);
        Set<String> faulty = new LinkedHashSet<>();
        faulty.addAll(cells(factRows, "fact"));
        for (Fact fact : facts) {
            faulty.remove(fact.code());
        }
        ReadVocabulary words = new ReadVocabulary(builder.build(), faulty, unread, noRules);
        List<Definition> definitions =
                DefinitionReader.read(tables(DEFINE, POINTS).stream(), factRows, words, problems);
        Table ofHours = tables.get(HOURS.name());
        List<Hours> hours = ofHours == null ? List.of() : HoursReader.read(ofHours, words, problems);
        Set<String> closing = new LinkedHashSet<>(ofHours == null ? List.of() : cells(ofHours.rows(), "line"));
        List<Line> checked = new ClosedLines(lines, problems).checked(lineRows, closing, hours);
        List<Opening> openings = new ArrayList<>();
        for (Hours each : hours) {
            openings.add(each.opening());
        }
        builder.definitions(definitions).lines(checked).hours(openings);
        ReadVocabulary defined = new ReadVocabulary(builder.build(), faulty, unread, noRules);
        List<Exclusion> exclusions =
                ExclusionReader.read(Optional.ofNullable(tables.get(IMPOSSIBLE.name())), defined, problems);
        List<LineText> texts = new ArrayList<>();
        for (Table table : tables(TEXTS)) {
            texts.addAll(TextReader.read(table, defined, problems));
        }
        return new ReadVocabulary(builder.exclusions(exclusions).texts(texts).build(), faulty, unread, noRules);
    }

    private static List<Fact> titled(List<Fact> facts, Function<String, ValueTitles> titles) {
        List<Fact> titled = new ArrayList<>();
        for (Fact fact : facts) {
            titled.add(fact.titled(titles.apply(fact.code())));
        }
        return titled;
    }

    /** The tables of kinds of which there may be several. */
    private List<Table> tables(TableKind... kinds) {
        List<Table> ofKinds = new ArrayList<>();
        for (Table table : tables.values()) {
            if (List.of(kinds).contains(table.kind())) {
                ofKinds.add(table);
            }
        }
        return ofKinds;
    }

    /** What rows have in a column. */
    private static List<String> cells(List<Row> rows, String column) {
        List<String> cells = new ArrayList<>();
        for (Row row : rows) {
            cells.add(row.get(column));
        }
        return cells;
    }

    private static Set<String> codes(List<Row> facts, List<Row> outcomes) {
        Set<String> codes = new LinkedHashSet<>(cells(facts, "fact"));
        codes.addAll(cells(outcomes, "outcome"));
        return codes;
    }

    private List<Fact> facts(List<Row> rows, Optional<Calendar> calendar) {
        List<Fact> declared = new FactReader(problems, calendar).read(rows);
        List<Fact> facts = calendar.isPresent() ? calendar.get().with(declared) : declared;
        if (unread.contains(FACTS)) {
            return facts;
        }
        return CoreFacts.completed(facts, cells(rows, "fact"), place(FACTS), problems);
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
        Row name = byKey.get("name");
        if (name != null) {
            builder.name(name.get("value"));
        }
        Row version = byKey.get("version");
        if (version != null) {
            builder.version(version.get("value"));
        }
        Row ofDefault = byKey.get("default line");
        Optional<Line> byDefault = ofDefault == null ? Optional.empty() : defaultLine(ofDefault, lines);
        if (byDefault.isPresent()) {
            builder.defaultLine(byDefault.get());
        }
        Row ofRules = byKey.get(RULES.name());
        noRules = ofRules == null ? Optional.empty() : Optional.of(noRules(ofRules));
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
        List<Line> ways = new ArrayList<>();
        for (Line line : lines) {
            if (line.code().equals(code)) {
                ways.add(line);
            }
        }
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
        List<Topic> topics = new ArrayList<>();
        for (Row row : declared(rows(TOPICS), Code.Kind.TOPIC, problems)) {
            topics.add(new Topic(row.get("topic"), row.text("title"), listed(row.get("words"))));
        }
        return topics;
    }

    /** What a cell lists, each once; a comma too many says nothing. */
    private static List<String> listed(String cell) {
        Set<String> listed = new LinkedHashSet<>();
        for (String part : cell.split("[,;\n]", -1)) {
            String word = TypedText.strip(part);
            if (!word.isEmpty()) {
                listed.add(word);
            }
        }
        return List.copyOf(listed);
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (Row row : declared(rows(ITEMS), Code.Kind.ITEM, problems)) {
            items.add(new Item(row.get("item"), row.text("title"), row.get("source")));
        }
        return items;
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

    static void twice(Place place, String code, Problems problems) {
        problems.at(place, Text.format("`%s` повторяется", "`%s` appears twice", code));
    }

    private static KnownCodes known(List<Line> lines) {
        return KnownCodes.of(lines, Line::code, Line::title);
    }
}
