package dev.switchboard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something that a person must correct in an inquiry or a catalogue.
 *
 * @param place where it is; empty for a problem of an inquiry
 * @param message what was found, what is expected, and what to try
 */
public record Problem(Optional<Place> place, Text message) {

    /** A problem of an inquiry, whose message names the fact. */
    public static Problem of(Text message) {
        return new Problem(Optional.empty(), message);
    }

    /** A problem at a place of a catalogue. */
    public static Problem at(Place place, Text message) {
        return new Problem(Optional.of(place), message);
    }

    /** Place and message in one line. */
    public String in(Locale locale) {
        return place.map(where -> where + ": ").orElse("") + message.in(locale);
    }

    static String list(List<Problem> problems) {
        return problems.stream().map(problem -> problem.in(Locale.ENGLISH)).collect(Collectors.joining("\n"));
    }
}
