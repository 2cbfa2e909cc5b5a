package dev.switchboard.engine;

import dev.switchboard.catalog.ByFact;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entries of a table, of queues or of greetings, that are about one line, to be found by a fact's value. */
final class EntriesOfLine {

    static final EntriesOfLine NONE = new EntriesOfLine();

    /** What comes of an entry, and how early in the table it stands: the first that fits applies. */
    private record Ranked(int rank, String result) {}

    private final Map<String, Map<String, Ranked>> byFact = new LinkedHashMap<>();
    private int count;

    void add(ByFact entry) {
        byFact.computeIfAbsent(entry.fact(), fact -> new HashMap<>())
                .putIfAbsent(entry.value(), new Ranked(count++, entry.result()));
    }

    /** The facts that the entries go by, the topic perhaps among them. */
    Set<String> facts() {
        return byFact.keySet();
    }

    /** The result of the first entry that fits. */
    Optional<String> of(Map<String, Object> values) {
        Ranked first = null;
        for (Map.Entry<String, Map<String, Ranked>> fact : byFact.entrySet()) {
            Ranked found = fact.getValue().get(String.valueOf(values.get(fact.getKey())));
            if (found != null && (first == null || found.rank < first.rank)) {
                first = found;
            }
        }
        return first == null ? Optional.empty() : Optional.of(first.result);
    }
}
