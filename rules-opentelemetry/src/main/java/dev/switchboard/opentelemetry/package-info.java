/** Switchboard told to OpenTelemetry: {@link dev.switchboard.opentelemetry.SwitchboardEvents}. */
@NullMarked
package dev.switchboard.opentelemetry;

import org.jspecify.annotations.NullMarked;
