package dev.switchboard.bench;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes inquiries for a catalogue. Each states four facts: a topic, all topics being equally frequent, and three that the
 * topic's own rules ask for; where these ask for fewer, the rest are core facts and what the topic-free rules ask for.
 * Numbers lie just on either side of the rules' thresholds. Codes are the objects that a program's literals are. The same seed gives the same inquiries.
 */
final class InquiryGenerator {

    private static final int FACTS = 4;
    private static final List<String> CORE = List.of("numberCount", "chargeDays", "repeatContact", "conflict");

    private final Catalog catalog;
    private final SplittableRandom random;
    private final List<String> topics;
    private final Map<String, List<Integer>> numbers = new HashMap<>();

    InquiryGenerator(Catalog catalog, long seed) {
        this.catalog = catalog;
        this.random = new SplittableRandom(seed);
        this.topics = catalog.vocabulary().topics().stream().map(Topic::code).toList();
        for (Fact fact : catalog.vocabulary().facts()) {
            if (fact.type() instanceof FactType.Scaled count) {
                numbers.put(fact.code(), numbers(fact.code(), count));
            }
        }
    }

    List<Inquiry> inquiries(int count) {
        return Stream.generate(this::inquiry).limit(count).toList();
    }

    Inquiry inquiry() {
        String topic = topic();
        InquiryBuilder inquiry = Inquiry.builder();
        new Statement("topic", topic).literal().addTo(inquiry);
        Set<String> facts = new LinkedHashSet<>(shuffled(askedBy(catalog.rulesOf(topic))));
        Set<String> own = Set.copyOf(facts);
        Set<String> common = new LinkedHashSet<>(CORE);
        common.addAll(askedBy(catalog.topicFreeRules()));
        facts.addAll(shuffled(common));
        facts.stream()
                .limit(FACTS - 1)
                .forEach(fact -> new Statement(fact, value(fact, own.contains(fact) ? 2 : 10))
                        .literal()
                        .addTo(inquiry));
        return inquiry.build();
    }

    String topic() {
        return oneOf(topics);
    }

    /**
     * A value for a fact.
     *
     * @param odds a flag is true once in so many times
     */
    Object value(String code, int odds) {
        FactType type = catalog.vocabulary().fact(code).orElseThrow().type();
        if (type instanceof FactType.Scaled) {
            return oneOf(numbers.get(code));
        }
        return type instanceof FactType.Choice choice ? oneOf(choice.codes()) : random.nextInt(odds) == 0;
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private List<String> shuffled(Collection<String> facts) {
        List<String> rest = new ArrayList<>(facts);
        List<String> result = new ArrayList<>();
        while (!rest.isEmpty()) {
            result.add(rest.remove(random.nextInt(rest.size())));
        }
        return result;
    }

    private static Set<String> askedBy(List<Rule> rules) {
        Set<String> facts = new LinkedHashSet<>();
        rules.stream().flatMap(rule -> rule.condition().atoms()).forEach(atom -> facts.add(atom.fact()));
        facts.remove("topic");
        return facts;
    }

    /** The numbers on both sides of each threshold; the default where no rule has one. */
    private List<Integer> numbers(String fact, FactType.Scaled count) {
        List<Integer> found = catalog.rules().stream()
                .flatMap(rule -> rule.condition().atoms())
                .filter(atom -> atom.fact().equals(fact))
                .flatMap(atom -> ((Values.Numbers) atom.values()).ranges().stream())
                .flatMapToInt(range -> IntStream.of(range.from() - 1, range.from(), range.to(), range.to() + 1))
                // An open end is no threshold.
                .filter(number -> number > Integer.MIN_VALUE + 1 && number < Integer.MAX_VALUE - 1)
                .filter(number -> count.range().contains(number))
                .distinct()
                .boxed()
                .toList();
        return found.isEmpty() ? List.of(count.unstated()) : found;
    }
}
