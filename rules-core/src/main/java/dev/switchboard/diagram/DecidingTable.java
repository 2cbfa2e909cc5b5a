package dev.switchboard.diagram;

import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Rule;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * What a decision takes of a catalogue, and no more: the diagram's nodes, the facts' codes and ranges, and what each rule
 * decides; no texts and no conditions. Small and flat, so that a process that has it can decide at once.
 */
public final class DecidingTable {

    private final String[] topics;
    private final int[] roots;
    private final Slot[] slots;
    private final int[] nodes;
    private final Verdict[] verdicts;
    private final Optional<Verdict> byDefault;

    /**
     * Where a fact's number goes.
     *
     * @param type the code of the fact's type
     * @param codes of a choice, in the order of their numbers; else empty
     */
    @SuppressWarnings("ArrayRecordComponent") // flat on purpose, and never compared
    public record Slot(String fact, String type, int lowest, int highest, int unstated, String[] codes) {}

    /**
     * What is decided.
     *
     * @param item empty for the default line
     */
    public record Verdict(String line, TransferMode mode, String item) {}

    private DecidingTable(
            String[] topics, int[] roots, Slot[] slots, int[] nodes, Verdict[] verdicts, Optional<Verdict> byDefault) {
        this.topics = topics;
        this.roots = roots;
        this.slots = slots;
        this.nodes = nodes;
        this.verdicts = verdicts;
        this.byDefault = byDefault;
    }

    /** The table of a diagram. */
    public static DecidingTable of(Diagram diagram) {
        Catalog catalog = diagram.catalog();
        String[] topics = catalog.vocabulary().topicCodes().toArray(new String[0]);
        int[] roots = new int[topics.length];
        for (int i = 0; i < topics.length; i++) {
            roots[i] = diagram.root(topics[i]);
        }
        Slot[] slots = new Slot[diagram.space().variables().size()];
        for (Variable variable : diagram.space().variables()) {
            slots[variable.index()] = slot(variable);
        }
        Verdict[] verdicts = new Verdict[catalog.rules().size()];
        for (int i = 0; i < verdicts.length; i++) {
            Rule rule = catalog.rules().get(i);
            verdicts[i] = new Verdict(rule.line(), rule.mode(), rule.item());
        }
        Optional<Line> line = catalog.vocabulary().defaultLine();
        Optional<Verdict> byDefault = line.isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdict(line.get().code(), line.get().mode(), ""));
        return new DecidingTable(topics, roots, slots, diagram.nodes(), verdicts, byDefault);
    }

    private static Slot slot(Variable variable) {
        FactType type = variable.fact().type();
        String[] codes = type instanceof FactType.Choice choice ? choice.codes().toArray(new String[0]) : new String[0];
        return new Slot(
                variable.fact().code(), type.code(), variable.lowest(), variable.highest(), variable.unstated(), codes);
    }

    public int topics() {
        return topics.length;
    }

    public String topic(int index) {
        return topics[index];
    }

    /** The root of a topic's diagram: a position or a terminal. */
    public int root(int topic) {
        return roots[topic];
    }

    /** How many facts there are but the topic, in the order of the diagram's variables. */
    public int slots() {
        return slots.length;
    }

    public Slot slot(int variable) {
        return slots[variable];
    }

    /** What is decided at a terminal; empty where no rule holds and there is no default line. */
    public Optional<Verdict> verdict(int terminal) {
        return terminal == Diagram.NO_RULE ? byDefault : Optional.of(verdicts[Diagram.ruleAt(terminal)]);
    }

    /**
     * Goes from a root to the terminal.
     *
     * @param numbers a value for each variable, within its range
     */
    public int walk(int root, int[] numbers) {
        int[] all = nodes;
        int at = root;
        while (at >= 0) {
            int number = numbers[all[at]];
            int count = all[at + 1];
            int first = at + 2;
            int child = count <= LINEAR ? linear(all, first, number) : binary(all, first, count, number);
            at = all[child + count];
        }
        return at;
    }

    private static final int LINEAR = 8;

    private static int linear(int[] all, int first, int number) {
        int at = first;
        while (number > all[at]) {
            at++;
        }
        return at;
    }

    private static int binary(int[] all, int first, int count, int number) {
        int low = first;
        int high = first + count - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (number > all[middle]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The nodes, for {@link Diagram}. */
    int[] nodes() {
        return nodes;
    }

    /** Writes the table. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(topics.length);
        for (int i = 0; i < topics.length; i++) {
            out.writeUTF(topics[i]);
            out.writeInt(roots[i]);
        }
        out.writeInt(slots.length);
        for (Slot slot : slots) {
            out.writeUTF(slot.fact);
            out.writeUTF(slot.type);
            out.writeInt(slot.lowest);
            out.writeInt(slot.highest);
            out.writeInt(slot.unstated);
            out.writeInt(slot.codes.length);
            for (String code : slot.codes) {
                out.writeUTF(code);
            }
        }
        out.writeInt(nodes.length);
        for (int entry : nodes) {
            out.writeInt(entry);
        }
        out.writeInt(verdicts.length);
        for (Verdict verdict : verdicts) {
            write(verdict, out);
        }
        write(byDefault.orElse(new Verdict("", TransferMode.NONE, "")), out);
    }

    private static void write(Verdict verdict, DataOutputStream out) throws IOException {
        out.writeUTF(verdict.line);
        out.writeUTF(verdict.mode.code());
        out.writeUTF(verdict.item);
    }

    /** Reads what {@link #write} wrote. */
    public static DecidingTable read(DataInputStream in) throws IOException {
        String[] topics = new String[in.readInt()];
        int[] roots = new int[topics.length];
        for (int i = 0; i < topics.length; i++) {
            topics[i] = in.readUTF();
            roots[i] = in.readInt();
        }
        Slot[] slots = new Slot[in.readInt()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = new Slot(
                    in.readUTF(), in.readUTF(), in.readInt(), in.readInt(), in.readInt(), new String[in.readInt()]);
            for (int code = 0; code < slots[i].codes.length; code++) {
                slots[i].codes[code] = in.readUTF();
            }
        }
        int[] nodes = new int[in.readInt()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = in.readInt();
        }
        Verdict[] verdicts = new Verdict[in.readInt()];
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] = verdict(in);
        }
        Verdict last = verdict(in);
        return new DecidingTable(
                topics, roots, slots, nodes, verdicts, last.line.isEmpty() ? Optional.empty() : Optional.of(last));
    }

    private static Verdict verdict(DataInputStream in) throws IOException {
        String line = in.readUTF();
        String code = in.readUTF();
        Optional<TransferMode> mode = TransferMode.ofCode(code);
        if (mode.isEmpty()) {
            throw new IOException("unknown mode: " + code);
        }
        return new Verdict(line, mode.get(), in.readUTF());
    }
}
