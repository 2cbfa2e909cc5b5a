package dev.switchboard.tests;

import dev.switchboard.FactSource;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.FactType.Choice.Kind;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Privacy;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.ValueTitles;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Weekdays;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The words of a catalogue, and the rows in which an author wrote them: first what they mean, then a text for it. */
final class AuthoredWords {

    private final Random random;
    private final HostileWords words;
    private final SpelledValues.Author cells;
    private final Vocabulary.Builder meant = Vocabulary.builder();
    private final Map<String, List<Map<String, AuthoredCell>>> rows = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Topic> topics = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final boolean hasMoment;
    private final Set<String> closing = new LinkedHashSet<>();

    AuthoredWords(Random random) {
        this.random = random;
        hasMoment = random.nextBoolean();
        words = new HostileWords(random);
        cells = new SpelledValues.Author(random);
        lines();
        facts();
        topics();
        items();
        outcomes();
        catalog();
        meant.lines(lines).facts(facts).topics(topics).items(items);
        lineEntries("queues", "queue", true);
        lineEntries("greetings", "greeting", false);
        texts();
        if (hasMoment) {
            new AuthoredMoment(random, words).write(meant, closing, this::row);
        }
        accepted();
    }

    /** Rows with a cell or two that ask for something. */
    private void texts() {
        if (random.nextInt(3) > 0) {
            return;
        }
        Vocabulary known = meant.build();
        List<String> parts = new ArrayList<>(LineText.PARTS);
        known.outcomes().stream()
                .filter(outcome -> outcome.type().isEmpty())
                .map(OutcomeType::code)
                .forEach(parts::add);
        List<LineText> texts = new ArrayList<>();
        List<Fact> asked = facts.stream().filter(fact -> random.nextInt(3) == 0).toList();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            text(words.one(parts), asked, texts);
        }
        meant.texts(texts);
    }

    private void text(String part, List<Fact> asked, List<LineText> texts) {
        Line line = words.one(lines);
        boolean isHeard = part.equals(LineText.PHRASE) || part.equals(LineText.GREETING);
        Text text = new Text(words.text(), isHeard ? "" : words.text());
        String code = random.nextInt(4) == 0 ? "" : line.code();
        Optional<TransferMode> mode = random.nextBoolean() ? Optional.of(line.mode()) : Optional.empty();
        Map<String, AuthoredCell> row = new LinkedHashMap<>();
        row.put("line", AuthoredCell.text(code));
        row.put("mode", AuthoredCell.text(mode.map(TransferMode::code).orElse("")));
        row.put("part", AuthoredCell.text(part));
        List<Condition> conditions = new ArrayList<>();
        for (Fact fact : asked) {
            if (random.nextBoolean()) {
                SpelledValues values =
                        cells.of(fact.type(), topics.stream().map(Topic::code).toList());
                conditions.add(new Condition.Atom(fact.code(), values.values()));
                row.put(fact.code(), values.cell());
            } else {
                row.put(fact.code(), cells.any());
            }
        }
        if (hasMoment) {
            period(row, conditions);
        }
        row.put("text", cell(text.russian()));
        row.put("text:en", cell(text.english()));
        texts.add(new LineText(code, mode, part, new Condition.And(conditions), text, Place.of("meant")));
        rows.computeIfAbsent("texts", name -> new ArrayList<>()).add(row);
    }

    private void period(Map<String, AuthoredCell> row, List<Condition> conditions) {
        Map<String, SpelledValues> period = new LinkedHashMap<>();
        new AuthoredMoment(random, words).addPeriod(period);
        for (String column : AuthoredMoment.PERIOD) {
            SpelledValues days = period.get(column);
            row.put(column, days == null ? AuthoredCell.text("") : days.cell());
            if (days != null) {
                conditions.add(new Condition.Atom(Calendar.DATE, days.values()));
            }
        }
    }

    Vocabulary meant() {
        return meant.build();
    }

    /** The rows of each table, by column. */
    Map<String, List<Map<String, AuthoredCell>>> rows() {
        return rows;
    }

    private void catalog() {
        String name = words.name();
        String version = words.name();
        row("catalog", "key", "name", "value", words.cell(name));
        row("catalog", "key", "version", "value", words.cell(version));
        row("catalog", "key", "default line", "value", lines.get(0).code());
        meant.name(name).version(version).defaultLine(lines.get(0));
    }

    private void lines() {
        Set<String> codes = new HashSet<>();
        line(words.code(codes, false, true), TransferMode.NONE);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            String code = words.code(codes, false, true);
            if (hasMoment && random.nextBoolean()) {
                closing.add(code);
            }
            line(code, TransferMode.ONE_STEP);
            if (random.nextBoolean()) {
                line(code, TransferMode.TWO_STEP);
            }
        }
    }

    private void line(String code, TransferMode mode) {
        String closed = closing.contains(code) ? lines.get(0).code() : "";
        Line line = new Line(code, mode, text(), words.text(), words.text(), text(), closed);
        lines.add(line);
        row(
                "lines",
                "line",
                code,
                "mode",
                mode.code(),
                "title",
                cell(line.title().russian()),
                "title:en",
                cell(line.title().english()),
                "phrase",
                cell(line.phrase()),
                "greeting",
                cell(line.greeting()),
                "guidance",
                cell(line.guidance().russian()),
                "guidance:en",
                cell(line.guidance().english()),
                "closed",
                line.closed());
    }

    private void facts() {
        Set<String> codes = new HashSet<>(Set.of("topic", "numberCount", "chargeDays", "repeatContact", "conflict"));
        fact("topic", new FactType.Topic(), AuthoredCell.BLANK, AuthoredCell.BLANK);
        count("numberCount", 1);
        count("chargeDays", 0);
        flag("repeatContact");
        flag("conflict");
        for (int i = random.nextInt(4); i > 0; i--) {
            String code = words.code(codes, true, false);
            switch (random.nextInt(6)) {
                case 0 -> flag(code);
                case 1 -> count(code, -3);
                case 2 -> choice(code, Kind.CHOICE, ",");
                case 3 -> choice(code, Kind.SCALE, "<");
                case 4 -> weekday(code);
                default -> measure(code);
            }
        }
    }

    private void count(String code, int from) {
        Range range = random.nextInt(3) == 0 ? new Range(from, from + 10 + random.nextInt(90)) : Range.from(from);
        int unstated = from + random.nextInt(3);
        String values = range.to() == Integer.MAX_VALUE
                ? from + words.one(List.of("..", "…", " .."))
                : from + words.one(from < 0 ? List.of("..", "…") : List.of("..", "…", "-", "–", " .. ")) + range.to();
        AuthoredCell written = random.nextBoolean()
                ? AuthoredCell.text("" + unstated)
                : AuthoredCell.number("" + unstated, "" + unstated, 0);
        fact(code, FactType.count(range, unstated), AuthoredCell.text(values), written);
    }

    private void flag(String code) {
        boolean unstated = random.nextInt(4) == 0;
        boolean unwritten = !unstated && random.nextInt(3) == 0;
        AuthoredCell written = random.nextInt(4) == 0
                ? AuthoredCell.truth(cells.word(unstated), unstated)
                : AuthoredCell.text(cells.word(unstated));
        fact(code, new FactType.Flag(unstated), AuthoredCell.BLANK, unwritten ? AuthoredCell.BLANK : written);
    }

    private void measure(String code) {
        Notation notation = Notation.of(words.one(SpelledMeasure.TYPES)).orElseThrow();
        SpelledMeasure spelled = SpelledMeasure.of(notation, random);
        Range range = new Range(spelled.base() - 50, spelled.base() + 50);
        int unstated = random.nextInt(5);
        String values = spelled.text(-50) + words.one(List.of("..", "…", " .. ")) + spelled.text(50);
        fact(
                code,
                new FactType.Scaled(notation, range, spelled.base() + unstated),
                AuthoredCell.text(values),
                AuthoredCell.text(spelled.text(unstated)));
    }

    private void weekday(String code) {
        String unstated = words.one(Weekdays.CODES);
        fact(
                code,
                new FactType.Choice(Kind.WEEKDAY, Weekdays.CODES, unstated),
                AuthoredCell.BLANK,
                AuthoredCell.text(unstated));
    }

    private void choice(String code, Kind kind, String separator) {
        Set<String> taken = new HashSet<>();
        List<String> codes = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            codes.add(words.code(taken, false, false));
        }
        String unstated = words.one(codes);
        ValueTitles titles = titles(code, codes);
        String values = String.join(
                words.one(List.of(separator, separator + " ", " " + separator + " ", separator + "\u00A0")), codes);
        fact(
                code,
                new FactType.Choice(kind, codes, unstated, titles),
                AuthoredCell.text(values),
                AuthoredCell.text(unstated));
    }

    /** What some of the codes are called. */
    private ValueTitles titles(String fact, List<String> codes) {
        Map<String, Text> titles = new LinkedHashMap<>();
        for (String code : codes) {
            if (random.nextInt(4) == 0) {
                Text title = text();
                row(
                        "values",
                        "fact",
                        fact,
                        "value",
                        code,
                        "title",
                        cell(title.russian()),
                        "title:en",
                        cell(title.english()));
                if (!title.isEmpty()) {
                    titles.put(code, title);
                }
            }
        }
        return new ValueTitles(titles);
    }

    private void fact(String code, FactType type, AuthoredCell values, AuthoredCell unstated) {
        String source = words.one(List.of("", "client", "agent", "crm"));
        String cost = words.one(List.of("", "1", "2", "17"));
        String privacy = words.one(List.of("", "", "mask", "erase"));
        Fact fact = new Fact(
                code,
                type,
                text(),
                text(),
                FactSource.ofCode(source),
                cost.isEmpty() ? 1 : Integer.parseInt(cost),
                Privacy.ofCode(privacy));
        facts.add(fact);
        row(
                "facts",
                "fact",
                code,
                "type",
                type.code(),
                "values",
                values,
                "default",
                unstated,
                "title",
                cell(fact.title().russian()),
                "title:en",
                cell(fact.title().english()),
                "question",
                cell(fact.question().russian()),
                "question:en",
                cell(fact.question().english()),
                "source",
                source,
                "private",
                privacy,
                "cost",
                cost);
    }

    private void topics() {
        Set<String> codes = new HashSet<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            Topic topic = new Topic(words.code(codes, false, false), text());
            topics.add(topic);
            row(
                    "topics",
                    "topic",
                    topic.code(),
                    "title",
                    cell(topic.title().russian()),
                    "title:en",
                    cell(topic.title().english()));
        }
    }

    private void items() {
        Set<String> codes = new HashSet<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            Item item = new Item(words.code(codes, false, true), text(), words.text());
            items.add(item);
            row(
                    "items",
                    "item",
                    item.code(),
                    "title",
                    cell(item.title().russian()),
                    "title:en",
                    cell(item.title().english()),
                    "source",
                    cell(item.source()));
        }
    }

    private void outcomes() {
        List<OutcomeType> outcomes = random.nextInt(3) == 0
                ? new RandomOutcomes(random, words)
                        .some(facts.stream().map(Fact::code).toList())
                : List.of();
        meant.outcomes(outcomes);
        for (OutcomeType outcome : outcomes) {
            String unset = outcome.mayBeUnset() && outcome.combine() == OutcomeType.Combine.FIRST ? "none" : "";
            row(
                    "outcomes",
                    "outcome",
                    outcome.code(),
                    "type",
                    outcome.typeCode(),
                    "values",
                    AuthoredCell.text(outcome.type().map(AuthoredWords::values).orElse("")),
                    "combine",
                    outcome.combine().code(),
                    "default",
                    cell(outcome.otherwise().map(outcome::write).orElse(unset)),
                    "title",
                    cell(outcome.title().russian()),
                    "title:en",
                    cell(outcome.title().english()));
        }
    }

    private static String values(FactType type) {
        if (type instanceof FactType.Scaled scaled) {
            return scaled.notation().write(scaled.range().from()) + ".."
                    + scaled.notation().write(scaled.range().to());
        }
        return type instanceof FactType.Choice choice
                ? String.join(choice.kind() == Kind.SCALE ? " < " : ", ", choice.codes())
                : "";
    }

    /** What depends on a fact; each line goes by one. */
    private void lineEntries(String table, String result, boolean ofQueues) {
        List<LineEntry> entries = new ArrayList<>();
        List<Fact> usable = facts.stream()
                .filter(fact -> fact.type() instanceof FactType.Choice || fact.type() instanceof FactType.Topic)
                .toList();
        for (String line : lines.stream().map(Line::code).distinct().toList()) {
            Fact fact = words.one(usable);
            List<String> values = fact.type() instanceof FactType.Choice choice
                    ? choice.codes()
                    : topics.stream().map(Topic::code).toList();
            for (String value : values) {
                if (random.nextInt(4) == 0) {
                    LineEntry entry = new LineEntry(line, fact.code(), value, words.text(), words.text());
                    entries.add(entry);
                    row(
                            table,
                            "line",
                            line,
                            "fact",
                            fact.code(),
                            "value",
                            value,
                            result,
                            cell(entry.result()),
                            "title",
                            cell(entry.title()));
                }
            }
        }
        if (ofQueues) {
            meant.queues(entries);
        } else {
            meant.greetings(entries);
        }
    }

    private void accepted() {
        for (int i = random.nextInt(8) - 6; i > 0; i--) {
            row("accepted", "finding", "unused-topic", "subject", topics.get(0).code(), "reason", cell(words.name()));
        }
    }

    private Text text() {
        return new Text(words.text(), words.text());
    }

    private AuthoredCell cell(String text) {
        return words.cell(text);
    }

    /** Columns and their cells in turn; a plain text is a cell of it. */
    private void row(String table, Object... cells) {
        Map<String, AuthoredCell> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(
                    (String) cells[i],
                    cells[i + 1] instanceof AuthoredCell cell ? cell : AuthoredCell.text((String) cells[i + 1]));
        }
        rows.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
    }
}
