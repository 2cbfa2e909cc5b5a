package dev.switchboard;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * Receives the facts of an inquiry one by one.
 *
 * @since 0.1.0
 */
public interface FactVisitor {

    /** A flag and its value. */
    void flag(String fact, boolean value);

    /** A count and its value. */
    void count(String fact, int value);

    /** The topic, or a choice, and its value. */
    void choice(String fact, String value);

    /**
     * A fact with a unit, and its value: a {@link BigDecimal}, a {@link Duration}, a {@link LocalDate} or a
     * {@link LocalTime}; or a set, and the {@link Set} of its members' codes.
     */
    void measure(String fact, Object value);

    /** When the client called; last, and only if that is stated. */
    void moment(ZonedDateTime at);
}
