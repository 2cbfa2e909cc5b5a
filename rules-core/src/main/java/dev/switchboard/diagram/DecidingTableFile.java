package dev.switchboard.diagram;

import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.CalendarFile;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.StoredInput;
import dev.switchboard.catalog.StoredOutput;
import dev.switchboard.diagram.FactNumbers.Slot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A deciding table in a file, where the nodes of all topics are in one array. */
public final class DecidingTableFile {

    private DecidingTableFile() {}

    /** Writes a table with the diagrams of all topics; those that are not there yet are built. */
    public static void write(DecidingTable lazyOrWhole, StoredOutput out) {
        DecidingTable table = lazyOrWhole.whole();
        FactNumbers facts = table.facts();
        write(facts.topics(), out);
        out.writeInts(table.roots());
        write(facts.facts(), out);
        for (int fact = 0; fact < facts.facts().size(); fact++) {
            write(facts.slot(fact), out);
        }
        out.writeSize(table.nodes().length);
        out.writeInts(table.nodes());
        out.writeSize(table.outcomes().length);
        for (Outcome outcome : table.outcomes()) {
            write(outcome, out);
        }
        write(table.byDefault().orElse(new Outcome("", TransferMode.NONE, "")), out);
        out.writeBoolean(table.isConstrained());
        out.writeSize(facts.sets().size());
        for (Map.Entry<String, List<String>> set : facts.sets().entrySet()) {
            out.writeText(set.getKey());
            out.writeSize(set.getValue().size());
            for (String member : set.getValue()) {
                out.writeText(member);
            }
        }
        MomentNumbers moment = facts.moment();
        out.writeBoolean(moment != null);
        if (moment != null) {
            CalendarFile.write(moment.calendar(), out);
            out.writeBoolean(moment.linesClose());
            for (int topic = 0; topic < facts.topics().size(); topic++) {
                out.writeBoolean(moment.isAsked(topic));
            }
        }
    }

    private static void write(Codes codes, StoredOutput out) {
        out.writeSize(codes.size());
        for (int i = 0; i < codes.size(); i++) {
            out.writeText(codes.code(i));
        }
    }

    private static void write(Slot slot, StoredOutput out) {
        out.writeInt(slot.kind());
        out.writeInt(slot.lowest());
        out.writeInt(slot.highest());
        out.writeInt(slot.unstated());
        write(slot.codes(), out);
        out.writeText(slot.notation().code());
    }

    private static void write(Outcome outcome, StoredOutput out) {
        out.writeText(outcome.line());
        out.writeText(outcome.mode().code());
        out.writeText(outcome.item());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when it is no table that can be walked
     */
    public static DecidingTable read(StoredInput in) throws IOException {
        Codes topics = codes(in);
        int[] roots = in.readInts(topics.size());
        Codes facts = codes(in);
        Slot[] slots = new Slot[facts.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = new Slot(in.readInt(), in.readInt(), in.readInt(), in.readInt(), codes(in), notation(in));
        }
        int[] nodes = in.readInts(in.readSize());
        Outcome[] outcomes = new Outcome[in.readSize()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = outcome(in);
        }
        Outcome last = outcome(in);
        Optional<Outcome> byDefault = last.line().isEmpty() ? Optional.empty() : Optional.of(last);
        boolean isConstrained = in.readBoolean();
        Map<String, List<String>> sets = sets(in);
        MomentNumbers moment = in.readBoolean() ? moment(topics, in) : null;
        DecidingTable table = new DecidingTable(
                new FactNumbers(topics, facts, slots, sets, moment),
                outcomes,
                byDefault,
                roots,
                nodes,
                isConstrained,
                null);
        DecidingTableCheck.require(table);
        return table;
    }

    private static Map<String, List<String>> sets(StoredInput in) throws IOException {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        for (int left = in.readSize(); left > 0; left--) {
            String set = in.readText();
            List<String> members = new ArrayList<>();
            for (int size = in.readSize(); size > 0; size--) {
                members.add(in.readText());
            }
            sets.put(set, members);
        }
        return sets;
    }

    private static MomentNumbers moment(Codes topics, StoredInput in) throws IOException {
        Calendar calendar = CalendarFile.read(in);
        boolean linesClose = in.readBoolean();
        boolean[] asked = new boolean[topics.size()];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = in.readBoolean();
        }
        return new MomentNumbers(calendar, asked, linesClose);
    }

    private static Codes codes(StoredInput in) throws IOException {
        String[] codes = new String[in.readSize()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = in.readText();
        }
        return new Codes(codes);
    }

    private static Notation notation(StoredInput in) throws IOException {
        String code = in.readText();
        Optional<Notation> notation = Notation.of(code);
        if (notation.isEmpty()) {
            throw new IOException("unknown type of fact: " + code);
        }
        return notation.get();
    }

    private static Outcome outcome(StoredInput in) throws IOException {
        String line = in.readText();
        String code = in.readText();
        Optional<TransferMode> mode = TransferMode.ofCode(code);
        if (mode.isEmpty()) {
            throw new IOException("unknown mode: " + code);
        }
        return new Outcome(line, mode.get(), in.readText());
    }
}
