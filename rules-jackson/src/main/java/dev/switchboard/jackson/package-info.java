/** Switchboard's JSON for Jackson 2: {@link dev.switchboard.jackson.SwitchboardModule}. */
@NullMarked
package dev.switchboard.jackson;

import org.jspecify.annotations.NullMarked;
