package dev.switchboard.catalog;

/** What a catalogue names by a code. */
interface Coded {

    String code();
}
