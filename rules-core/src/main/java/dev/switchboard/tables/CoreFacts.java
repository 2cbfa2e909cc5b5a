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
import java.util.Optional;

/**
 * The facts that inquiries have methods for. Each catalogue declares the topic, the others where they mean something; each is
 * of the type that its method gives.
 */
final class CoreFacts {

    private static final Fact TOPIC = fact("topic", new FactType.Topic());

    private static final List<Fact> ALL = List.of(
            TOPIC,
            fact("numberCount", FactType.count(Range.from(0), 0)),
            fact("chargeDays", FactType.count(Range.from(0), 0)),
            fact("repeatContact", new FactType.Flag(false)),
            fact("conflict", new FactType.Flag(false)));

    private CoreFacts() {}

    /**
     * The facts with a stand-in for each core fact that is of another type, and for a topic that is missing, so that the
     * rules can be checked all the same.
     *
     * @param written the codes of all rows of the table, well formed or not
     * @param table where the facts stand
     * @param problems takes what is wrong with core facts; what is wrong with a row alone has been reported
     */
    static List<Fact> completed(List<Fact> facts, Collection<String> written, Place table, Problems problems) {
        List<Fact> completed = new ArrayList<>(facts);
        for (Fact core : ALL) {
            Optional<Fact> declared = facts.stream()
                    .filter(fact -> fact.code().equals(core.code()))
                    .findFirst();
            if (declared.isPresent() && !isOfOneType(declared.get(), core)) {
                completed.replaceAll(fact -> fact.equals(declared.get()) ? core : fact);
                problems.at(
                        table,
                        Text.format(
                                "у факта `%s` может быть только тип `%s`",
                                "the fact `%s` is always of type `%s`",
                                core.code(),
                                core.type().code()));
            } else if (declared.isEmpty() && (core.equals(TOPIC) || written.contains(core.code()))) {
                completed.removeIf(fact -> !odd(fact, core).isEmpty());
                completed.add(core);
            }
        }
        if (facts.stream().noneMatch(fact -> fact.code().equals(TOPIC.code())) && !written.contains(TOPIC.code())) {
            refuseWithoutTopic(facts, table, problems);
        }
        return completed;
    }

    private static void refuseWithoutTopic(List<Fact> facts, Place table, Problems problems) {
        Text letter = facts.stream()
                .map(fact -> odd(fact, TOPIC))
                .filter(hint -> !hint.isEmpty())
                .findFirst()
                .orElse(Text.EMPTY);
        problems.at(
                table,
                Sentence.of(
                        "в каждом каталоге должен быть факт `topic` типа `topic`",
                        "every catalogue must declare the fact `topic` of type `topic`",
                        letter));
    }

    /** Why a fact that looks like a core fact is none. */
    private static Text odd(Fact fact, Fact core) {
        return Problems.oddLetter(fact.code(), core.code());
    }

    private static boolean isOfOneType(Fact fact, Fact core) {
        return fact.type().code().equals(core.type().code());
    }

    private static Fact fact(String code, FactType type) {
        return new Fact(code, type, Text.EMPTY, Text.EMPTY);
    }
}
