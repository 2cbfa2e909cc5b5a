package dev.switchboard.opentelemetry;

import io.opentelemetry.api.common.AttributeKey;

/** An event that is being written. */
interface Event {

    <T> Event with(AttributeKey<T> key, T value);

    void emit();
}
