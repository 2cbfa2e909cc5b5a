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
        PHRASE("phrase", new Text("Фраза", "Phrase")),
        GREETING("greeting", new Text("Приветствие", "Greeting")),
        STEPS("steps", new Text("Сначала", "First")),
        GUIDANCE("guidance", new Text("Как", "How"));

        private final String code;
        private final Text title;

        Part(String code, Text title) {
            this.code = code;
            this.title = title;
        }

        public String code() {
            return code;
        }

        public Text title() {
            return title;
        }
    }
}
