package dev.switchboard;

import java.util.Collection;
import java.util.List;

/** The facts that have methods and fields of their own in an inquiry, each with a bit that tells whether it is stated. */
final class CoreFacts {

    static final int TOPIC = 1;
    static final int NUMBER_COUNT = 2;
    static final int CHARGE_DAYS = 4;
    static final int REPEAT_CONTACT = 8;
    static final int CONFLICT = 16;

    /** In the order of their bits. */
    static final List<String> CODES = List.of("topic", "numberCount", "chargeDays", "repeatContact", "conflict");

    /** The name of the moment of the call, which is no fact. */
    static final String AT = "at";

    private CoreFacts() {}

    /** The bit of a core fact. */
    static int bit(String fact) {
        return 1 << CODES.indexOf(fact);
    }

    /** The core facts among some, a bit for each. */
    static int bits(Collection<String> facts) {
        return facts.stream().filter(CODES::contains).mapToInt(CoreFacts::bit).sum();
    }
}
