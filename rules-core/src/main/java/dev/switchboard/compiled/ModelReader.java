package dev.switchboard.compiled;

import dev.switchboard.FactSource;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.CalendarFile;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Exclusion;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
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
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.ValueTitles;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
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

    private final DataInputStream in;

    ModelReader(DataInputStream in) {
        this.in = in;
    }

    Catalog read() throws IOException {
        Vocabulary.Builder words = Vocabulary.builder().name(in.readUTF()).version(in.readUTF());
        String digest = in.readUTF();
        List<Line> lines = lines();
        words.lines(lines);
        int defaultLine = in.readShort();
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
        int size = in.readShort();
        List<Line> lines = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            lines.add(line());
        }
        return lines;
    }

    private List<LineEntry> lineEntries() throws IOException {
        int size = in.readShort();
        List<LineEntry> entries = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            entries.add(new LineEntry(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF()));
        }
        return entries;
    }

    private List<LineText> lineTexts() throws IOException {
        int size = in.readShort();
        List<LineText> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(new LineText(
                    in.readUTF(), TransferMode.ofCode(in.readUTF()), in.readUTF(), condition(), text(), place()));
        }
        return texts;
    }

    private List<Fact> facts() throws IOException {
        int size = in.readShort();
        List<Fact> facts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            facts.add(new Fact(
                    in.readUTF(),
                    factType(in.readUTF()),
                    text(),
                    text(),
                    FactSource.ofCode(in.readUTF()),
                    in.readInt(),
                    Privacy.ofCode(in.readUTF())));
        }
        return facts;
    }

    private List<Definition> definitions(List<Fact> facts) throws IOException {
        int size = in.readShort();
        List<Definition> definitions = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String code = in.readUTF();
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
        int size = in.readShort();
        List<Exclusion> exclusions = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            exclusions.add(new Exclusion(condition(), relations(), text(), place()));
        }
        return exclusions;
    }

    private List<Relation> relations() throws IOException {
        int size = in.readShort();
        List<Relation> relations = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String fact = in.readUTF();
            String written = in.readUTF();
            Relation.Sign sign = Relation.Sign.of(written)
                    .orElseThrow(() -> new IOException("unknown sign of a relation: " + written));
            relations.add(new Relation(fact, sign, in.readUTF(), codes()));
        }
        return relations;
    }

    private List<Definition.Row> definingRows(FactType type) throws IOException {
        int size = in.readShort();
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
        String text = in.readUTF();
        return type.read(text).flatMap(type::inside).orElseThrow(() -> new IOException("unknown value: " + text));
    }

    private List<Opening> hours() throws IOException {
        int size = in.readShort();
        List<Opening> hours = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            hours.add(new Opening(in.readUTF(), condition()));
        }
        return hours;
    }

    private List<Topic> topics() throws IOException {
        int size = in.readShort();
        List<Topic> topics = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            topics.add(new Topic(in.readUTF(), text()));
        }
        return topics;
    }

    private List<Item> items() throws IOException {
        int size = in.readShort();
        List<Item> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(new Item(in.readUTF(), text(), in.readUTF()));
        }
        return items;
    }

    private List<OutcomeType> outcomes() throws IOException {
        int size = in.readShort();
        List<OutcomeType> outcomes = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            OutcomeType plain = new OutcomeType(
                    in.readUTF(),
                    OutcomeType.Combine.valueOf(in.readUTF()),
                    in.readBoolean() ? Optional.of(factType(in.readUTF())) : Optional.empty(),
                    Optional.empty(),
                    false,
                    Text.EMPTY);
            outcomes.add(new OutcomeType(
                    plain.code(), plain.combine(), plain.type(), plain.read(in.readUTF()), in.readBoolean(), text()));
        }
        return outcomes;
    }

    private List<Rule> rules(List<OutcomeType> outcomes, boolean areOff) throws IOException {
        int size = in.readInt();
        List<Rule> rules = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rules.add(rule(outcomes, areOff));
        }
        return rules;
    }

    private Line line() throws IOException {
        return new Line(in.readUTF(), mode(), text(), in.readUTF(), in.readUTF(), text(), in.readUTF());
    }

    private FactType factType(String type) throws IOException {
        FactType read = factTypeWithoutTitles(type);
        Map<String, Text> titles = new LinkedHashMap<>();
        for (int left = in.readShort(); left > 0; left--) {
            titles.put(in.readUTF(), text());
        }
        return titles.isEmpty() ? read : read.titled(new ValueTitles(titles));
    }

    private FactType factTypeWithoutTitles(String type) throws IOException {
        return switch (type) {
            case "topic" -> new FactType.Topic();
            case "flag" -> new FactType.Flag(in.readBoolean());
            case "set" -> new Members(codes(), Set.copyOf(codes()));
            case "choice" -> new FactType.Choice(codes(), in.readUTF());
            case "scale" -> new FactType.Choice(FactType.Choice.Kind.SCALE, codes(), in.readUTF());
            case "weekday" -> new FactType.Choice(FactType.Choice.Kind.WEEKDAY, codes(), in.readUTF());
            default -> {
                Notation notation =
                        Notation.of(type).orElseThrow(() -> new IOException("unknown type of fact: " + type));
                yield new FactType.Scaled(notation, new Range(in.readInt(), in.readInt()), in.readInt());
            }
        };
    }

    private List<Given> gives(List<OutcomeType> outcomes) throws IOException {
        int size = in.readShort();
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
        String code = in.readUTF();
        String text = in.readUTF();
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
                in.readUTF(),
                new Outcome(in.readUTF(), mode(), in.readUTF()),
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
            case ModelWriter.NUMBERS -> new Condition.Atom(in.readUTF(), numbers());
            case ModelWriter.CODES -> codes(in.readUTF(), in.readBoolean());
            case ModelWriter.FLAG ->
                new Condition.Atom(in.readUTF(), new Values.Flag(in.readBoolean(), in.readBoolean()));
            default -> throw new IOException("unknown kind of condition: " + kind);
        };
    }

    private List<Condition> parts() throws IOException {
        int size = in.readShort();
        List<Condition> parts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            parts.add(condition());
        }
        return parts;
    }

    private Values numbers() throws IOException {
        int size = in.readShort();
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
        int size = in.readShort();
        List<String> codes = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            codes.add(in.readUTF());
        }
        return codes;
    }

    private TransferMode mode() throws IOException {
        String code = in.readUTF();
        Optional<TransferMode> mode = TransferMode.ofCode(code);
        if (mode.isEmpty()) {
            throw new IOException("unknown mode: " + code);
        }
        return mode.get();
    }

    private Text text() throws IOException {
        return new Text(in.readUTF(), in.readUTF());
    }

    private Place place() throws IOException {
        return new Place(in.readUTF(), in.readUTF(), in.readInt(), in.readInt());
    }
}
