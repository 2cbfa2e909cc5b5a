package dev.switchboard;

import dev.switchboard.spi.BoundFacts;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an inquiry states, by code. The core facts lie in fields and the others, being few, in a list: a map would cost more than a
 * decision does. Shared by inquiries and builders; who changes one that is shared copies it first.
 */
final class StatedFacts implements FactVisitor {

    private static final int SMALLEST = 4;
    private static final Object[] NO_OTHERS = {};

    /** No facts; never changed. */
    static final StatedFacts NONE = new StatedFacts();

    /** A bit for each core fact that is stated. */
    int stated;

    String topic = "";
    int numberCount;
    int chargeDays;
    boolean repeatContact;
    boolean conflict;

    @Nullable
    ZonedDateTime at;

    /** The code of each other fact, and after it its value, in the order in which they were first stated. */
    private Object[] others = NO_OTHERS;

    private int size;

    /** Whether a core fact may be among the others, since its value was of another type. */
    private boolean hasUnlike;

    /** What an engine's form of them has. */
    static StatedFacts of(BoundFacts bound) {
        StatedFacts facts = new StatedFacts();
        bound.visit(facts);
        return facts;
    }

    /** One that can be changed. */
    StatedFacts copy() {
        StatedFacts copy = new StatedFacts();
        copy.stated = stated;
        copy.topic = topic;
        copy.numberCount = numberCount;
        copy.chargeDays = chargeDays;
        copy.repeatContact = repeatContact;
        copy.conflict = conflict;
        copy.at = at;
        copy.others = size == 0 ? NO_OTHERS : others.clone();
        copy.size = size;
        copy.hasUnlike = hasUnlike;
        return copy;
    }

    boolean states(int core) {
        return (stated & core) != 0;
    }

    /** The value of a fact, or of the moment; null if it is not stated. */
    @Nullable
    Object get(String fact) {
        int place = find(fact);
        return place >= 0 ? others[place + 1] : fact.equals(CoreFacts.AT) ? at : core(fact);
    }

    private @Nullable Object core(String fact) {
        return switch (fact) {
            case "topic" -> states(CoreFacts.TOPIC) ? topic : null;
            case "numberCount" -> states(CoreFacts.NUMBER_COUNT) ? numberCount : null;
            case "chargeDays" -> states(CoreFacts.CHARGE_DAYS) ? chargeDays : null;
            case "repeatContact" -> states(CoreFacts.REPEAT_CONTACT) ? repeatContact : null;
            case "conflict" -> states(CoreFacts.CONFLICT) ? conflict : null;
            default -> null;
        };
    }

    private int find(String fact) {
        for (int i = 0; i < size; i += 2) {
            if (others[i].equals(fact)) {
                return i;
            }
        }
        return -1;
    }

    void topic(String value) {
        topic = value;
        state(CoreFacts.TOPIC, "topic");
    }

    void numberCount(int value) {
        numberCount = value;
        state(CoreFacts.NUMBER_COUNT, "numberCount");
    }

    void chargeDays(int value) {
        chargeDays = value;
        state(CoreFacts.CHARGE_DAYS, "chargeDays");
    }

    void repeatContact(boolean value) {
        repeatContact = value;
        state(CoreFacts.REPEAT_CONTACT, "repeatContact");
    }

    void conflict(boolean value) {
        conflict = value;
        state(CoreFacts.CONFLICT, "conflict");
    }

    @Override
    public void flag(String fact, boolean value) {
        switch (fact) {
            case "repeatContact" -> repeatContact(value);
            case "conflict" -> conflict(value);
            case "topic", "numberCount", "chargeDays" -> unlike(fact, value);
            default -> put(fact, value);
        }
    }

    @Override
    public void count(String fact, int value) {
        switch (fact) {
            case "numberCount" -> numberCount(value);
            case "chargeDays" -> chargeDays(value);
            case "topic", "repeatContact", "conflict" -> unlike(fact, value);
            default -> put(fact, value);
        }
    }

    @Override
    public void choice(String fact, String value) {
        switch (fact) {
            case "topic" -> topic(value);
            case "numberCount", "chargeDays", "repeatContact", "conflict" -> unlike(fact, value);
            default -> put(fact, value);
        }
    }

    @Override
    public void measure(String fact, Object value) {
        if (CoreFacts.CODES.contains(fact)) {
            unlike(fact, value);
        } else {
            put(fact, value);
        }
    }

    @Override
    public void moment(ZonedDateTime moment) {
        at = moment;
    }

    private void state(int core, String fact) {
        if (hasUnlike) {
            remove(fact);
        }
        stated |= core;
    }

    /** States a core fact with a value of another type, which a catalogue will refuse. */
    private void unlike(String fact, Object value) {
        hasUnlike = true;
        stated &= ~CoreFacts.bit(fact);
        put(fact, value);
    }

    private void put(String fact, Object value) {
        int place = find(fact);
        if (place >= 0) {
            others[place + 1] = value;
            return;
        }
        if (size == others.length) {
            others = Arrays.copyOf(others, Math.max(SMALLEST, 2 * size));
        }
        others[size] = fact;
        others[size + 1] = value;
        size += 2;
    }

    private void remove(String fact) {
        int place = find(fact);
        if (place >= 0) {
            size -= 2;
            System.arraycopy(others, place + 2, others, place, size - place);
        }
    }

    /** All of them, the topic first and the moment last. */
    Map<String, Object> all() {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String code : CoreFacts.CODES) {
            Object value = core(code);
            if (value != null) {
                facts.put(code, value);
            }
        }
        for (int i = 0; i < size; i += 2) {
            facts.put((String) others[i], others[i + 1]);
        }
        if (at != null) {
            facts.put(CoreFacts.AT, at);
        }
        return Collections.unmodifiableMap(facts);
    }

    void visit(FactVisitor visitor) {
        if (states(CoreFacts.TOPIC)) {
            visitor.choice("topic", topic);
        }
        if (states(CoreFacts.NUMBER_COUNT)) {
            visitor.count("numberCount", numberCount);
        }
        if (states(CoreFacts.CHARGE_DAYS)) {
            visitor.count("chargeDays", chargeDays);
        }
        if (states(CoreFacts.REPEAT_CONTACT)) {
            visitor.flag("repeatContact", repeatContact);
        }
        if (states(CoreFacts.CONFLICT)) {
            visitor.flag("conflict", conflict);
        }
        for (int i = 0; i < size; i += 2) {
            show((String) others[i], others[i + 1], visitor);
        }
        if (at != null) {
            visitor.moment(at);
        }
    }

    private static void show(String fact, Object value, FactVisitor visitor) {
        if (value instanceof Boolean flag) {
            visitor.flag(fact, flag);
        } else if (value instanceof Integer count) {
            visitor.count(fact, count);
        } else if (value instanceof String choice) {
            visitor.choice(fact, choice);
        } else {
            visitor.measure(fact, value);
        }
    }
}
