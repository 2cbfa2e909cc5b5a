package dev.switchboard.compiled;

import dev.switchboard.FactSource;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Acceptance;
import dev.switchboard.catalog.CalendarFile;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Exclusion;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.FirstRow;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Opening;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Points;
import dev.switchboard.catalog.Privacy;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Relation;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.StoredInput;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.ValueTitles;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what {@link ModelWriter} writes. Plain loops here, and in the constructors that this calls: the first lambdas and
 * streams of a process would cost it more than all the reading.
 */
final class ModelReader {

    /** Deeper than anybody writes, and not so deep that reading, or what is done with it, runs out of stack. */
    private static final int DEEPEST = 256;

    private final StoredInput in;
    private int depth;

    ModelReader(StoredInput in) {
        this.in = in;
    }

    Compiled read() throws IOException {
        Compiled read = new Compiled(catalog(), accepted(), notes());
        if (!in.isAtEnd()) {
            throw new IOException("the file does not end where the catalogue does");
        }
        return read;
    }

    private List<Acceptance> accepted() throws IOException {
        int size = in.readSize();
        List<Acceptance> accepted = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String code = in.readText();
            FindingKind kind = FindingKind.ofCode(code).orElseThrow(() -> new IOException("unknown finding: " + code));
            accepted.add(new Acceptance(kind, in.readText(), in.readText(), text(), place()));
        }
        return accepted;
    }

    private Map<String, String> notes() throws IOException {
        Map<String, String> notes = new HashMap<>();
        for (int left = in.readSize(); left > 0; left--) {
            notes.put(in.readText(), in.readText());
        }
        return notes;
    }

    private Catalog catalog() throws IOException {
        Vocabulary.Builder words = Vocabulary.builder().name(in.readText()).version(in.readText());
        String digest = in.readText();
        List<Line> lines = lines();
        words.lines(lines);
        int defaultLine = in.readInt();
        if (defaultLine >= 0) {
            words.defaultLine(lines.get(defaultLine));
        }
        words.queues(lineEntries()).greetings(lineEntries());
        if (in.readBoolean()) {
            words.calendar(CalendarFile.read(in));
        }
        List<Fact> facts = facts();
        words.facts(facts).topics(topics()).items(items()).hours(hours()).definitions(definitions(facts));
        words.exclusions(exclusions());
        List<OutcomeType> outcomes = outcomes();
        words.outcomes(outcomes).texts(lineTexts());
        List<Rule> rules = new ArrayList<>(rules(outcomes, false));
        rules.addAll(rules(outcomes, true));
        return Catalog.inOrder(words.build(), rules, digest);
    }

    private List<Line> lines() throws IOException {
        int size = in.readSize();
        List<Line> lines = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            lines.add(line());
        }
        return lines;
    }

    private List<LineEntry> lineEntries() throws IOException {
        int size = in.readSize();
        List<LineEntry> entries = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            entries.add(new LineEntry(in.readText(), in.readText(), in.readText(), in.readText(), in.readText()));
        }
        return entries;
    }

    private List<LineText> lineTexts() throws IOException {
        int size = in.readSize();
        List<LineText> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(new LineText(
                    in.readText(), TransferMode.ofCode(in.readText()), in.readText(), condition(), text(), place()));
        }
        return texts;
    }

    private List<Fact> facts() throws IOException {
        int size = in.readSize();
        List<Fact> facts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            facts.add(new Fact(
                    in.readText(),
                    factType(in.readText()),
                    text(),
                    text(),
                    FactSource.ofCode(in.readText()),
                    in.readInt(),
                    Privacy.ofCode(in.readText())));
        }
        return facts;
    }

    private List<Definition> definitions(List<Fact> facts) throws IOException {
        int size = in.readSize();
        List<Definition> definitions = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String code = in.readText();
            FactType type = facts.stream()
                    .filter(fact -> fact.code().equals(code))
                    .findFirst()
                    .map(Fact::type)
                    .orElseThrow(() -> new IOException("unknown fact: " + code));
            boolean adds = in.readBoolean();
            List<Definition.Row> rows = definingRows(type);
            Object otherwise = value(type);
            definitions.add(adds ? new Points(code, rows, otherwise) : new FirstRow(code, rows, otherwise));
        }
        return definitions;
    }

    private List<Exclusion> exclusions() throws IOException {
        int size = in.readSize();
        List<Exclusion> exclusions = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            exclusions.add(new Exclusion(condition(), relations(), text(), place()));
        }
        return exclusions;
    }

    private List<Relation> relations() throws IOException {
        int size = in.readSize();
        List<Relation> relations = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String fact = in.readText();
            String written = in.readText();
            Relation.Sign sign = Relation.Sign.of(written)
                    .orElseThrow(() -> new IOException("unknown sign of a relation: " + written));
            relations.add(new Relation(fact, sign, in.readText(), codes()));
        }
        return relations;
    }

    private List<Definition.Row> definingRows(FactType type) throws IOException {
        int size = in.readSize();
        List<Definition.Row> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rows.add(new Definition.Row(condition(), value(type), place()));
        }
        return rows;
    }

    private Object value(FactType type) throws IOException {
        if (type instanceof FactType.Scaled) {
            return in.readInt();
        }
        String text = in.readText();
        return type.read(text).flatMap(type::inside).orElseThrow(() -> new IOException("unknown value: " + text));
    }

    private List<Opening> hours() throws IOException {
        int size = in.readSize();
        List<Opening> hours = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            hours.add(new Opening(in.readText(), condition()));
        }
        return hours;
    }

    private List<Topic> topics() throws IOException {
        int size = in.readSize();
        List<Topic> topics = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            topics.add(new Topic(in.readText(), text(), codes()));
        }
        return topics;
    }

    private List<Item> items() throws IOException {
        int size = in.readSize();
        List<Item> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(new Item(in.readText(), text(), in.readText()));
        }
        return items;
    }

    private List<OutcomeType> outcomes() throws IOException {
        int size = in.readSize();
        List<OutcomeType> outcomes = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            OutcomeType plain = new OutcomeType(
                    in.readText(),
                    OutcomeType.Combine.valueOf(in.readText()),
                    in.readBoolean() ? Optional.of(factType(in.readText())) : Optional.empty(),
                    Optional.empty(),
                    false,
                    Text.EMPTY);
            outcomes.add(new OutcomeType(
                    plain.code(), plain.combine(), plain.type(), plain.read(in.readText()), in.readBoolean(), text()));
        }
        return outcomes;
    }

    private List<Rule> rules(List<OutcomeType> outcomes, boolean areOff) throws IOException {
        int size = in.readSize();
        List<Rule> rules = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rules.add(rule(outcomes, areOff));
        }
        return rules;
    }

    private Line line() throws IOException {
        return new Line(in.readText(), mode(), text(), in.readText(), in.readText(), text(), in.readText());
    }

    private FactType factType(String type) throws IOException {
        FactType read = factTypeWithoutTitles(type);
        Map<String, Text> titles = new LinkedHashMap<>();
        for (int left = in.readSize(); left > 0; left--) {
            titles.put(in.readText(), text());
        }
        return titles.isEmpty() ? read : read.titled(new ValueTitles(titles));
    }

    private FactType factTypeWithoutTitles(String type) throws IOException {
        return switch (type) {
            case "topic" -> new FactType.Topic();
            case "flag" -> new FactType.Flag(in.readBoolean());
            case "set" -> new Members(codes(), Set.copyOf(codes()));
            case "choice" -> new FactType.Choice(codes(), in.readText());
            case "scale" -> new FactType.Choice(FactType.Choice.Kind.SCALE, codes(), in.readText());
            case "weekday" -> new FactType.Choice(FactType.Choice.Kind.WEEKDAY, codes(), in.readText());
            default -> {
                Notation notation =
                        Notation.of(type).orElseThrow(() -> new IOException("unknown type of fact: " + type));
                yield new FactType.Scaled(notation, new Range(in.readInt(), in.readInt()), in.readInt());
            }
        };
    }

    private List<Given> gives(List<OutcomeType> outcomes) throws IOException {
        int size = in.readSize();
        if (size == 0) {
            return List.of();
        }
        List<Given> gives = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            gives.add(given(outcomes));
        }
        return gives;
    }

    private Given given(List<OutcomeType> outcomes) throws IOException {
        String code = in.readText();
        String text = in.readText();
        for (OutcomeType outcome : outcomes) {
            if (outcome.code().equals(code)) {
                Object value = outcome.read(text).orElseThrow(() -> new IOException("unknown value: " + text));
                return new Given(code, value, place());
            }
        }
        throw new IOException("unknown outcome: " + code);
    }

    private Rule rule(List<OutcomeType> outcomes, boolean isOff) throws IOException {
        Rule rule = new Rule(
                in.readText(),
                new Outcome(in.readText(), mode(), in.readText()),
                in.readInt(),
                condition(),
                text(),
                gives(outcomes),
                place());
        return isOff ? rule.off() : rule;
    }

    private Condition condition() throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case ModelWriter.AND -> new Condition.And(parts());
            case ModelWriter.OR -> new Condition.Or(parts());
            case ModelWriter.NUMBERS -> new Condition.Atom(in.readText(), numbers());
            case ModelWriter.CODES -> codes(in.readText(), in.readBoolean());
            case ModelWriter.FLAG ->
                new Condition.Atom(in.readText(), new Values.Flag(in.readBoolean(), in.readBoolean()));
            default -> throw new IOException("unknown kind of condition: " + kind);
        };
    }

    private List<Condition> parts() throws IOException {
        depth++;
        if (depth > DEEPEST) {
            throw new IOException("a condition is nested too deep");
        }
        int size = in.readSize();
        List<Condition> parts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            parts.add(condition());
        }
        depth--;
        return parts;
    }

    private Values numbers() throws IOException {
        int size = in.readSize();
        List<Range> ranges = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            ranges.add(new Range(in.readInt(), in.readInt()));
        }
        return new Values.Numbers(ranges);
    }

    private Condition codes(String fact, boolean listed) throws IOException {
        return new Condition.Atom(fact, new Values.Codes(new TreeSet<>(codes()), listed));
    }

    private List<String> codes() throws IOException {
        int size = in.readSize();
        List<String> codes = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            codes.add(in.readText());
        }
        return codes;
    }

    private TransferMode mode() throws IOException {
        String code = in.readText();
        Optional<TransferMode> mode = TransferMode.ofCode(code);
        if (mode.isEmpty()) {
            throw new IOException("unknown mode: " + code);
        }
        return mode.get();
    }

    private Text text() throws IOException {
        return new Text(in.readText(), in.readText());
    }

    private Place place() throws IOException {
        return new Place(in.readText(), in.readText(), in.readInt(), in.readInt());
    }
}
