package dev.switchboard.diagram;

import dev.switchboard.Inquiry;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Rule;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What a decision takes of a catalogue, and no more: the diagram's nodes, the facts' codes and ranges, and what each rule
 * decides; no texts and no conditions. Small and flat, so that a process that has it can decide at once.
 */
public final class DecidingTable {

    /** In place of a terminal: the inquiry states what the catalogue does not take, or no topic. */
    public static final int REFUSED = Integer.MIN_VALUE;

    private final Codes topics;
    private final int[] roots;
    private final Codes facts;
    private final Slot[] slots;
    private final int[] nodes;
    private final Verdict[] verdicts;
    private final Optional<Verdict> byDefault;

    /**
     * A fact and the numbers that its values have.
     *
     * @param kind {@link #FLAG}, {@link #COUNT} or {@link #CHOICE}
     * @param codes of a choice, in the order of their numbers; else none
     */
    record Slot(int kind, int lowest, int highest, int unstated, Codes codes) {

        static final int FLAG = 0;
        static final int COUNT = 1;
        static final int CHOICE = 2;

        boolean takes(int kind, int number) {
            return kind == this.kind && number >= lowest && number <= highest;
        }
    }

    /**
     * What is decided.
     *
     * @param item empty for the default line
     */
    public record Verdict(String line, TransferMode mode, String item) {}

    private DecidingTable(
            Codes topics,
            int[] roots,
            Codes facts,
            Slot[] slots,
            int[] nodes,
            Verdict[] verdicts,
            Optional<Verdict> byDefault) {
        this.topics = topics;
        this.roots = roots;
        this.facts = facts;
        this.slots = slots;
        this.nodes = nodes;
        this.verdicts = verdicts;
        this.byDefault = byDefault;
    }

    /** The table of a diagram. */
    public static DecidingTable of(Diagram diagram) {
        Catalog catalog = diagram.catalog();
        List<Variable> variables = diagram.space().variables();
        String[] facts = new String[variables.size()];
        Slot[] slots = new Slot[facts.length];
        for (Variable variable : variables) {
            facts[variable.index()] = variable.fact().code();
            slots[variable.index()] = slot(variable);
        }
        Codes topics = new Codes(catalog.vocabulary().topicCodes().toArray(new String[0]));
        int[] roots = new int[topics.size()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = diagram.root(topics.code(i));
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
        return new DecidingTable(topics, roots, new Codes(facts), slots, diagram.nodes(), verdicts, byDefault);
    }

    private static Slot slot(Variable variable) {
        FactType type = variable.fact().type();
        int kind =
                type instanceof FactType.Flag ? Slot.FLAG : type instanceof FactType.Count ? Slot.COUNT : Slot.CHOICE;
        List<String> codes = type instanceof FactType.Choice choice ? choice.codes() : List.of();
        return new Slot(
                kind,
                variable.lowest(),
                variable.highest(),
                variable.unstated(),
                new Codes(codes.toArray(new String[0])));
    }

    /** The facts but the topic, in the order of the diagram's variables. */
    Codes facts() {
        return facts;
    }

    /** The topics. */
    Codes topics() {
        return topics;
    }

    /** The root of a topic's diagram: a position or a terminal. */
    int root(int topic) {
        return roots[topic];
    }

    Slot slot(int fact) {
        return slots[fact];
    }

    /** Where the walk of an inquiry ends; {@link #REFUSED} when it cannot be decided. */
    public int terminal(Inquiry inquiry) {
        // The walk stands here and not in a method of its own: with its loop, this method is compiled before what it
        // calls,
        // which is then made part of it, and nothing is allocated. Else a decision takes half as long again.
        StatedNumbers stated = new StatedNumbers(this);
        inquiry.visit(stated);
        if (!stated.fit()) {
            return REFUSED;
        }
        int[] all = nodes;
        int at = roots[stated.topic()];
        while (at >= 0) {
            int number = stated.number(all[at]);
            int count = all[at + 1];
            int first = at + 2;
            int child = count <= LINEAR ? linear(all, first, number) : binary(all, first, count, number);
            at = all[child + count];
        }
        return at;
    }

    /** What is decided at a terminal; empty where no rule holds and there is no default line. */
    public Optional<Verdict> verdict(int terminal) {
        return terminal == Diagram.NO_RULE ? byDefault : Optional.of(verdicts[Diagram.ruleAt(terminal)]);
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
        write(topics, out);
        for (int root : roots) {
            out.writeInt(root);
        }
        write(facts, out);
        for (Slot slot : slots) {
            out.writeInt(slot.kind);
            out.writeInt(slot.lowest);
            out.writeInt(slot.highest);
            out.writeInt(slot.unstated);
            write(slot.codes, out);
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

    private static void write(Codes codes, DataOutputStream out) throws IOException {
        out.writeInt(codes.size());
        for (int i = 0; i < codes.size(); i++) {
            out.writeUTF(codes.code(i));
        }
    }

    private static void write(Verdict verdict, DataOutputStream out) throws IOException {
        out.writeUTF(verdict.line);
        out.writeUTF(verdict.mode.code());
        out.writeUTF(verdict.item);
    }

    /** Reads what {@link #write} wrote. */
    public static DecidingTable read(DataInputStream in) throws IOException {
        Codes topics = codes(in);
        int[] roots = new int[topics.size()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = in.readInt();
        }
        Codes facts = codes(in);
        Slot[] slots = new Slot[facts.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = new Slot(in.readInt(), in.readInt(), in.readInt(), in.readInt(), codes(in));
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
                topics,
                roots,
                facts,
                slots,
                nodes,
                verdicts,
                last.line.isEmpty() ? Optional.empty() : Optional.of(last));
    }

    private static Codes codes(DataInputStream in) throws IOException {
        String[] codes = new String[in.readInt()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = in.readUTF();
        }
        return new Codes(codes);
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
