package dev.switchboard.diagram;

import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.CalendarFile;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.diagram.DecidingTable.Slot;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A deciding table in a file: that of a {@link Diagram}, whose topics share one array of nodes. */
public final class DecidingTableFile {

    private DecidingTableFile() {}

    /** Writes the table of a diagram. */
    public static void write(Diagram diagram, DataOutputStream out) throws IOException {
        DecidingTable table = DecidingTable.of(diagram);
        write(table.topics(), out);
        for (int root : table.roots()) {
            out.writeInt(root);
        }
        write(table.facts(), out);
        for (int fact = 0; fact < table.facts().size(); fact++) {
            write(table.slot(fact), out);
        }
        out.writeInt(diagram.nodes().length);
        for (int entry : diagram.nodes()) {
            out.writeInt(entry);
        }
        out.writeInt(table.outcomes().length);
        for (Outcome outcome : table.outcomes()) {
            write(outcome, out);
        }
        write(table.byDefault().orElse(new Outcome("", TransferMode.NONE, "")), out);
        out.writeBoolean(table.isConstrained());
        out.writeInt(table.sets().size());
        for (Map.Entry<String, List<String>> set : table.sets().entrySet()) {
            out.writeUTF(set.getKey());
            out.writeInt(set.getValue().size());
            for (String member : set.getValue()) {
                out.writeUTF(member);
            }
        }
        MomentNumbers moment = table.moment();
        out.writeBoolean(moment != null);
        if (moment != null) {
            CalendarFile.write(moment.calendar(), out);
            out.writeBoolean(moment.linesClose());
            for (int topic = 0; topic < table.topics().size(); topic++) {
                out.writeBoolean(moment.isAsked(topic));
            }
        }
    }

    private static void write(Codes codes, DataOutputStream out) throws IOException {
        out.writeInt(codes.size());
        for (int i = 0; i < codes.size(); i++) {
            out.writeUTF(codes.code(i));
        }
    }

    private static void write(Slot slot, DataOutputStream out) throws IOException {
        out.writeInt(slot.kind());
        out.writeInt(slot.lowest());
        out.writeInt(slot.highest());
        out.writeInt(slot.unstated());
        write(slot.codes(), out);
        out.writeUTF(slot.notation().code());
    }

    private static void write(Outcome outcome, DataOutputStream out) throws IOException {
        out.writeUTF(outcome.line());
        out.writeUTF(outcome.mode().code());
        out.writeUTF(outcome.item());
    }

    /** Reads what {@link #write} wrote. */
    public static DecidingTable read(DataInputStream in) throws IOException {
        Codes topics = codes(in);
        int[] roots = numbers(topics.size(), in);
        Codes facts = codes(in);
        Slot[] slots = new Slot[facts.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = new Slot(in.readInt(), in.readInt(), in.readInt(), in.readInt(), codes(in), notation(in));
        }
        int[] nodes = numbers(in.readInt(), in);
        Outcome[] outcomes = new Outcome[in.readInt()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = outcome(in);
        }
        Outcome last = outcome(in);
        Optional<Outcome> byDefault = last.line().isEmpty() ? Optional.empty() : Optional.of(last);
        boolean isConstrained = in.readBoolean();
        Map<String, List<String>> sets = sets(in);
        MomentNumbers moment = in.readBoolean() ? moment(topics, in) : null;
        return new DecidingTable(
                topics, facts, slots, outcomes, byDefault, roots, nodes, isConstrained, sets, moment, null);
    }

    private static Map<String, List<String>> sets(DataInputStream in) throws IOException {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String set = in.readUTF();
            List<String> members = new ArrayList<>();
            for (int size = in.readInt(); size > 0; size--) {
                members.add(in.readUTF());
            }
            sets.put(set, members);
        }
        return sets;
    }

    private static MomentNumbers moment(Codes topics, DataInputStream in) throws IOException {
        Calendar calendar = CalendarFile.read(in);
        boolean linesClose = in.readBoolean();
        boolean[] asked = new boolean[topics.size()];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = in.readBoolean();
        }
        return new MomentNumbers(calendar, asked, linesClose);
    }

    private static int[] numbers(int count, DataInputStream in) throws IOException {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.readInt();
        }
        return numbers;
    }

    private static Codes codes(DataInputStream in) throws IOException {
        String[] codes = new String[in.readInt()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = in.readUTF();
        }
        return new Codes(codes);
    }

    private static Notation notation(DataInputStream in) throws IOException {
        String code = in.readUTF();
        return Notation.of(code).orElseThrow(() -> new IOException("unknown type of fact: " + code));
    }

    private static Outcome outcome(DataInputStream in) throws IOException {
        String line = in.readUTF();
        String code = in.readUTF();
        Optional<TransferMode> mode = TransferMode.ofCode(code);
        if (mode.isEmpty()) {
            throw new IOException("unknown mode: " + code);
        }
        return new Outcome(line, mode.get(), in.readUTF());
    }
}
