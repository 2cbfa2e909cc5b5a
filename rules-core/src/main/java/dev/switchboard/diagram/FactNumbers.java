package dev.switchboard.diagram;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.WholeNotation;
import dev.switchboard.spi.FactBinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a catalogue as numbers: each fact has a place, and each of its values a number. An inquiry becomes a list of such
 * numbers, checked on the way, and is decided by that.
 */
public final class FactNumbers implements FactBinding {

    /** In place of the topic's place, which is no fact to a diagram. */
    static final int TOPIC = -2;

    private final Codes topics;
    private final Codes facts;
    private final Slot[] slots;
    private final Map<String, List<String>> sets;
    private final @Nullable MomentNumbers moment;
    private final int[] unstated;

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
     * Numbers whose parts fit each other.
     *
     * @param sets the members of each set
     * @param moment what is known of when clients call; none for a catalogue without a time zone
     */
    FactNumbers(
            Codes topics, Codes facts, Slot[] slots, Map<String, List<String>> sets, @Nullable MomentNumbers moment) {
        this.topics = topics;
        this.facts = facts;
        this.slots = slots;
        this.sets = sets;
        this.moment = moment;
        this.unstated = new int[slots.length];
        for (int place = 0; place < slots.length; place++) {
            unstated[place] = slots[place].unstated();
        }
    }

    /** The numbers of a catalogue's facts, in the order of its own. */
    public static FactNumbers of(Catalog catalog) {
        return of(catalog, FactSpace.of(catalog.vocabulary(), List.of()).variables());
    }

    /** The same, with the facts in the order of variables. */
    static FactNumbers of(Catalog catalog, List<Variable> variables) {
        Vocabulary words = catalog.vocabulary();
        String[] codes = new String[variables.size()];
        Slot[] slots = new Slot[codes.length];
        for (int place = 0; place < codes.length; place++) {
            codes[place] = variables.get(place).fact().code();
            slots[place] = slot(variables.get(place), words);
        }
        return new FactNumbers(
                new Codes(words.topicCodes().toArray(String[]::new)),
                new Codes(codes),
                slots,
                sets(words),
                moment(catalog));
    }

    private static Slot slot(Variable variable, Vocabulary words) {
        FactType type = variable.fact().type();
        List<String> codes = type instanceof FactType.Choice choice ? choice.codes() : List.of();
        Notation notation = type instanceof FactType.Scaled scaled ? scaled.notation() : new WholeNotation();
        return new Slot(
                kind(variable.fact(), words),
                variable.lowest(),
                variable.highest(),
                variable.unstated(),
                new Codes(codes.toArray(new String[0])),
                notation);
    }

    private static int kind(Fact fact, Vocabulary words) {
        if (words.isOfMoment(fact.code())) {
            return Slot.OF_MOMENT;
        }
        if (words.setOf(fact.code()).isPresent()) {
            return Slot.MEMBER;
        }
        if (fact.type() instanceof FactType.Scaled scaled) {
            return scaled.notation() instanceof WholeNotation ? Slot.COUNT : Slot.MEASURE;
        }
        return fact.type() instanceof FactType.Flag ? Slot.FLAG : Slot.CHOICE;
    }

    private static Map<String, List<String>> sets(Vocabulary words) {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        for (Fact fact : words.facts()) {
            if (fact.type() instanceof Members members) {
                sets.put(fact.code(), members.codes());
            }
        }
        return sets;
    }

    private static @Nullable MomentNumbers moment(Catalog catalog) {
        Optional<Calendar> calendar = catalog.vocabulary().calendar();
        if (calendar.isEmpty()) {
            return null;
        }
        List<String> topics = new ArrayList<>(catalog.vocabulary().topicCodes());
        boolean[] asked = new boolean[topics.size()];
        for (int topic = 0; topic < asked.length; topic++) {
            asked[topic] = catalog.asksMoment(topics.get(topic));
        }
        return new MomentNumbers(
                calendar.get(), asked, !catalog.vocabulary().hours().isEmpty());
    }

    @Override
    public InquiryNumbers start() {
        return new InquiryNumbers(this);
    }

    @Override
    public InquiryNumbers bind(Inquiry inquiry) {
        return new InquiryNumbers(this, inquiry);
    }

    @Override
    public int place(String fact) {
        return fact.equals("topic") ? TOPIC : facts.place(fact);
    }

    /** How many topics there are. */
    public int topicCount() {
        return topics.size();
    }

    /** The topic with a number. */
    public String topic(int number) {
        return topics.code(number);
    }

    /** The lowest number of a fact. */
    public int lowest(int place) {
        return slots[place].lowest();
    }

    /** The highest number of a fact. */
    public int highest(int place) {
        return slots[place].highest();
    }

    /** The value that a number stands for, as conditions know values. */
    public Object value(int place, int number) {
        Slot slot = slots[place];
        if (slot.kind() == Slot.FLAG || slot.kind() == Slot.MEMBER) {
            return number == 1;
        }
        return slot.codes().size() > 0 ? slot.codes().code(number) : (Object) number;
    }

    /** The number of the value that a fact has unstated. */
    int unstated(int fact) {
        return unstated[fact];
    }

    /** Whether others know the same facts and values, in any order: that of the facts depends on whether all topics have one diagram. */
    boolean sameAs(FactNumbers others) {
        return topics.equals(others.topics)
                && hasSlotsOf(others)
                && sets.equals(others.sets)
                && Objects.equals(moment, others.moment);
    }

    private boolean hasSlotsOf(FactNumbers others) {
        boolean all = others.facts.size() == facts.size();
        for (int fact = 0; all && fact < others.slots.length; fact++) {
            int place = facts.place(others.facts.code(fact));
            all = place >= 0 && slots[place].equals(others.slots[fact]);
        }
        return all;
    }

    /** The topics. */
    Codes topics() {
        return topics;
    }

    /** The facts but the topic, in the order of the diagram's variables. */
    Codes facts() {
        return facts;
    }

    Slot slot(int fact) {
        return slots[fact];
    }

    /** The members of the catalogue's sets, by the sets' codes. */
    Map<String, List<String>> sets() {
        return sets;
    }

    /** What is known of when clients call; none for a catalogue without a time zone. */
    @Nullable
    MomentNumbers moment() {
        return moment;
    }

    /** Whether an inquiry about a topic has to say when the client called. */
    boolean asksMoment(int topic) {
        return moment != null && moment.isAsked(topic);
    }
}
