/** What the tables of a catalogue, of cases and of inquiries are called, and the columns that they have. */
@NullMarked
package dev.switchboard.schema;

import org.jspecify.annotations.NullMarked;
