/** Switchboard counted by Micrometer: {@link dev.switchboard.micrometer.SwitchboardMetrics}. */
@NullMarked
package dev.switchboard.micrometer;

import org.jspecify.annotations.NullMarked;
