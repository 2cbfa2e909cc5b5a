package dev.switchboard.tables;

import dev.switchboard.Place;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Problems;
import java.util.List;

/** The five facts that every catalogue declares. */
final class CoreFacts {

    private record CoreFact(String code, String type) {}

    private static final List<CoreFact> ALL = List.of(
            new CoreFact("topic", "topic"),
            new CoreFact("numberCount", "count"),
            new CoreFact("chargeDays", "count"),
            new CoreFact("repeatContact", "flag"),
            new CoreFact("conflict", "flag"));

    private CoreFacts() {}

    /** Whether all are there with their types; reports those that are not. */
    static boolean declaredIn(List<Fact> facts, String folder, Problems problems) {
        List<CoreFact> missing =
                ALL.stream().filter(core -> !isDeclared(core, facts)).toList();
        for (CoreFact core : missing) {
            problems.at(
                    Place.of(folder),
                    "факт `%s` типа `%s` должен быть в каждом каталоге (`facts`)".formatted(core.code, core.type),
                    "each catalogue declares the fact `%s` of type `%s` (in `facts`)".formatted(core.code, core.type));
        }
        return missing.isEmpty();
    }

    private static boolean isDeclared(CoreFact core, List<Fact> facts) {
        return facts.stream()
                .anyMatch(fact ->
                        fact.code().equals(core.code) && fact.type().code().equals(core.type));
    }
}
