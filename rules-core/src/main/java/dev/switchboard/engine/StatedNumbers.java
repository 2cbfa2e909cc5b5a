package dev.switchboard.engine;

import dev.switchboard.Inquiry;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Variable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the facts that an inquiry states into the numbers that a diagram is walked with. Used for one inquiry. */
final class StatedNumbers implements Inquiry.FactVisitor {

    /** Where a fact's number goes, and what it may be. */
    record Slot(Variable variable, String type) {}

    private final Map<String, Slot> slots;
    private final int[] numbers;
    private @Nullable String topic;
    private boolean fits = true;

    /**
     * For one inquiry.
     *
     * @param numbers the unstated facts' values, by variable; changed
     */
    StatedNumbers(Map<String, Slot> slots, int[] numbers) {
        this.slots = slots;
        this.numbers = numbers;
    }

    static Map<String, Slot> slots(FactSpace space) {
        Map<String, Slot> slots = new HashMap<>();
        for (Variable variable : space.variables()) {
            slots.put(
                    variable.fact().code(),
                    new Slot(variable, variable.fact().type().code()));
        }
        return slots;
    }

    /** Whether each stated fact is known and has a value that it takes; the topic is not looked at. */
    boolean fits() {
        return fits;
    }

    @Nullable
    String topic() {
        return topic;
    }

    int[] numbers() {
        return numbers;
    }

    @Override
    public void flag(String fact, boolean value) {
        set(fact, value ? 1 : 0, "flag");
    }

    @Override
    public void count(String fact, int value) {
        set(fact, value, "count");
    }

    @Override
    public void choice(String fact, String value) {
        if (fact.equals("topic")) {
            topic = value;
            return;
        }
        Slot slot = slots.get(fact);
        set(fact, slot == null ? -1 : slot.variable.number(value), "choice");
    }

    private void set(String fact, int number, String type) {
        Slot slot = slots.get(fact);
        if (slot == null
                || !slot.type.equals(type)
                || number < slot.variable.lowest()
                || number > slot.variable.highest()) {
            fits = false;
        } else {
            numbers[slot.variable.index()] = number;
        }
    }
}
