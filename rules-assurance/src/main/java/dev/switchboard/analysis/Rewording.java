package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.catalog.OutcomeType;
import java.util.List;

/**
 * A part of a decision that says the same thing in other words, or an outcome with other values.
 *
 * @param before empty when the part is new
 * @param after empty when the part is gone
 */
public record Rewording(Part part, List<Text> before, List<Text> after) {

    public Rewording {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * A part of a decision that is no routing: words, or an outcome.
     *
     * @param isOutcome whether it is an outcome that the catalogue declares
     */
    public record Part(String code, Text title, boolean isOutcome) {

        public static final Part PHRASE = words("phrase", "Фраза", "Phrase");
        public static final Part GREETING = words("greeting", "Приветствие", "Greeting");
        public static final Part STEPS = words("steps", "Сначала", "First");
        public static final Part GUIDANCE = words("guidance", "Как", "How");

        private static Part words(String code, String russian, String english) {
            return new Part(code, new Text(russian, english), false);
        }

        static Part of(OutcomeType outcome) {
            Text title = outcome.title();
            return new Part(outcome.code(), title.isEmpty() ? new Text(outcome.code(), outcome.code()) : title, true);
        }
    }
}
