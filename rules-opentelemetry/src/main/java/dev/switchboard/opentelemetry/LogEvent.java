package dev.switchboard.opentelemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Logger;
import java.util.Optional;

/** A log record with the name of an event. */
record LogEvent(LogRecordBuilder written) implements Event {

    /** Whether events have names is found out now, and not when a decision has been made. */
    static Signal of(Logger logger) {
        try {
            begin(logger);
        } catch (NoSuchMethodError older) {
            throw new IllegalStateException(
                    "log records have no event names in this `opentelemetry-api`: take 1.50 or newer, or events of spans",
                    older);
        }
        return () -> Optional.of(begin(logger));
    }

    private static Event begin(Logger logger) {
        return new LogEvent(logger.logRecordBuilder().setEventName(Signal.NAME));
    }

    @Override
    public <T> Event with(AttributeKey<T> key, T value) {
        written.setAttribute(key, value);
        return this;
    }

    @Override
    public void emit() {
        written.emit();
    }
}
