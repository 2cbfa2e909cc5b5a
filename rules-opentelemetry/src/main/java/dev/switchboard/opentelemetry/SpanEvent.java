package dev.switchboard.opentelemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import java.util.Optional;

/** An event of the span in which it happens. */
record SpanEvent(Span span, AttributesBuilder attributes) implements Event {

    static Optional<Event> inCurrentSpan() {
        Span span = Span.current();
        return span.isRecording() ? Optional.of(new SpanEvent(span, Attributes.builder())) : Optional.empty();
    }

    @Override
    public <T> Event with(AttributeKey<T> key, T value) {
        attributes.put(key, value);
        return this;
    }

    @Override
    public void emit() {
        span.addEvent(Signal.NAME, attributes.build());
    }
}
