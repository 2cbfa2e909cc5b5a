package dev.switchboard.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The entries of a table, of queues or of greetings, that are about one line, to be found by a fact's value. */
public final class EntriesOfLine {

    private static final EntriesOfLine NONE = new EntriesOfLine();

    private final Map<String, Map<String, Integer>> byFact = new LinkedHashMap<>();
    private final List<String> results = new ArrayList<>();

    private EntriesOfLine() {}

    /** The entries of a table by their lines. */
    static Map<String, EntriesOfLine> byLine(List<LineEntry> entries) {
        Map<String, EntriesOfLine> byLine = new HashMap<>();
        entries.forEach(entry -> byLine.computeIfAbsent(entry.line(), line -> new EntriesOfLine())
                .add(entry));
        return byLine;
    }

    static EntriesOfLine of(String line, Map<String, EntriesOfLine> byLine) {
        return byLine.getOrDefault(line, NONE);
    }

    private void add(LineEntry entry) {
        byFact.computeIfAbsent(entry.fact(), fact -> new HashMap<>()).putIfAbsent(entry.value(), results.size());
        results.add(entry.result());
    }

    /** The facts that the entries go by, the topic perhaps among them. */
    public Set<String> facts() {
        return byFact.keySet();
    }

    /** How early in the table the first entry for a fact's value stands: of those that fit, the earliest applies. */
    public Optional<Integer> rank(String fact, Object value) {
        return Optional.ofNullable(byFact.getOrDefault(fact, Map.of()).get(String.valueOf(value)));
    }

    /** The rank that stands for no entry; later than all others. */
    public int noneFits() {
        return results.size();
    }

    /** What the entry of a rank says; empty where none fits. */
    public Optional<String> result(int rank) {
        return rank == noneFits() ? Optional.empty() : Optional.of(results.get(rank));
    }

    /**
     * What the first entry that fits says; empty where none fits.
     *
     * @param value gives a fact's value
     */
    public Optional<String> fitting(Function<String, ?> value) {
        int first = noneFits();
        for (String fact : facts()) {
            first = Math.min(first, rank(fact, value.apply(fact)).orElse(first));
        }
        return result(first);
    }
}
