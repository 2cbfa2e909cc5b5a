package dev.switchboard.compiled;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.ByFact;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Reads what {@link ModelWriter} writes. */
final class ModelReader {

    private final DataInputStream in;

    ModelReader(DataInputStream in) {
        this.in = in;
    }

    Catalog read() throws IOException {
        Vocabulary.Builder words = Vocabulary.builder().name(in.readUTF()).version(in.readUTF());
        String digest = in.readUTF();
        List<Line> lines = list(in.readShort(), this::line);
        words.lines(lines);
        int defaultLine = in.readShort();
        if (defaultLine >= 0) {
            words.defaultLine(lines.get(defaultLine));
        }
        words.queues(list(in.readShort(), this::byFact));
        words.greetings(list(in.readShort(), this::byFact));
        words.facts(list(in.readShort(), this::fact));
        words.topics(list(in.readShort(), this::topic));
        words.items(list(in.readShort(), this::item));
        Vocabulary vocabulary = words.build();
        return Catalog.inOrder(vocabulary, list(in.readInt(), this::rule), digest);
    }

    /** Something that can be read. */
    private interface Element<T> {
        T read() throws IOException;
    }

    private static <T> List<T> list(int size, Element<T> element) throws IOException {
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(element.read());
        }
        return list;
    }

    private Line line() throws IOException {
        return new Line(in.readUTF(), mode(), text(), in.readUTF(), in.readUTF(), text());
    }

    private ByFact byFact() throws IOException {
        return new ByFact(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
    }

    private Fact fact() throws IOException {
        return new Fact(in.readUTF().intern(), factType(in.readUTF()), text(), text());
    }

    private FactType factType(String type) throws IOException {
        return switch (type) {
            case "topic" -> new FactType.Topic();
            case "count" -> new FactType.Count(new Range(in.readInt(), in.readInt()), in.readInt());
            case "flag" -> new FactType.Flag(in.readBoolean());
            case "choice" -> new FactType.Choice(list(in.readShort(), in::readUTF), in.readUTF());
            default -> throw new IOException("unknown type of fact: " + type);
        };
    }

    private Topic topic() throws IOException {
        return new Topic(in.readUTF(), text());
    }

    private Item item() throws IOException {
        return new Item(in.readUTF(), text(), in.readUTF());
    }

    private Rule rule() throws IOException {
        return new Rule(
                in.readUTF(),
                in.readUTF(),
                in.readInt(),
                condition(),
                in.readUTF(),
                mode(),
                text(),
                new Place(in.readUTF(), in.readInt(), in.readInt()));
    }

    private Condition condition() throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case ModelWriter.AND -> new Condition.And(list(in.readShort(), this::condition));
            case ModelWriter.OR -> new Condition.Or(list(in.readShort(), this::condition));
            case ModelWriter.NOT ->
                new Condition.Not(list(in.readShort(), this::condition).get(0));
            case ModelWriter.NUMBERS ->
                new Condition.Atom(
                        in.readUTF(),
                        new Values.Numbers(list(in.readShort(), () -> new Range(in.readInt(), in.readInt()))));
            case ModelWriter.CODES -> codes(in.readUTF(), in.readBoolean());
            case ModelWriter.FLAG -> new Condition.Atom(in.readUTF(), new Values.Flag(in.readBoolean()));
            default -> throw new IOException("unknown kind of condition: " + kind);
        };
    }

    private Condition codes(String fact, boolean listed) throws IOException {
        return new Condition.Atom(fact, new Values.Codes(new TreeSet<>(list(in.readShort(), in::readUTF)), listed));
    }

    private TransferMode mode() throws IOException {
        String code = in.readUTF();
        return TransferMode.ofCode(code).orElseThrow(() -> new IOException("unknown mode: " + code));
    }

    private Text text() throws IOException {
        return new Text(in.readUTF(), in.readUTF());
    }
}
