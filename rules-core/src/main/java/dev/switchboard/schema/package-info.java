/** The names and columns of the tables of a catalogue, of cases and of inquiries. */
@NullMarked
package dev.switchboard.schema;

import org.jspecify.annotations.NullMarked;
