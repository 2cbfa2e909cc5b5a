package dev.switchboard.imports;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What agents say with each line and way to it: one phrase, or several that depend on facts. */
final class Phrases {

    private final Map<List<String>, Set<String>> byWay = new HashMap<>();

    Phrases(Mapping mapping, List<ReadTable> tables) {
        for (ReadTable read : tables) {
            read.rows().forEach(row -> {
                Transfer transfer = new Transfer(mapping, read, row);
                transfer.way()
                        .ifPresent(way -> byWay.computeIfAbsent(way, some -> new LinkedHashSet<>())
                                .add(transfer.phrase().orElse("")));
            });
        }
    }

    /** The phrase that all rows have with a line and a way. */
    Optional<String> ofWay(List<String> way) {
        Set<String> phrases = byWay.getOrDefault(way, Set.of());
        return phrases.size() == 1 ? phrases.stream().findFirst() : Optional.empty();
    }

    /** Whether the rows of a way have different ones. */
    boolean depend(List<String> way) {
        return byWay.getOrDefault(way, Set.of()).size() > 1;
    }
}
