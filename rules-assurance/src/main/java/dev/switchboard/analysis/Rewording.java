package dev.switchboard.analysis;

import dev.switchboard.Text;
import java.util.List;

/**
 * A part of a decision that says the same thing in other words.
 *
 * @param before empty when the part is new
 * @param after empty when the part is gone
 */
public record Rewording(Part part, List<Text> before, List<Text> after) {

    public Rewording {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The parts of a decision that are words and no routing. */
    public enum Part {
        PHRASE("phrase", "Фраза", "Phrase"),
        GREETING("greeting", "Приветствие", "Greeting"),
        STEPS("steps", "Сначала", "First"),
        GUIDANCE("guidance", "Как", "How");

        private final String code;
        private final String russian;
        private final String english;

        Part(String code, String russian, String english) {
            this.code = code;
            this.russian = russian;
            this.english = english;
        }

        public String code() {
            return code;
        }

        public Text title() {
            return new Text(russian, english);
        }
    }
}
