/** DRL that a catalogue may hold, and DRL that it may not. */
@NullMarked
package dev.switchboard.drl;

import org.jspecify.annotations.NullMarked;
