package dev.switchboard.analysis;

import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The order in which catalogues list lines, and for one line items: first what they list first, no decision last. */
final class OutcomeOrder implements Comparator<Outcome> {

    private static final Comparator<Outcome.Decided> BY_QUEUE =
            Comparator.comparing(outcome -> outcome.queue().orElse(""));

    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Integer> items = new HashMap<>();

    /** What only the second vocabulary lists comes after all of the first. */
    OutcomeOrder(Vocabulary first, Vocabulary second) {
        for (Vocabulary words : new Vocabulary[] {first, second}) {
            words.lines().stream().map(OutcomeOrder::code).forEach(line -> lines.putIfAbsent(line, lines.size()));
            words.items().stream().map(Item::code).forEach(item -> items.putIfAbsent(item, items.size()));
        }
    }

    @Override
    public int compare(Outcome one, Outcome other) {
        if (one instanceof Outcome.Decided first && other instanceof Outcome.Decided second) {
            return Comparator.<Outcome.Decided>comparingInt(this::line)
                    .thenComparingInt(this::item)
                    .thenComparing(BY_QUEUE)
                    .thenComparing(Outcome.Decided::toString)
                    .compare(first, second);
        }
        return Boolean.compare(one instanceof Outcome.Undecided, other instanceof Outcome.Undecided);
    }

    private int line(Outcome.Decided outcome) {
        return lines.getOrDefault(outcome.line() + " " + outcome.mode().code(), lines.size());
    }

    private int item(Outcome.Decided outcome) {
        return outcome.item()
                .map(code -> items.getOrDefault(code, items.size()))
                .orElse(-1);
    }

    private static String code(Line line) {
        return line.code() + " " + line.mode().code();
    }
}
