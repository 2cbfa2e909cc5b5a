package dev.switchboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a decision came out as it did.
 *
 * @param text the whole explanation, ready to be shown, in several lines
 * @param closed why lines that are closed do not take the inquiry, the one that the rule means first
 * @param why for each item that holds, in order of precedence, the conditions that held
 * @param whyNot at most three rules of the topic, or of every topic, that nearly held, the nearest first
 * @param outcomes where the values of the outcomes come from that the catalogue declares besides the line
 * @since 0.1.0
 */
public record Explanation(
        Text text, List<Text> closed, List<Reason> why, List<NearMiss> whyNot, List<GivenOutcome> outcomes) {

    public Explanation {
        closed = List.copyOf(closed);
        why = List.copyOf(why);
        whyNot = List.copyOf(whyNot);
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Why an item holds.
     *
     * @param item the item's code
     * @param rule the name of the rule that made it hold
     * @param place where the rule is
     * @param held the conditions that held; empty for an opaque rule, whose conditions are not known
     */
    public record Reason(String item, String rule, Place place, List<Finding> held) {
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
     * @param reason the rule that gives it; empty for the outcome's default
     */
    public record GivenOutcome(String outcome, Object value, Text shown, Optional<Reason> reason) {}

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
    public record NearMiss(
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
    public record Finding(Text condition, Map<String, Object> values) {}

    /**
     * A fact that would have to differ.
     *
     * @param fact the fact's code
     * @param from its value in the inquiry
     * @param to the nearest value that would do
     */
    public record Change(String fact, Object from, Object to) {}
}
