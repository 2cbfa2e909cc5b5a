package dev.switchboard.diagram;

import dev.switchboard.FactVisitor;
import dev.switchboard.catalog.Members;
import dev.switchboard.diagram.DecidingTable.Slot;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The facts that an inquiry states, as the numbers that a table is walked with; each is checked on the way. Used for one
 * inquiry. Few of many facts are stated, so that a list of them is shorter than a number for each.
 */
final class StatedNumbers implements FactVisitor {

    private final DecidingTable table;
    private int topic = -1;
    private boolean fit = true;
    private boolean hasMoment;

    /** Each stated fact's place in the table, and after it its value's number. */
    private int[] numbers = new int[8];

    private int size;

    /** A bit for each fact that is stated, shared by those that are 64 apart. */
    private long stated;

    StatedNumbers(DecidingTable table) {
        this.table = table;
    }

    /** Whether the topic and each stated fact are known, and each has a value that it takes; and the moment, if it matters. */
    boolean fit() {
        return fit && topic >= 0 && (hasMoment || !table.asksMoment(topic));
    }

    /** The topic's place in the table. */
    int topic() {
        return topic;
    }

    /** The number of a fact's value, stated or not. */
    int number(int fact) {
        if ((stated & (1L << fact)) != 0) {
            for (int i = 0; i < size; i += 2) {
                if (numbers[i] == fact) {
                    return numbers[i + 1];
                }
            }
        }
        return table.slot(fact).unstated();
    }

    @Override
    public void flag(String fact, boolean value) {
        state(table.facts().place(fact), Slot.FLAG, value ? 1 : 0);
    }

    @Override
    public void count(String fact, int value) {
        int place = table.facts().place(fact);
        if (place >= 0 && table.slot(place).takes(Slot.COUNT, value)) {
            add(place, value);
        } else {
            measure(place, value);
        }
    }

    @Override
    public void choice(String fact, String value) {
        if (fact.equals("topic")) {
            topic = table.topics().place(value);
            return;
        }
        int place = table.facts().place(fact);
        state(place, Slot.CHOICE, place < 0 ? -1 : table.slot(place).codes().place(value));
    }

    @Override
    public void measure(String fact, Object value) {
        if (value instanceof Set<?> members) {
            set(fact, members);
        } else {
            measure(table.facts().place(fact), value);
        }
    }

    private void set(String fact, Set<?> stated) {
        List<String> members = table.sets().get(fact);
        fit &= members != null && members.containsAll(stated);
        for (int i = 0; fit && members != null && i < members.size(); i++) {
            String member = members.get(i);
            state(table.facts().place(Members.member(fact, member)), Slot.MEMBER, stated.contains(member) ? 1 : 0);
        }
    }

    @Override
    public void moment(ZonedDateTime at) {
        MomentNumbers known = table.moment();
        hasMoment = true;
        fit &= known != null && known.state(at, this, table.facts());
    }

    private void measure(int fact, Object value) {
        OptionalInt steps = fact < 0 ? OptionalInt.empty() : table.slot(fact).steps(value);
        fit &= steps.isPresent();
        steps.ifPresent(number -> state(fact, Slot.MEASURE, number));
    }

    private void state(int fact, int kind, int number) {
        if (fact < 0 || !table.slot(fact).takes(kind, number)) {
            fit = false;
        } else {
            add(fact, number);
        }
    }

    /** States that a fact has a value that it takes. */
    void add(int fact, int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = fact;
        numbers[size++] = number;
        stated |= 1L << fact;
    }
}
