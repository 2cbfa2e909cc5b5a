/** Finds the topics that a client's own words speak of: language and spelling below, the index of a catalogue's topics above. */
package dev.switchboard.search;
