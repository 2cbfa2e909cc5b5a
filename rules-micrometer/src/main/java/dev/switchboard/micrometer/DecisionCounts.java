package dev.switchboard.micrometer;

import dev.switchboard.Decision;
import dev.switchboard.TransferMode;
import dev.switchboard.engine.ModelDecision;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * How often there was which decision. A count that exists is found by the texts of the decision itself, so that counting
 * allocates nothing; and threads count apart from each other.
 */
final class DecisionCounts {

    /** How often there was a decision of this line, mode and item, which is empty where none holds. */
    record Count(String line, TransferMode mode, String item, LongAdder times) {}

    /** By line, then by mode, then by item. */
    private final Map<String, Map<TransferMode, Map<String, Count>>> counts = new ConcurrentHashMap<>();

    private final Consumer<Count> whenNew;

    /** Counts from zero, and tells of each count before its first time. */
    DecisionCounts(Consumer<Count> whenNew) {
        this.whenNew = whenNew;
    }

    void add(Decision decision) {
        String line = decision.line();
        TransferMode mode = decision.mode();
        String item = item(decision);
        Map<TransferMode, Map<String, Count>> modes = counts.get(line);
        Map<String, Count> items = modes == null ? null : modes.get(mode);
        Count count = items == null ? null : items.get(item);
        (count == null ? begun(line, mode, item) : count).times.increment();
    }

    private static String item(Decision decision) {
        return decision instanceof ModelDecision known
                ? known.itemCode()
                : decision.item().orElse("");
    }

    /** One thread at a time, so that a count is told once. */
    private synchronized Count begun(String line, TransferMode mode, String item) {
        Map<String, Count> items = Objects.requireNonNull(
                counts.computeIfAbsent(line, each -> empty()).get(mode));
        Count known = items.get(item);
        if (known != null) {
            return known;
        }
        Count count = new Count(line, mode, item, new LongAdder());
        whenNew.accept(count);
        items.put(item, count);
        return count;
    }

    /** With all modes from the beginning, since only the maps of items may change while others read. */
    private static Map<TransferMode, Map<String, Count>> empty() {
        Map<TransferMode, Map<String, Count>> modes = new EnumMap<>(TransferMode.class);
        for (TransferMode mode : TransferMode.values()) {
            modes.put(mode, new ConcurrentHashMap<>());
        }
        return modes;
    }
}
