package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A decision with all the parts by which two catalogues are compared.
 *
 * @param rule the rule that decides; empty for the default line
 */
record Verdict(
        String line,
        TransferMode mode,
        Optional<String> queue,
        Optional<String> phrase,
        Optional<String> greeting,
        List<Text> steps,
        Text guidance,
        Optional<Rule> rule) {

    Optional<String> item() {
        return rule.map(Rule::item);
    }

    /** Whether the line, the mode and the item are the same. */
    boolean sameItem(Verdict other) {
        return line.equals(other.line) && mode == other.mode && item().equals(other.item());
    }

    /** What the other says in other words. */
    List<Rewording> rewordings(Verdict other) {
        List<Rewording> found = new ArrayList<>();
        compare(Rewording.Part.PHRASE, texts(phrase), texts(other.phrase), found);
        compare(Rewording.Part.GREETING, texts(greeting), texts(other.greeting), found);
        compare(Rewording.Part.STEPS, steps, other.steps, found);
        compare(Rewording.Part.GUIDANCE, texts(guidance), texts(other.guidance), found);
        return found;
    }

    /** The outcome, with the item and the queue or without, for what is the same whatever they are. */
    Outcome outcome(boolean withItem, boolean withQueue) {
        return new Outcome.Decided(
                line, mode, item().filter(item -> withItem), queue.filter(queue -> withQueue), phrase);
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
