package dev.switchboard.synthetic;

import java.time.LocalDateTime;
import java.util.Map;

/**
 * The minute in which a call comes.
 *
 * @param local what the clock of the place shows
 * @param text the same as a log has it
 * @param facts what follows from it, by code, as conditions know values; none for a catalogue without a time zone
 */
record Moment(LocalDateTime local, String text, Map<String, Object> facts) {}
