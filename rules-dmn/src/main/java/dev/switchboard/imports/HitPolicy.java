package dev.switchboard.imports;

import java.util.Arrays;
import java.util.Optional;

/** What comes of several rows that hold (DMN 1.5, 8.2.10). */
public enum HitPolicy {
    /** No two rows hold at once. */
    UNIQUE,
    /** Several rows may hold; they agree. */
    ANY,
    /** The row counts whose outputs come first in the list of output values. */
    PRIORITY,
    /** The first row counts. */
    FIRST,
    /** All rows count, in the order of the list of output values. */
    OUTPUT_ORDER,
    /** All rows count, in their order. */
    RULE_ORDER,
    /** All rows count, in no order. */
    COLLECT,
    /** Their sum. */
    SUM,
    /** The least of them. */
    MIN,
    /** The largest of them. */
    MAX,
    /** How many they are. */
    COUNT;

    /** The policy, or the aggregation, of a name in DMN, such as {@code RULE ORDER}; empty if there is none of it. */
    public static Optional<HitPolicy> of(String name) {
        return Arrays.stream(values())
                .filter(policy -> policy.name().replace('_', ' ').equals(name))
                .findFirst();
    }

    /** Whether all rows count that hold, each by itself. */
    public boolean isList() {
        return this == OUTPUT_ORDER || this == RULE_ORDER || this == COLLECT;
    }

    /** Whether one value is made of all rows that hold, which is that of none of them. */
    public boolean isAggregated() {
        return this == SUM || this == COUNT;
    }

    /** Whether one number is made of all rows that hold. */
    public boolean isOfNumbers() {
        return this == SUM || this == MIN || this == MAX;
    }
}
