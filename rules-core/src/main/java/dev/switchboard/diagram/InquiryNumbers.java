package dev.switchboard.diagram;

import dev.switchboard.FactVisitor;
import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Members;
import dev.switchboard.diagram.FactNumbers.Slot;
import dev.switchboard.spi.BoundFacts;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as the numbers of its facts' values. Few of many facts are stated, so that a list of them is shorter than a number for
 * each: the time that an inquiry takes to build is mostly that of the memory it takes.
 */
public final class InquiryNumbers implements BoundFacts {

    private static final int SMALLEST = 8;

    private final FactNumbers facts;

    /** Each stated fact's place, and after it the number of its value, in the order of their bits. */
    private int[] numbers;

    private int size;

    /** A bit for each fact that is stated, shared by those that are 64 apart. */
    private long stated;

    private int topic = -1;
    private boolean hasMoment;
    private boolean fits = true;

    /** The values that their numbers do not give back as they were stated; null for none. */
    private @Nullable Map<String, Object> measures;

    private @Nullable ZonedDateTime at;

    /** Nothing stated yet. */
    InquiryNumbers(FactNumbers facts) {
        this.facts = facts;
        this.numbers = new int[SMALLEST];
    }

    /** What an inquiry states. */
    InquiryNumbers(FactNumbers facts, Inquiry inquiry) {
        this(facts);
        inquiry.visit(new Binding());
    }

    /** Whether all that is stated is known, with a value that it takes, the topic among them; and the moment, if it matters. */
    boolean canBeDecided() {
        return fits && topic >= 0 && (hasMoment || !facts.asksMoment(topic));
    }

    /** The topic's place in the list of topics; -1 if none is stated. */
    public int topic() {
        return topic;
    }

    /** The number of a fact's value, stated or not. */
    public int number(int fact) {
        if ((stated & (1L << fact)) != 0) {
            for (int i = start(fact); i < size; i += 2) {
                if (numbers[i] == fact) {
                    return numbers[i + 1];
                }
            }
        }
        return facts.unstated(fact);
    }

    /** Where a fact stands at the earliest: as many bits are below its own as there are facts before it, or fewer. */
    private int start(int fact) {
        return 2 * Long.bitCount(stated & ((1L << fact) - 1));
    }

    @Override
    public FactNumbers binding() {
        return facts;
    }

    @Override
    public InquiryNumbers copy() {
        InquiryNumbers copy = new InquiryNumbers(facts);
        copy.numbers = numbers.clone();
        copy.size = size;
        copy.stated = stated;
        copy.topic = topic;
        copy.hasMoment = hasMoment;
        copy.fits = fits;
        copy.measures = measures == null ? null : new LinkedHashMap<>(measures);
        copy.at = at;
        return copy;
    }

    @Override
    public boolean topic(String code) {
        int place = facts.topics().place(code);
        if (place < 0) {
            return false;
        }
        topic = place;
        return true;
    }

    @Override
    public boolean flag(String fact, boolean value) {
        return take(facts.facts().place(fact), Slot.FLAG, value ? 1 : 0);
    }

    @Override
    public boolean count(String fact, int value) {
        return take(facts.facts().place(fact), Slot.COUNT, value) || measure(fact, value);
    }

    @Override
    public boolean choice(String fact, String value) {
        int place = facts.facts().place(fact);
        if (place < 0) {
            return fact.equals("topic") && topic(value);
        }
        return take(place, Slot.CHOICE, facts.slot(place).codes().place(value));
    }

    @Override
    public boolean measure(String fact, Object value) {
        return takeMeasure(fact, value) && keep(fact, value);
    }

    private boolean takeMeasure(String fact, Object value) {
        if (value instanceof Set<?> members) {
            return takeSet(fact, members);
        }
        int place = facts.facts().place(fact);
        OptionalInt steps = place < 0 ? OptionalInt.empty() : facts.slot(place).steps(value);
        return steps.isPresent() && take(place, Slot.MEASURE, steps.getAsInt());
    }

    private boolean takeSet(String fact, Set<?> stated) {
        List<String> members = facts.sets().get(fact);
        if (members == null || !members.containsAll(stated)) {
            return false;
        }
        for (String member : members) {
            put(facts.facts().place(Members.member(fact, member)), stated.contains(member) ? 1 : 0);
        }
        return true;
    }

    private boolean keep(String fact, Object value) {
        if (measures == null) {
            measures = new LinkedHashMap<>();
        }
        measures.put(fact, value);
        return true;
    }

    @Override
    public boolean moment(ZonedDateTime moment) {
        boolean isTaken = takeMoment(moment);
        at = isTaken ? moment : at;
        return isTaken;
    }

    private boolean takeMoment(ZonedDateTime moment) {
        MomentNumbers known = facts.moment();
        boolean isTaken = known != null && known.state(moment, this, facts.facts());
        hasMoment |= isTaken;
        return isTaken;
    }

    @Override
    public boolean state(int place, Object value) {
        if (place == FactNumbers.TOPIC) {
            return value instanceof String code && topic(code);
        }
        if (value instanceof Boolean flag) {
            return take(place, Slot.FLAG, flag ? 1 : 0);
        }
        if (value instanceof Integer count) {
            return take(place, Slot.COUNT, count);
        }
        return value instanceof String code
                && place >= 0
                && take(place, Slot.CHOICE, facts.slot(place).codes().place(code));
    }

    private boolean take(int place, int kind, int number) {
        if (place < 0 || !facts.slot(place).takes(kind, number)) {
            return false;
        }
        put(place, number);
        return true;
    }

    /** States that a fact has a value that it takes. */
    void put(int place, int number) {
        int i = start(place);
        while (i < size && numbers[i] != place && bit(numbers[i]) <= bit(place)) {
            i += 2;
        }
        if (i == size || numbers[i] != place) {
            makeRoom(i);
            numbers[i] = place;
            stated |= 1L << place;
        }
        numbers[i + 1] = number;
    }

    private static int bit(int place) {
        return place & (Long.SIZE - 1);
    }

    private void makeRoom(int at) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        for (int i = size; i > at; i--) {
            numbers[i + 1] = numbers[i - 1];
        }
        size += 2;
    }

    @Override
    public void visit(FactVisitor visitor) {
        if (topic >= 0) {
            visitor.choice("topic", facts.topics().code(topic));
        }
        for (int i = 0; i < size; i += 2) {
            show(numbers[i], numbers[i + 1], visitor);
        }
        if (measures != null) {
            measures.forEach((fact, value) -> show(fact, value, visitor));
        }
        if (at != null) {
            visitor.moment(at);
        }
    }

    private void show(int place, int number, FactVisitor visitor) {
        String fact = facts.facts().code(place);
        Slot slot = facts.slot(place);
        switch (slot.kind()) {
            case Slot.FLAG -> visitor.flag(fact, number == 1);
            case Slot.COUNT -> visitor.count(fact, number);
            case Slot.CHOICE -> visitor.choice(fact, slot.codes().code(number));
            default -> {
                // Shown as they were stated, or as the moment that they follow from.
            }
        }
    }

    private static void show(String fact, Object value, FactVisitor visitor) {
        if (value instanceof Integer count) {
            visitor.count(fact, count);
        } else {
            visitor.measure(fact, value);
        }
    }

    /** Takes what an inquiry states, which shows it itself later, and notes whether all of it fits. */
    private final class Binding implements FactVisitor {

        @Override
        public void flag(String fact, boolean value) {
            fits &= InquiryNumbers.this.flag(fact, value);
        }

        @Override
        public void count(String fact, int value) {
            fits &= take(facts.facts().place(fact), Slot.COUNT, value) || takeMeasure(fact, value);
        }

        @Override
        public void choice(String fact, String value) {
            fits &= InquiryNumbers.this.choice(fact, value);
        }

        @Override
        public void measure(String fact, Object value) {
            fits &= takeMeasure(fact, value);
        }

        @Override
        public void moment(ZonedDateTime moment) {
            fits &= takeMoment(moment);
        }
    }
}
