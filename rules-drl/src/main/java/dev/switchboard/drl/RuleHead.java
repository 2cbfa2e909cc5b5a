package dev.switchboard.drl;

import dev.switchboard.Text;
import dev.switchboard.catalog.PeriodText;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a rule before {@code when}.
 *
 * @param start offset of the rule's first character
 * @param written the name, as Drools knows it
 * @param parent of what the rule extends; empty if of nothing
 * @param places of the first of each annotation, with its {@code @}, and of each attribute
 * @param texts of the annotations
 * @param mistake where reading broke off before the end of it
 */
record RuleHead(
        int start,
        String written,
        Optional<Parent> parent,
        Map<String, Integer> places,
        Map<String, String> texts,
        int salience,
        Optional<GrammarException> mistake) {

    /**
     * What a rule extends.
     *
     * @param offset of the word {@code extends}
     */
    record Parent(int offset, String name) {}

    boolean isOpaque() {
        return places.containsKey("@opaque");
    }

    /** What the rule is called. */
    String name() {
        return texts.getOrDefault("name", written);
    }

    /** Where the rule is named. */
    int placeOfName() {
        return texts.containsKey("name") ? places.getOrDefault("@name", start) : start;
    }

    /** What is noted of the rule, or why it is switched off. */
    Optional<String> note() {
        return Optional.ofNullable(texts.get("note")).or(() -> Optional.ofNullable(texts.get("off")));
    }

    /** Whether the rule is switched off. */
    boolean isOff() {
        return places.containsKey("@off");
    }

    /** The days between which it is in force. */
    PeriodText period() {
        return new PeriodText(texts.getOrDefault(PeriodText.FROM, ""), texts.getOrDefault(PeriodText.UNTIL, ""));
    }

    Text steps() {
        return new Text(texts.getOrDefault("steps", ""), texts.getOrDefault("stepsEn", ""));
    }
}
