package dev.switchboard.engine;

import dev.switchboard.catalog.ByFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entries of a table, of queues or of greetings, that are about one line, to be found by a fact's value. */
final class EntriesOfLine {

    static final EntriesOfLine NONE = new EntriesOfLine();

    private final Map<String, Map<String, Integer>> byFact = new LinkedHashMap<>();
    private final List<String> results = new ArrayList<>();

    void add(ByFact entry) {
        byFact.computeIfAbsent(entry.fact(), fact -> new HashMap<>()).putIfAbsent(entry.value(), results.size());
        results.add(entry.result());
    }

    /** The facts that the entries go by, the topic perhaps among them. */
    Set<String> facts() {
        return byFact.keySet();
    }

    /** How early in the table the first entry for a fact's value stands: of those that fit, the earliest applies. */
    Optional<Integer> rank(String fact, Object value) {
        return Optional.ofNullable(byFact.getOrDefault(fact, Map.of()).get(String.valueOf(value)));
    }

    /** The rank that stands for no entry; later than all others. */
    int noneFits() {
        return results.size();
    }

    /** What the entry of a rank says; empty where none fits. */
    Optional<String> result(int rank) {
        return rank == noneFits() ? Optional.empty() : Optional.of(results.get(rank));
    }

    /** What the first entry that fits says, when all facts are known that the entries go by; empty where none fits. */
    Optional<String> of(Map<String, Object> known) {
        int first = noneFits();
        for (String fact : facts()) {
            first = Math.min(first, rank(fact, known.getOrDefault(fact, "")).orElse(first));
        }
        return result(first);
    }
}
