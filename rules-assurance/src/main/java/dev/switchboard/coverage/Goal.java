package dev.switchboard.coverage;

import dev.switchboard.Text;
import dev.switchboard.catalog.Rule;
import java.util.Optional;

/**
 * Something of a catalogue that a suite has to look at.
 *
 * @param item the item that it is about; empty for what is about a line
 * @param rule the rule that it is about; empty for an item or a line
 * @param text what a case has to show, such as {@code "Number count: 3" is the first value past the threshold}
 */
public record Goal(Kind kind, String item, Optional<Rule> rule, Text text) {

    /** The rule, if it is about one, and what a case has to show. */
    public Text title() {
        return rule.map(about -> Text.format("правило `%s`: %s", "rule `%s`: %s", about.name(), text))
                .orElse(text);
    }

    /** What kind of thing is looked at; see the package's description. */
    public enum Kind {
        ITEM("item", "пункты", "items"),
        RULE("rule", "правила", "rules"),
        CONDITION("condition", "условия", "conditions"),
        BOUNDARY("boundary", "границы", "boundaries"),
        OUTCOME("outcome", "исходы", "outcomes");

        private final String code;
        private final String russian;
        private final String english;

        Kind(String code, String russian, String english) {
            this.code = code;
            this.russian = russian;
            this.english = english;
        }

        public String code() {
            return code;
        }

        /** A heading, in the plural. */
        public Text title() {
            return new Text(russian, english);
        }
    }
}
