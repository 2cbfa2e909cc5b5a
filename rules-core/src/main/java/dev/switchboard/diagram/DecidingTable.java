package dev.switchboard.diagram;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.WholeNotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a decision takes of a catalogue, and no more: the diagram's nodes, the facts' codes and ranges, and what each rule
 * decides; no texts and no conditions. Small and flat, so that a process that has it can decide at once.
 */
public final class DecidingTable {

    /** In place of a terminal: the inquiry states what the catalogue does not take, or no topic. */
    public static final int REFUSED = Integer.MIN_VALUE;

    /** In place of a terminal: the topic's diagram would be too large, so that the bits of its rules decide. */
    public static final int BY_BITS = Integer.MIN_VALUE + 1;

    private final Codes topics;
    private final Codes facts;
    private final Slot[] slots;
    private final Outcome[] outcomes;
    private final Optional<Outcome> byDefault;
    private final int[] roots;
    private final int[] nodes;
    private final boolean isConstrained;
    private final Map<String, List<String>> sets;
    private final @Nullable MomentNumbers moment;
    private final @Nullable LazyDiagrams lazyDiagrams;

    /**
     * A fact and the numbers that its values have.
     *
     * @param kind {@link #FLAG}, {@link #COUNT}, {@link #CHOICE}, {@link #MEASURE}, {@link #MEMBER} or {@link #OF_MOMENT}
     * @param codes of a choice, in the order of their numbers; else none
     * @param notation of a measure; whole numbers for all else
     */
    record Slot(int kind, int lowest, int highest, int unstated, Codes codes, Notation notation) {

        static final int FLAG = 0;
        static final int COUNT = 1;
        static final int CHOICE = 2;

        /** A number that is not stated as such: its notation tells the steps. */
        static final int MEASURE = 3;

        /** A flag that is stated by the set that it belongs to. */
        static final int MEMBER = 4;

        /** Nobody states it: it follows from the moment of the call. */
        static final int OF_MOMENT = 5;

        OptionalInt steps(Object stated) {
            return kind == MEASURE ? notation.steps(stated) : OptionalInt.empty();
        }

        boolean takes(int kind, int number) {
            return kind == this.kind && number >= lowest && number <= highest;
        }
    }

    /**
     * A table whose parts fit each other.
     *
     * @param roots by topic: a position in {@code nodes}, or a terminal
     * @param isConstrained whether the catalogue says of some inquiries that they cannot be
     * @param sets the members of each set
     * @param moment what is known of when clients call; none for a catalogue without a time zone
     * @param lazyDiagrams has the diagrams in their place, if they are not there
     */
    DecidingTable(
            Codes topics,
            Codes facts,
            Slot[] slots,
            Outcome[] outcomes,
            Optional<Outcome> byDefault,
            int[] roots,
            int[] nodes,
            boolean isConstrained,
            Map<String, List<String>> sets,
            @Nullable MomentNumbers moment,
            @Nullable LazyDiagrams lazyDiagrams) {
        this.topics = topics;
        this.facts = facts;
        this.slots = slots;
        this.outcomes = outcomes;
        this.byDefault = byDefault;
        this.roots = roots;
        this.nodes = nodes;
        this.isConstrained = isConstrained;
        this.sets = sets;
        this.moment = moment;
        this.lazyDiagrams = lazyDiagrams;
    }

    /** The table of a diagram. */
    public static DecidingTable of(Diagram diagram) {
        Catalog catalog = diagram.catalog();
        List<Variable> variables = diagram.space().variables();
        int[] roots = catalog.vocabulary().topicCodes().stream()
                .mapToInt(diagram::root)
                .toArray();
        return new DecidingTable(
                topics(catalog),
                facts(variables),
                slots(variables, catalog),
                outcomes(catalog),
                catalog.vocabulary().byDefault(),
                roots,
                diagram.nodes(),
                isConstrained(catalog),
                sets(catalog),
                moment(catalog),
                null);
    }

    /** Whether all but the diagrams is what the table of a catalogue has: facts and values, and what each rule decides. */
    public boolean fits(Catalog catalog) {
        return topics.equals(topics(catalog))
                && hasSlots(catalog)
                && Arrays.equals(outcomes, outcomes(catalog))
                && byDefault.equals(catalog.vocabulary().byDefault())
                && isConstrained == isConstrained(catalog)
                && sets.equals(sets(catalog))
                && Objects.equals(moment, moment(catalog));
    }

    /** In any order: that of the facts depends on whether all topics have one diagram. */
    private boolean hasSlots(Catalog catalog) {
        List<Variable> variables = FactSpace.of(catalog.vocabulary(), List.of()).variables();
        Codes expected = facts(variables);
        Slot[] expectedSlots = slots(variables, catalog);
        boolean all = expected.size() == facts.size();
        for (int fact = 0; all && fact < expectedSlots.length; fact++) {
            int place = facts.place(expected.code(fact));
            all = place >= 0 && slots[place].equals(expectedSlots[fact]);
        }
        return all;
    }

    private static @Nullable MomentNumbers moment(Catalog catalog) {
        Optional<Calendar> calendar = catalog.vocabulary().calendar();
        if (calendar.isEmpty()) {
            return null;
        }
        List<String> topics = List.copyOf(catalog.vocabulary().topicCodes());
        boolean[] asked = new boolean[topics.size()];
        for (int topic = 0; topic < asked.length; topic++) {
            asked[topic] = catalog.asksMoment(topics.get(topic));
        }
        return new MomentNumbers(
                calendar.get(), asked, !catalog.vocabulary().hours().isEmpty());
    }

    /**
     * A table whose diagrams are built when a topic is first asked for, so that a large catalogue need not be waited for. Only
     * those of topics with many rules, which could take long, are built at once.
     *
     * @param maxNodes how many nodes there may be at work on one topic's diagram, and left of all; a topic for which they are
     *     too few is decided {@link #BY_BITS}
     */
    public static DecidingTable lazy(Catalog catalog, int maxNodes) {
        List<Variable> variables = FactSpace.of(catalog.vocabulary(), List.of()).variables();
        Codes topics = topics(catalog);
        Codes facts = facts(variables);
        return new DecidingTable(
                topics,
                facts,
                slots(variables, catalog),
                outcomes(catalog),
                catalog.vocabulary().byDefault(),
                new int[0],
                new int[0],
                isConstrained(catalog),
                sets(catalog),
                moment(catalog),
                new LazyDiagrams(catalog, topics, facts, maxNodes));
    }

    /** The topics that are decided {@link #BY_BITS}; builds all diagrams to find them. */
    public List<String> topicsByBits() {
        return lazyDiagrams == null ? topicsWith(BY_BITS) : lazyDiagrams.topicsByBits();
    }

    private List<String> topicsWith(int root) {
        List<String> found = new ArrayList<>();
        for (int topic = 0; topic < roots.length; topic++) {
            if (roots[topic] == root) {
                found.add(topics.code(topic));
            }
        }
        return found;
    }

    /** This table with the diagrams of all topics in it, which are built for that if they are not there. */
    DecidingTable whole() {
        if (lazyDiagrams == null) {
            return this;
        }
        JoinedDiagrams joined = new JoinedDiagrams();
        int[] all = new int[topics.size()];
        for (int topic = 0; topic < all.length; topic++) {
            all[topic] = joined.add(lazyDiagrams.diagram(topic));
        }
        return new DecidingTable(
                topics, facts, slots, outcomes, byDefault, all, joined.nodes(), isConstrained, sets, moment, null);
    }

    /** Whether the catalogue says of some inquiries that they cannot be: of these, the table does not know. */
    public boolean isConstrained() {
        return isConstrained;
    }

    /** The members of the catalogue's sets, by the sets' codes. */
    Map<String, List<String>> sets() {
        return sets;
    }

    private static Map<String, List<String>> sets(Catalog catalog) {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        for (Fact fact : catalog.vocabulary().facts()) {
            if (fact.type() instanceof Members members) {
                sets.put(fact.code(), members.codes());
            }
        }
        return sets;
    }

    private static boolean isConstrained(Catalog catalog) {
        return !catalog.vocabulary().exclusions().isEmpty();
    }

    private static Codes topics(Catalog catalog) {
        return new Codes(catalog.vocabulary().topicCodes().toArray(String[]::new));
    }

    private static Codes facts(List<Variable> variables) {
        return new Codes(
                variables.stream().map(variable -> variable.fact().code()).toArray(String[]::new));
    }

    private static Slot[] slots(List<Variable> variables, Catalog catalog) {
        return variables.stream()
                .map(variable -> slot(
                        variable,
                        catalog.vocabulary().setOf(variable.fact().code()).isPresent(),
                        catalog.vocabulary().isOfMoment(variable.fact().code())))
                .toArray(Slot[]::new);
    }

    private static Outcome[] outcomes(Catalog catalog) {
        return catalog.rules().stream().map(Rule::outcome).toArray(Outcome[]::new);
    }

    private static Slot slot(Variable variable, boolean isMember, boolean isOfMoment) {
        FactType type = variable.fact().type();
        List<String> codes = type instanceof FactType.Choice choice ? choice.codes() : List.of();
        Notation notation = type instanceof FactType.Scaled scaled ? scaled.notation() : new WholeNotation();
        return new Slot(
                isOfMoment ? Slot.OF_MOMENT : isMember ? Slot.MEMBER : kind(type),
                variable.lowest(),
                variable.highest(),
                variable.unstated(),
                new Codes(codes.toArray(new String[0])),
                notation);
    }

    private static int kind(FactType type) {
        if (type instanceof FactType.Scaled scaled) {
            return scaled.notation() instanceof WholeNotation ? Slot.COUNT : Slot.MEASURE;
        }
        return type instanceof FactType.Flag ? Slot.FLAG : Slot.CHOICE;
    }

    /** The facts but the topic, in the order of the diagram's variables. */
    Codes facts() {
        return facts;
    }

    /** The topics. */
    Codes topics() {
        return topics;
    }

    Slot slot(int fact) {
        return slots[fact];
    }

    /** What is known of when clients call; none for a catalogue without a time zone. */
    @Nullable
    MomentNumbers moment() {
        return moment;
    }

    /** Whether a line may be closed, so that another takes what is decided. */
    public boolean linesClose() {
        return moment != null && moment.linesClose();
    }

    /** Whether an inquiry about a topic has to say when the client called. */
    boolean asksMoment(int topic) {
        return moment != null && moment.isAsked(topic);
    }

    /** Where the walk of an inquiry ends, {@link #REFUSED}, or {@link #BY_BITS}. */
    public int terminal(Inquiry inquiry) {
        // The walk is here and not in a separate method: with its loop, this method is compiled before what it
        // calls, which is then made part of it, and nothing is allocated. Else a decision takes half as long again.
        StatedNumbers stated = new StatedNumbers(this);
        inquiry.visit(stated);
        if (!stated.fit()) {
            return REFUSED;
        }
        int[] all = nodes;
        int at;
        if (lazyDiagrams == null) {
            at = roots[stated.topic()];
        } else {
            TopicDiagram diagram = lazyDiagrams.diagram(stated.topic());
            all = diagram.nodes;
            at = diagram.root;
        }
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
    public Optional<Outcome> outcome(int terminal) {
        return terminal == Diagram.NO_RULE ? byDefault : Optional.of(outcomes[Diagram.ruleAt(terminal)]);
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

    /** What each rule decides, in order of precedence. */
    Outcome[] outcomes() {
        return outcomes;
    }

    /** What is decided where no rule holds; empty without a default line. */
    Optional<Outcome> byDefault() {
        return byDefault;
    }

    /** The roots of a table whose diagrams are there, by topic. */
    int[] roots() {
        return roots;
    }

    /** The nodes of such a table. */
    int[] nodes() {
        return nodes;
    }
}
