package dev.switchboard.matching;

import dev.switchboard.FactVisitor;
import java.time.ZonedDateTime;
import java.util.Map;

/**
 * Where the words of the values begin that a completed inquiry has. Few of many facts are stated, so that it begins with what all have
 * unstated.
 */
final class StartsOfFacts implements FactVisitor {

    private final Map<String, Integer> places;
    private final FactBits[] facts;
    private final int[] starts;

    /**
     * @param places of the facts in the list
     * @param unstated where the words of the unstated values begin
     */
    StartsOfFacts(Map<String, Integer> places, FactBits[] facts, int[] unstated) {
        this.places = places;
        this.facts = facts;
        this.starts = unstated.clone();
    }

    /** By the facts' places. */
    int[] starts() {
        return starts;
    }

    private void state(String fact, Object value) {
        Integer place = places.get(fact);
        if (place != null) {
            starts[place] = facts[place].start(value);
        }
    }

    @Override
    public void flag(String fact, boolean value) {
        state(fact, value);
    }

    @Override
    public void count(String fact, int value) {
        state(fact, value);
    }

    @Override
    public void choice(String fact, String value) {
        state(fact, value);
    }

    /** In a completed inquiry, what is measured is a count of steps, and a set is known by its members: no condition asks for these. */
    @Override
    public void measure(String fact, Object value) {}

    /** What follows from the moment is stated in a completed inquiry. */
    @Override
    public void moment(ZonedDateTime at) {}
}
