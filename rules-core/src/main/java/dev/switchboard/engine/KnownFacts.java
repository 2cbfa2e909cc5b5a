package dev.switchboard.engine;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.Vocabulary;
import java.util.List;
import java.util.Map;

/**
 * What an inquiry states that a catalogue has, and what not.
 *
 * @param inquiry states only what the catalogue has
 * @param ignored the codes of the other facts, as they were stated
 */
public record KnownFacts(Inquiry inquiry, List<String> ignored) {

    /** Tells the facts of an inquiry apart. */
    static KnownFacts of(Inquiry inquiry, Vocabulary words) {
        Map<String, Object> stated = inquiry.stated();
        List<String> unknown =
                stated.keySet().stream().filter(fact -> !has(words, fact)).toList();
        if (unknown.isEmpty()) {
            return new KnownFacts(inquiry, unknown);
        }
        InquiryBuilder known = Inquiry.builder();
        stated.forEach((fact, value) -> {
            if (!unknown.contains(fact)) {
                known.state(fact, value);
            }
        });
        return new KnownFacts(known.build(), unknown);
    }

    /** Whether a catalogue has the fact; the moment of the call is one to a catalogue with a time zone. */
    public static boolean has(Vocabulary words, String fact) {
        return fact.equals(MomentText.NAME)
                ? words.calendar().isPresent()
                : words.fact(fact).isPresent();
    }
}
