package dev.switchboard.tables;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The five facts that every catalogue declares, because inquiries have methods for them. */
final class CoreFacts {

    private static final FactType COUNT = new FactType.Count(Range.from(0), 0);
    private static final FactType FLAG = new FactType.Flag(false);

    private static final List<Fact> ALL = List.of(
            fact("topic", new FactType.Topic()),
            fact("numberCount", COUNT),
            fact("chargeDays", COUNT),
            fact("repeatContact", FLAG),
            fact("conflict", FLAG));

    private CoreFacts() {}

    /**
     * The facts with a stand-in for each core fact that is missing or of another type, so that the rules can be checked all
     * the same.
     *
     * @param written the codes of all rows of the table, well formed or not
     * @param table where the facts stand
     * @param problems takes the core facts that are missing; what is wrong with a row has been reported
     */
    static List<Fact> completed(List<Fact> facts, Collection<String> written, Place table, Problems problems) {
        List<Fact> completed = new ArrayList<>(facts);
        for (Fact core : ALL) {
            boolean declared = facts.stream().anyMatch(fact -> isSame(fact, core));
            boolean otherType = facts.stream().anyMatch(fact -> fact.code().equals(core.code())) && !declared;
            if (!declared) {
                completed.removeIf(fact ->
                        fact.code().equals(core.code()) || !odd(fact, core).isEmpty());
                completed.add(core);
            }
            if (otherType || (!declared && !written.contains(core.code()))) {
                Text letter = facts.stream()
                        .map(fact -> odd(fact, core))
                        .filter(hint -> !hint.isEmpty())
                        .findFirst()
                        .orElse(Text.EMPTY);
                problems.at(
                        table,
                        Sentence.of(
                                "факт `%s` типа `%s` должен быть в каждом каталоге"
                                        .formatted(core.code(), core.type().code()),
                                "each catalogue declares the fact `%s` of type `%s`"
                                        .formatted(core.code(), core.type().code()),
                                letter));
            }
        }
        return completed;
    }

    /** Why a fact that looks like a core fact is none. */
    private static Text odd(Fact fact, Fact core) {
        return Problems.oddLetter(fact.code(), core.code());
    }

    private static boolean isSame(Fact fact, Fact core) {
        return fact.code().equals(core.code())
                && fact.type().code().equals(core.type().code());
    }

    private static Fact fact(String code, FactType type) {
        return new Fact(code, type, Text.EMPTY, Text.EMPTY);
    }
}
