package dev.switchboard.forecast;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;

/** The kinds of values that inquiries state; each but a set is read again from its text. */
enum StoredKind {
    FLAG,
    COUNT,
    CODE,
    NUMBER,
    DATE,
    TIME,
    LENGTH,
    MOMENT,
    SET;

    static StoredKind of(Object value) {
        if (value instanceof Boolean) {
            return FLAG;
        } else if (value instanceof Integer) {
            return COUNT;
        } else if (value instanceof BigDecimal) {
            return NUMBER;
        } else if (value instanceof LocalDate) {
            return DATE;
        } else if (value instanceof LocalTime) {
            return TIME;
        } else if (value instanceof Duration) {
            return LENGTH;
        } else if (value instanceof ZonedDateTime) {
            return MOMENT;
        }
        return value instanceof Collection ? SET : CODE;
    }

    Object read(String text) {
        return switch (this) {
            case FLAG -> Boolean.valueOf(text);
            case COUNT -> Integer.valueOf(text);
            case NUMBER -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text);
            case TIME -> LocalTime.parse(text);
            case LENGTH -> Duration.parse(text);
            case MOMENT -> ZonedDateTime.parse(text);
            case CODE, SET -> text;
        };
    }
}
