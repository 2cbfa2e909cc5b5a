package dev.switchboard.tests;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.WholeNotation;
import dev.switchboard.engine.InquiryCheck;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The whole space of facts of a random catalogue, as far as its rules can tell values apart. */
final class FactSpaces {

    private FactSpaces() {}

    /** Values on each side of every number that random rules can name. */
    static List<Object> values(Fact fact) {
        if (fact.type() instanceof FactType.Flag) {
            return List.of(true, false);
        }
        if (fact.type() instanceof FactType.Choice choice) {
            return List.copyOf(choice.codes());
        }
        if (fact.type() instanceof Members members) {
            return subsets(members.codes());
        }
        FactType.Scaled count = (FactType.Scaled) fact.type();
        return IntStream.rangeClosed(-3, 12)
                .map(number -> number
                        + (count.notation() instanceof WholeNotation
                                ? 0
                                : count.range().from()))
                .filter(number -> count.range().contains(number))
                .mapToObj(count::stated)
                .toList();
    }

    private static List<Object> subsets(List<String> codes) {
        List<Object> subsets = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << codes.size(); chosen++) {
            Set<String> subset = new TreeSet<>();
            for (int i = 0; i < codes.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    subset.add(codes.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    /** The facts that an inquiry can state, a set as one; those of the moment follow from when the client called. */
    static List<Fact> stated(Vocabulary words) {
        return words.declaredFacts().stream()
                .filter(fact -> words.definition(fact.code()).isEmpty() && !words.isOfMoment(fact.code()))
                .toList();
    }

    /** All ways to complete some facts to what can be. */
    static List<Map<String, Object>> completions(Vocabulary words, Map<String, Object> known) {
        List<Map<String, Object>> all = new ArrayList<>(List.of(known));
        for (Fact fact : stated(words)) {
            if (!known.containsKey(fact.code())) {
                List<Object> values = fact.code().equals("topic") ? List.copyOf(words.topicCodes()) : values(fact);
                List<Map<String, Object>> more = new ArrayList<>();
                for (Map<String, Object> each : all) {
                    for (Object value : values) {
                        Map<String, Object> with = new TreeMap<>(each);
                        with.put(fact.code(), value);
                        more.add(with);
                    }
                }
                all = more;
            }
        }
        if (words.exclusions().isEmpty()) {
            return all;
        }
        InquiryCheck check = new InquiryCheck(words);
        return all.stream()
                .filter(facts -> check.problems(inquiry(facts)).isEmpty())
                .toList();
    }

    static Inquiry inquiry(Map<String, Object> facts) {
        InquiryBuilder inquiry = Inquiry.builder();
        facts.forEach((fact, value) -> {
            if (value instanceof ZonedDateTime moment) {
                inquiry.at(moment);
            } else {
                inquiry.state(fact, value);
            }
        });
        return inquiry.build();
    }
}
