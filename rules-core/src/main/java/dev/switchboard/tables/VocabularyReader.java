package dev.switchboard.tables;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.ByFact;
import dev.switchboard.catalog.Code;
import dev.switchboard.catalog.DeclaredCodes;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Vocabulary;
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

/** Reads a catalogue's words from its tables: catalog, lines, queues, greetings, facts, topics and items. */
public final class VocabularyReader {

    private static final List<String> NO_COLUMNS = List.of();
    private static final List<String> USED_IN_RULES = List.of("lines", "facts", "topics", "items");

    private final Map<String, Table> tables;
    private final String folder;
    private final Problems problems;
    private final Set<String> unread = new HashSet<>();
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
     * @param noRules where the catalogue says that it is meant to have no rules
     */
    public record Words(Vocabulary vocabulary, Set<String> faultyFacts, Optional<Place> noRules) {
        public Words {
            // Not Set.copyOf: hints name them in this order, which must not change from run to run.
            faultyFacts = Collections.unmodifiableSet(new LinkedHashSet<>(faultyFacts));
        }
    }

    /** The names of the tables that this reads. */
    public static final List<String> TABLES =
            List.of("catalog", "lines", "queues", "greetings", "facts", "topics", "items");

    /**
     * Reads the words.
     *
     * @param tables by name, without the file's ending
     * @param folder what errors call the whole catalogue
     * @param problems takes what is wrong
     * @return the words; empty when too much is wrong for rules to be checked against them
     */
    public static Optional<Words> read(Map<String, Table> tables, String folder, Problems problems) {
        return new VocabularyReader(tables, folder, problems).read();
    }

    private Optional<Words> read() {
        List<Line> lines = lines();
        List<Row> factRows = table(
                "facts",
                true,
                List.of("fact", "type", "values", "default", "title", "question"),
                List.of("title:en", "question:en"));
        List<Fact> facts = facts(factRows);
        List<Topic> topics = topics();
        List<Item> items = items();
        Vocabulary.Builder builder =
                Vocabulary.builder().lines(lines).facts(facts).topics(topics).items(items);
        builder.queues(byFact("queues", "queue", facts, topics, lines));
        builder.greetings(byFact("greetings", "greeting", facts, topics, lines));
        header(builder, lines);
        if (!Collections.disjoint(unread, USED_IN_RULES)) {
            return Optional.empty();
        }
        Set<String> faulty = new LinkedHashSet<>();
        factRows.forEach(row -> faulty.add(row.get("fact")));
        faulty.removeAll(codes(facts, Fact::code));
        return Optional.of(new Words(builder.build(), faulty, noRules));
    }

    private List<Fact> facts(List<Row> rows) {
        List<Fact> facts = new FactReader(problems).read(rows);
        Table table = tables.get("facts");
        if (table == null || unread.contains("facts")) {
            return facts;
        }
        List<String> written = rows.stream().map(row -> row.get("fact")).toList();
        return CoreFacts.completed(facts, written, table.place(), problems);
    }

    private void header(Vocabulary.Builder builder, List<Line> lines) {
        Map<String, Row> byKey = new LinkedHashMap<>();
        List<String> keys = List.of("name", "version", "default line", RuleTables.NAME);
        for (Row row : table("catalog", true, List.of("key", "value"), NO_COLUMNS)) {
            String key = row.get("key");
            if (!keys.contains(key)) {
                KnownCodes known = KnownCodes.of(keys);
                problems.unknown(row.place("key"), new Text("ключ", "key"), key, known, known.all());
            } else if (byKey.putIfAbsent(key, row) != null) {
                twice(row.place("key"), key);
            }
        }
        for (String key : List.of("name", "version")) {
            if (!byKey.containsKey(key) && tables.containsKey("catalog") && !unread.contains("catalog")) {
                problems.at(tables.get("catalog").place(), Text.format("нет ключа `%s`", "lacks the key `%s`", key));
            }
        }
        Optional.ofNullable(byKey.get("name")).ifPresent(row -> builder.name(row.get("value")));
        Optional.ofNullable(byKey.get("version")).ifPresent(row -> builder.version(row.get("value")));
        Optional.ofNullable(byKey.get("default line"))
                .flatMap(row -> defaultLine(row, lines))
                .ifPresent(builder::defaultLine);
        noRules = Optional.ofNullable(byKey.get(RuleTables.NAME)).map(this::noRules);
    }

    /** Where a catalogue says that it has no rules, which otherwise is taken for an oversight. */
    private Place noRules(Row row) {
        if (!row.get("value").equals(RuleTables.NONE)) {
            problems.at(
                    row.place("value"),
                    Text.format(
                            "`%s`: здесь бывает только `none`, если правил нет намеренно; иначе уберите строку",
                            "`%s`: this can only be `none`, for a catalogue that is meant to have no rules; else remove the row",
                            row.get("value")));
        }
        return row.place("value");
    }

    private Optional<Line> defaultLine(Row row, List<Line> lines) {
        String code = row.get("value");
        List<Line> ways =
                lines.stream().filter(line -> line.code().equals(code)).toList();
        if (ways.isEmpty()) {
            knows(row, "value", new Text("линия", "line"), "lines", known(lines));
        } else if (ways.size() > 1) {
            problems.at(
                    row.place("value"),
                    Text.format(
                            "к линии `%s` ведут разные способы перевода; линия по умолчанию должна иметь один",
                            "line `%s` has several modes; a default line has to have one", code));
        }
        return ways.size() == 1 ? Optional.of(ways.get(0)) : Optional.empty();
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        DeclaredCodes declared = new DeclaredCodes();
        for (Row row : table(
                "lines",
                true,
                List.of("line", "mode", "title", "phrase", "greeting"),
                List.of("title:en", "guidance", "guidance:en"))) {
            String code = row.get("line");
            boolean isCode = problems.isCode(row.place("line"), Code.Kind.LINE, code)
                    && declared.looksNew(row.place("line"), code, problems);
            Optional<TransferMode> mode = TransferMode.ofCode(row.get("mode"));
            if (mode.isEmpty()) {
                unknownMode(row, problems);
            } else if (!seen.add(List.of(code, row.get("mode")))) {
                twice(row.place("mode"), code + "`, `" + row.get("mode"));
            } else if (isCode) {
                lines.add(new Line(
                        code,
                        mode.get(),
                        text(row, "title"),
                        row.get("phrase"),
                        row.get("greeting"),
                        text(row, "guidance")));
            }
        }
        return lines;
    }

    static void unknownMode(Row row, Problems problems) {
        problems.unknown(
                row.place("mode"),
                new Text("способ перевода", "mode"),
                row.get("mode"),
                KnownCodes.MODES,
                KnownCodes.MODES.all());
    }

    private List<Topic> topics() {
        List<Topic> topics = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        DeclaredCodes declared = new DeclaredCodes();
        for (Row row : table("topics", true, List.of("topic", "title"), List.of("title:en"))) {
            if (isNew(row, "topic", Code.Kind.TOPIC, seen, declared)) {
                topics.add(new Topic(row.get("topic"), text(row, "title")));
            }
        }
        return topics;
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        DeclaredCodes declared = new DeclaredCodes();
        for (Row row : table("items", true, List.of("item", "title"), List.of("title:en", "source"))) {
            if (isNew(row, "item", Code.Kind.ITEM, seen, declared)) {
                items.add(new Item(row.get("item"), text(row, "title"), row.get("source")));
            }
        }
        return items;
    }

    private List<ByFact> byFact(String name, String result, List<Fact> facts, List<Topic> topics, List<Line> lines) {
        List<ByFact> rows = new ArrayList<>();
        Map<String, String> factOfLine = new LinkedHashMap<>();
        Set<List<String>> seen = new HashSet<>();
        KnownCodes knownLines = KnownCodes.of(lines, Line::code, Line::title);
        Map<String, KnownCodes> values = valuesByFact(facts, topics);
        for (Row row : table(name, false, List.of("line", "fact", "value", result), List.of("title"))) {
            ByFact entry =
                    new ByFact(row.get("line"), row.get("fact"), row.get("value"), row.get(result), row.get("title"));
            boolean knowsLine = knows(row, "line", new Text("линия", "line"), "lines", knownLines);
            boolean knowsValue = knowsValue(row, entry, facts, values);
            if (!factOfLine.computeIfAbsent(entry.line(), line -> entry.fact()).equals(entry.fact())) {
                problems.at(
                        row.place("fact"),
                        Text.format(
                                "для линии `%s` значение уже выбирается по факту `%s`; у линии может быть один такой факт",
                                "line `%s` already goes by `%s`; a line can go by one fact only",
                                entry.line(),
                                factOfLine.get(entry.line())));
            } else if (!seen.add(List.of(entry.line(), entry.value()))) {
                twice(row.place("value"), entry.line() + "`, `" + entry.value());
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
                values.put(fact.code(), KnownCodes.of(choice.codes()));
            } else if (fact.type() instanceof FactType.Topic) {
                values.put(fact.code(), KnownCodes.of(topics, Topic::code, Topic::title));
            }
        }
        return values;
    }

    private boolean knowsValue(Row row, ByFact entry, List<Fact> facts, Map<String, KnownCodes> values) {
        Optional<Fact> fact =
                facts.stream().filter(f -> f.code().equals(entry.fact())).findFirst();
        if (fact.isEmpty()) {
            return knows(row, "fact", new Text("факт", "fact"), "facts", KnownCodes.of(facts, Fact::code, Fact::title));
        }
        KnownCodes known = values.get(entry.fact());
        if (known != null) {
            String table = fact.get().type() instanceof FactType.Topic ? "topics" : "facts";
            return knows(row, "value", new Text("значение", "value"), table, known);
        }
        problems.at(
                row.place("fact"),
                Text.format(
                        "`%s` не подходит: здесь нужен факт с кодами (choice) или `topic`",
                        "`%s` does not serve: a choice or `topic` is expected here", entry.fact()));
        return false;
    }

    private List<Row> table(String name, boolean required, List<String> columns, List<String> optional) {
        Table table = tables.get(name);
        if (table == null) {
            if (required) {
                problems.at(
                        Place.of(folder),
                        Text.format(
                                "нет таблицы `%s` (файла `%s.csv` или листа)",
                                "lacks the table `%s` (a file `%s.csv` or a sheet)", name, name));
                unread.add(name);
            }
            return List.of();
        }
        if (table.hasColumns(columns, optional, problems)) {
            return table.rows();
        }
        unread.add(name);
        return List.of();
    }

    /** Whether a cell has a known code; where the table of such codes could not be read, no code is called unknown. */
    private boolean knows(Row row, String column, Text kind, String table, KnownCodes known) {
        boolean knows = unread.contains(table) || known.contains(row.get(column));
        if (!knows) {
            problems.unknown(row.place(column), kind, row.get(column), known, Text.EMPTY);
        }
        return knows;
    }

    private boolean isNew(Row row, String column, Code.Kind kind, Set<String> seen, DeclaredCodes declared) {
        String code = row.get(column);
        if (!problems.isCode(row.place(column), kind, code) || !declared.looksNew(row.place(column), code, problems)) {
            return false;
        }
        boolean isNew = seen.add(code);
        if (!isNew) {
            twice(row.place(column), code);
        }
        return isNew;
    }

    private void twice(Place place, String code) {
        problems.at(place, Text.format("`%s` встречается дважды", "`%s` stands twice", code));
    }

    static Text text(Row row, String column) {
        return new Text(row.get(column), row.get(column + ":en"));
    }

    private static KnownCodes known(List<Line> lines) {
        return KnownCodes.of(lines, Line::code, Line::title);
    }

    private static <T> List<String> codes(List<T> elements, Function<T, String> code) {
        return elements.stream().map(code).distinct().toList();
    }
}
