package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A decision with all the parts by which two catalogues are compared.
 *
 * @param rule the rule that decides; empty for the default line
 * @param outcomes what is given besides the line; those that are unset are left out
 */
record Verdict(Said said, List<Text> steps, Optional<Rule> rule, Map<Rewording.Part, List<Text>> outcomes) {

    Optional<String> queue() {
        return said.queue();
    }

    /** Whether the line, the mode and the item are the same. */
    boolean sameItem(Verdict other) {
        return outcome(true).equals(other.outcome(true));
    }

    /** What the other says in other words. */
    List<Rewording> rewordings(Verdict other) {
        List<Rewording> found = new ArrayList<>();
        compare(Rewording.Part.PHRASE, texts(said.phrase()), texts(other.said.phrase()), found);
        compare(Rewording.Part.GREETING, texts(said.greeting()), texts(other.said.greeting()), found);
        compare(Rewording.Part.STEPS, steps, other.steps, found);
        compare(Rewording.Part.GUIDANCE, texts(said.guidance()), texts(other.said.guidance()), found);
        found.addAll(outcomeChanges(other));
        return found;
    }

    /** The outcomes of which the other has other values; each by its title in the newer catalogue, which the other is of. */
    List<Rewording> outcomeChanges(Verdict other) {
        if (outcomes.isEmpty() && other.outcomes.isEmpty()) {
            return List.of();
        }
        Map<String, Rewording.Part> parts = new TreeMap<>();
        outcomes.keySet().forEach(part -> parts.put(part.code(), part));
        other.outcomes.keySet().forEach(part -> parts.put(part.code(), part));
        List<Rewording> found = new ArrayList<>();
        parts.values().forEach(part -> compare(part, values(part.code()), other.values(part.code()), found));
        return found;
    }

    private List<Text> values(String outcome) {
        return outcomes.entrySet().stream()
                .filter(each -> each.getKey().code().equals(outcome))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    /** The outcome, with the item or without, for what is the same whatever it is. */
    Outcome outcome(boolean withItem) {
        String item = withItem ? rule.map(Rule::item).orElse("") : "";
        return new Outcome(said.line().code(), said.line().mode(), item);
    }

    /** Where the inquiry goes, with the item and the queue or without. */
    Destination.Decided destination(boolean withItem, boolean withQueue) {
        return new Destination.Decided(outcome(withItem), said.queue().filter(queue -> withQueue), said.phrase());
    }

    private static void compare(Rewording.Part part, List<Text> before, List<Text> after, List<Rewording> found) {
        if (!before.equals(after)) {
            found.add(new Rewording(part, before, after));
        }
    }

    /** Phrases and greetings are said to clients, in Russian. */
    private static List<Text> texts(Optional<String> words) {
        return words.stream().map(russian -> new Text(russian, "")).toList();
    }

    private static List<Text> texts(Text text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
