package dev.switchboard;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an inquiry beside the core ones, in the order in which they were first stated. They are few, and a map would
 * cost more than a decision does. Shared by inquiries and builders; who changes one that is shared copies it first.
 */
final class OtherFacts {

    /** No facts; never changed. */
    static final OtherFacts NONE = new OtherFacts(new Object[0], 0);

    private static final int SMALLEST = 4;

    /** The code of each fact, and after it its value. */
    private Object[] entries;

    private int size;

    private OtherFacts(Object[] entries, int size) {
        this.entries = entries;
        this.size = size;
    }

    /** One that can be changed. */
    OtherFacts copy() {
        return size == 0
                ? new OtherFacts(new Object[SMALLEST], 0)
                : new OtherFacts(Arrays.copyOf(entries, Math.max(SMALLEST, entries.length)), size);
    }

    @Nullable
    Object get(String fact) {
        int at = find(fact);
        return at < 0 ? null : entries[at + 1];
    }

    private int find(String fact) {
        for (int i = 0; i < size; i += 2) {
            if (entries[i].equals(fact)) {
                return i;
            }
        }
        return -1;
    }

    /** States a fact, in the place of what was stated of it before. */
    void put(String fact, Object value) {
        int at = find(fact);
        if (at < 0) {
            add(fact, value);
        } else {
            entries[at + 1] = value;
        }
    }

    private void add(String fact, Object value) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
        }
        entries[size] = fact;
        entries[size + 1] = value;
        size += 2;
    }

    void remove(String fact) {
        int at = find(fact);
        if (at >= 0) {
            size -= 2;
            System.arraycopy(entries, at + 2, entries, at, size - at);
        }
    }

    void addTo(Map<String, Object> facts) {
        for (int i = 0; i < size; i += 2) {
            facts.put((String) entries[i], entries[i + 1]);
        }
    }

    void visit(FactVisitor visitor) {
        for (int i = 0; i < size; i += 2) {
            show((String) entries[i], entries[i + 1], visitor);
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
