/** What can be said of a catalogue, or of two, over the whole space of facts: exactly, and with a witness each. */
@NullMarked
package dev.switchboard.analysis;

import org.jspecify.annotations.NullMarked;
