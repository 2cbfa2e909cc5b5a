package dev.switchboard.tests;

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
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Vocabulary;
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
        facts.addAll(new AuthoredFacts(random, words, this::row).write());
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
        if (random.nextInt(3) == 0) {
            meant.exclusions(new AuthoredExclusions(random, words, this::row).write(facts, topics));
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
                        cells.of(fact, topics.stream().map(Topic::code).toList());
                conditions.add(values.condition(fact.code()));
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
