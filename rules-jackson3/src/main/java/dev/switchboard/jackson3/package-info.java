/** Switchboard's JSON for Jackson 3: {@link dev.switchboard.jackson3.SwitchboardModule}. */
@NullMarked
package dev.switchboard.jackson3;

import org.jspecify.annotations.NullMarked;
