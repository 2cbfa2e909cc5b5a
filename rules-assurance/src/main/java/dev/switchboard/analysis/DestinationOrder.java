package dev.switchboard.analysis;

import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The order in which catalogues list lines, and for one line items: first what they list first, no decision last. */
final class DestinationOrder implements Comparator<Destination> {

    private static final Comparator<Destination.Decided> BY_QUEUE =
            Comparator.comparing(outcome -> outcome.queue().orElse(""));

    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Integer> items = new HashMap<>();

    /** What only the second vocabulary lists comes after all of the first. */
    DestinationOrder(Vocabulary first, Vocabulary second) {
        for (Vocabulary words : new Vocabulary[] {first, second}) {
            words.lines().stream().map(DestinationOrder::code).forEach(line -> lines.putIfAbsent(line, lines.size()));
            words.items().stream().map(Item::code).forEach(item -> items.putIfAbsent(item, items.size()));
        }
    }

    @Override
    public int compare(Destination one, Destination other) {
        if (one instanceof Destination.Decided first && other instanceof Destination.Decided second) {
            return Comparator.<Destination.Decided>comparingInt(this::line)
                    .thenComparingInt(this::item)
                    .thenComparing(BY_QUEUE)
                    .thenComparing(Destination.Decided::toString)
                    .compare(first, second);
        }
        return Boolean.compare(one instanceof Destination.Undecided, other instanceof Destination.Undecided);
    }

    private int line(Destination.Decided outcome) {
        return lines.getOrDefault(
                outcome.outcome().line() + " " + outcome.outcome().mode().code(), lines.size());
    }

    private int item(Destination.Decided outcome) {
        String code = outcome.outcome().item();
        return code.isEmpty() ? -1 : items.getOrDefault(code, items.size());
    }

    private static String code(Line line) {
        return line.code() + " " + line.mode().code();
    }
}
