package dev.switchboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Why a decision came out as it did. Each part is worked out when it is first read, and a text in the language in which it is
 * asked for. Immutable; two explanations are equal if they say the same. Not to be implemented by callers; for their tests,
 * {@code rules-junit} builds decisions that explain themselves.
 *
 * @since 0.1.0
 */
public interface Explanation {

    /** The whole explanation, ready to be shown, in several lines. */
    Text text();

    /** The whole explanation in one language, as {@link Text#in} gives it, without the work that the other would take. */
    String text(Locale locale);

    /** Why lines that are closed do not take the inquiry, the one that the rule means first. */
    List<Text> closed();

    /** For each item that holds, in order of precedence, the conditions that held. */
    List<Reason> why();

    /** At most three rules of the topic, or of every topic, that nearly held, the nearest first. */
    List<NearMiss> whyNot();

    /** Where the values of the outcomes come from that the catalogue declares besides the line. */
    List<GivenOutcome> outcomes();

    /**
     * Why an item holds.
     *
     * @param item the item's code
     * @param rule the name of the rule that made it hold
     * @param place where the rule is
     * @param held the conditions that held; empty for an opaque rule, whose conditions are not known
     */
    record Reason(String item, String rule, Place place, List<Finding> held) {
        public Reason {
            held = List.copyOf(held);
        }
    }

    /**
     * A value of an outcome.
     *
     * @param outcome the outcome's code
     * @param value as {@link Decision#outcome} gives it
     * @param shown the value in words
     * @param reason the rule that gives it; empty where none does
     * @param row the row of the table of texts that says it where no rule gives it; empty, as the reason is, for the outcome's
     *     default
     */
    record GivenOutcome(String outcome, Object value, Text shown, Optional<Reason> reason, Optional<Place> row) {}

    /**
     * A rule that nearly held.
     *
     * @param item the item's code
     * @param rule the rule's name
     * @param place where the rule is
     * @param line the line it would have transferred to
     * @param mode how it would have transferred
     * @param failed the conditions that failed
     * @param changes the smallest change of facts that would make it hold
     * @param smallest whether it is certain that no smaller change does; a condition with very many alternatives is searched
     *     only within a limit
     */
    record NearMiss(
            String item,
            String rule,
            Place place,
            String line,
            TransferMode mode,
            List<Finding> failed,
            List<Change> changes,
            boolean smallest) {
        public NearMiss {
            failed = List.copyOf(failed);
            changes = List.copyOf(changes);
        }
    }

    /**
     * A condition and the values it met.
     *
     * @param condition what the rule requires
     * @param values the facts that the condition is about, with their values in the inquiry: {@link Boolean},
     *     {@link Integer} or {@link String}
     */
    record Finding(Text condition, Map<String, Object> values) {}

    /**
     * A fact that would have to differ.
     *
     * @param fact the fact's code
     * @param from its value in the inquiry
     * @param to the nearest value that would do
     */
    record Change(String fact, Object from, Object to) {}
}
