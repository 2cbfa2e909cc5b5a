/** Decision tables of other formats, and how a catalogue is made of them. */
@org.jspecify.annotations.NullMarked
package dev.switchboard.imports;
