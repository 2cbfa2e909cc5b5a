package dev.switchboard.engine;

import dev.switchboard.Inquiry;
import dev.switchboard.diagram.DecidingTable;
import dev.switchboard.diagram.DecidingTable.Slot;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the facts that an inquiry states into the numbers that a diagram is walked with. Used for one inquiry. */
final class StatedNumbers implements Inquiry.FactVisitor {

    /** Where a fact's number goes, and what it may be. */
    record Place(int variable, Slot slot, Map<String, Integer> codes) {}

    private final Map<String, Place> places;
    private final int[] numbers;
    private @Nullable String topic;
    private boolean fits = true;

    /**
     * For one inquiry.
     *
     * @param numbers the unstated facts' values, by variable; changed
     */
    StatedNumbers(Map<String, Place> places, int[] numbers) {
        this.places = places;
        this.numbers = numbers;
    }

    static Map<String, Place> places(DecidingTable table) {
        Map<String, Place> places = new HashMap<>();
        for (int i = 0; i < table.slots(); i++) {
            Map<String, Integer> codes = new HashMap<>();
            for (String code : table.slot(i).codes()) {
                codes.put(code, codes.size());
            }
            places.put(table.slot(i).fact(), new Place(i, table.slot(i), codes));
        }
        return places;
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
        Place place = places.get(fact);
        Integer number = place == null ? null : place.codes.get(value);
        set(fact, number == null ? -1 : number, "choice");
    }

    private void set(String fact, int number, String type) {
        Place place = places.get(fact);
        if (place == null
                || !place.slot.type().equals(type)
                || number < place.slot.lowest()
                || number > place.slot.highest()) {
            fits = false;
        } else {
            numbers[place.variable] = number;
        }
    }
}
