/** Where versions of a catalogue are kept. */
@NullMarked
package dev.switchboard.versions;

import org.jspecify.annotations.NullMarked;
