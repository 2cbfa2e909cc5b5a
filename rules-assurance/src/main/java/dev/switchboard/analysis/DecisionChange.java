package dev.switchboard.analysis;

import dev.switchboard.catalog.Rule;
import java.util.List;

/**
 * Inquiries that one catalogue decides alike and another decides otherwise.
 *
 * @param rewordings what is worded differently, and outcomes with other values; for a change of routing these alone, since it
 *     brings the words of the other line
 * @param rulesBefore the rules that decide some of these inquiries in the old catalogue; none for its default line
 * @param rulesAfter the rules that decide some of these inquiries in the new catalogue; none for its default line
 * @param boxes which inquiries
 */
public record DecisionChange(
        Kind kind,
        Destination before,
        Destination after,
        List<Rewording> rewordings,
        List<Rule> rulesBefore,
        List<Rule> rulesAfter,
        List<Box> boxes) {

    public DecisionChange {
        rewordings = List.copyOf(rewordings);
        rulesBefore = List.copyOf(rulesBefore);
        rulesAfter = List.copyOf(rulesAfter);
        boxes = List.copyOf(boxes);
    }

    /** What becomes different. */
    public enum Kind {
        /** Line, mode, item or queue. */
        ROUTING("routing"),
        /** What the catalogue gives besides the line. */
        OUTCOMES("outcomes"),
        /** Only what is said: phrase, greeting, steps or guidance. */
        WORDING("wording");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
