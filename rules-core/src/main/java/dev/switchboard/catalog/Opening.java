package dev.switchboard.catalog;

/**
 * When a line takes inquiries: one row of its hours.
 *
 * @param line the line's code
 * @param condition what holds then of the time, the weekday or the kind of day, and perhaps of other facts; each named once
 */
public record Opening(String line, Condition condition) {
    public Opening {
        condition = condition.normal();
    }
}
