package dev.switchboard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something that a person must correct in an inquiry or a catalogue.
 *
 * @param kind what is wrong, for a program
 * @param fact the fact that it is about, as it was written; empty if it is about none, or about several
 * @param place where it is; empty for a problem of an inquiry
 * @param message what was found, what is expected, and what to try
 * @since 0.1.0
 */
public record Problem(Kind kind, Optional<String> fact, Optional<Place> place, Text message) {

    /** What is wrong. A later version may tell more kinds apart. */
    public enum Kind {
        /** The catalogue has no such fact. */
        UNKNOWN_FACT("unknown-fact"),
        /** The catalogue has no such topic. */
        UNKNOWN_TOPIC("unknown-topic"),
        /** The inquiry does not say what it is about. */
        TOPIC_MISSING("topic-missing"),
        /** The inquiry does not say when the client called, and rules depend on it. */
        MOMENT_MISSING("moment-missing"),
        /** The value is not one that the fact can have. */
        WRONG_VALUE("wrong-value"),
        /** The fact follows from others, or is stated as part of another one. */
        NOT_TO_BE_STATED("not-to-be-stated"),
        /** The catalogue says that such an inquiry cannot be. */
        IMPOSSIBLE("impossible"),
        /** Anything else, such as a mistake in a catalogue. */
        OTHER("other");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** As JSON and logs have it, such as {@code unknown-fact}. */
        public String code() {
            return code;
        }
    }

    /** A problem that its message tells. */
    public static Problem of(Text message) {
        return new Problem(Kind.OTHER, Optional.empty(), Optional.empty(), message);
    }

    /** A problem of an inquiry that is about no single fact. */
    public static Problem of(Kind kind, Text message) {
        return new Problem(kind, Optional.empty(), Optional.empty(), message);
    }

    /** A problem of a fact of an inquiry. */
    public static Problem of(Kind kind, String fact, Text message) {
        return new Problem(kind, Optional.of(fact), Optional.empty(), message);
    }

    /** A problem at a place of a catalogue. */
    public static Problem at(Place place, Text message) {
        return of(message).at(place);
    }

    /** This problem, at a place: of a file that has inquiries, say. */
    public Problem at(Place there) {
        return new Problem(kind, fact, Optional.of(there), message);
    }

    /** Place and message in one line. */
    public String in(Locale locale) {
        return place.map(where -> where + ": ").orElse("") + message.in(locale);
    }

    static String list(List<Problem> problems) {
        return problems.stream().map(problem -> problem.in(Locale.ENGLISH)).collect(Collectors.joining("\n"));
    }
}
