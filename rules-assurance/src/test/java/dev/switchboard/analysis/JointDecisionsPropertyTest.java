package dev.switchboard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.UndecidedException;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.engine.CatalogEngine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Calls of which some facts are unknown: what two random catalogues can decide of them is what the reference interpreter decides when each
 * unknown fact is left unstated and is given each of its values.
 */
class JointDecisionsPropertyTest {

    private static final int SEEDS = Integer.getInteger("switchboard.seeds", 100);
    private static final int CALLS = 12;

    @Test
    void whatIsPossibleIsWhatSomeValuesLeadTo() {
        int open = 0;
        int impossible = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            CatalogDraft draft = RandomDraft.of(seed);
            Catalog before = draft.build();
            Catalog after = RandomDraft.mutated(draft, seed).build();
            JointDecisions joint = new JointDecisions(before, after);
            Random random = new Random(seed);
            try (CatalogEngine one = CatalogDraft.reference(before);
                    CatalogEngine other = CatalogDraft.reference(after)) {
                for (int i = 0; i < CALLS; i++) {
                    Set<JointDecision> found = check(joint, one, other, random, seed);
                    open += found.size() > 1 ? 1 : 0;
                    impossible += found.isEmpty() ? 1 : 0;
                }
            }
        }
        assertThat(open).isGreaterThan(SEEDS * CALLS / 10);
        assertThat(impossible).isPositive();
    }

    /** Returns what a random call can come to. */
    private static Set<JointDecision> check(
            JointDecisions joint, CatalogEngine one, CatalogEngine other, Random random, long seed) {
        Vocabulary before = one.model().vocabulary();
        Vocabulary after = other.model().vocabulary();
        List<String> topics = before.topicCodes().stream()
                .filter(topic -> after.topic(topic).isPresent())
                .toList();
        Map<String, Object> stated = new LinkedHashMap<>();
        stated.put("topic", topics.get(random.nextInt(topics.size())));
        Set<String> unknown = new TreeSet<>();
        for (String fact : facts(before, after)) {
            List<Object> values = values(fact, before, after);
            int chance = random.nextInt(3);
            if (chance == 0) {
                unknown.add(fact);
            } else if (chance == 1 && !values.isEmpty()) {
                stated.put(fact, values.get(random.nextInt(values.size())));
            }
        }
        Set<JointDecision> expected = byForce(stated, new ArrayList<>(unknown), one, other);
        JointDecisions.Call call = new JointDecisions.Call(known(stated, before), known(stated, after), unknown);
        if (!unknown.isEmpty()) {
            JointDecisions.Answer answer = joint.of(call);
            assertThat(answer.possible().map(HashSet::new))
                    .as("seed %s: %s without %s", seed, stated, unknown)
                    .contains(new HashSet<>(expected));
            assertThat(unknown).containsAll(answer.asked());
            boolean canBeAll =
                    before.exclusions().isEmpty() && after.exclusions().isEmpty();
            assertThat(byForce(stated, new ArrayList<>(canBeAll ? answer.asked() : unknown), one, other))
                    .as("seed %s: only %s makes a difference to %s", seed, answer.asked(), stated)
                    .isEqualTo(expected);
        }
        return expected;
    }

    private static Set<String> facts(Vocabulary before, Vocabulary after) {
        Set<String> facts = new LinkedHashSet<>();
        before.factsToState().forEach(fact -> facts.add(fact.code()));
        after.factsToState().forEach(fact -> facts.add(fact.code()));
        facts.remove("topic");
        return facts;
    }

    /** The values that a caller can state to each of the catalogues that has the fact. */
    private static List<Object> values(String fact, Vocabulary before, Vocabulary after) {
        List<List<Object>> all = new ArrayList<>();
        before.fact(fact).map(Fact::type).ifPresent(type -> all.add(values(type)));
        after.fact(fact).map(Fact::type).ifPresent(type -> all.add(values(type)));
        List<Object> common = new ArrayList<>(all.get(0));
        all.forEach(common::retainAll);
        return common;
    }

    private static List<Object> values(FactType type) {
        if (type instanceof FactType.Scaled count) {
            return IntStream.rangeClosed(count.range().from(), count.range().to())
                    .mapToObj(number -> (Object) number)
                    .toList();
        }
        return type instanceof FactType.Choice choice ? List.copyOf(choice.codes()) : List.of(true, false);
    }

    private static Set<JointDecision> byForce(
            Map<String, Object> stated, List<String> unknown, CatalogEngine one, CatalogEngine other) {
        if (unknown.isEmpty()) {
            Optional<Destination> before = decided(one, stated);
            Optional<Destination> after = decided(other, stated);
            return before.isPresent() && after.isPresent()
                    ? Set.of(new JointDecision(before.get(), after.get()))
                    : Set.of();
        }
        String fact = unknown.get(0);
        List<String> rest = unknown.subList(1, unknown.size());
        Set<JointDecision> found = new HashSet<>(byForce(stated, rest, one, other));
        for (Object value : values(fact, one.model().vocabulary(), other.model().vocabulary())) {
            Map<String, Object> more = new LinkedHashMap<>(stated);
            more.put(fact, value);
            found.addAll(byForce(more, rest, one, other));
        }
        return found;
    }

    /** Empty where the catalogue refuses it. */
    private static Optional<Destination> decided(CatalogEngine engine, Map<String, Object> stated) {
        Inquiry inquiry = known(stated, engine.model().vocabulary());
        if (!engine.validate(inquiry).isEmpty()) {
            return Optional.empty();
        }
        try {
            Decision decision = engine.decide(inquiry);
            Outcome outcome = new Outcome(
                    decision.line(), decision.mode(), decision.item().orElse(""));
            return Optional.of(new Destination.Decided(outcome, decision.queue(), Optional.empty()));
        } catch (UndecidedException undecided) {
            return Optional.of(new Destination.Undecided());
        }
    }

    private static Inquiry known(Map<String, Object> stated, Vocabulary words) {
        InquiryBuilder inquiry = Inquiry.builder();
        stated.forEach((fact, value) -> {
            if (words.fact(fact).isPresent()) {
                inquiry.state(fact, value);
            }
        });
        return inquiry.build();
    }
}
