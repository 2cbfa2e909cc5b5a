package dev.switchboard.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.switchboard.Decision;
import dev.switchboard.FactDefaults;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All inquiries of a small space, decided by the reference interpreter of two random catalogues: those decided differently
 * are those in the boxes reported, each in those of the one right change.
 */
class CatalogDiffPropertyTest {

    private static final int SEEDS = Integer.getInteger("switchboard.seeds", 100);

    @Test
    void theBoxesAreTheInquiriesDecidedDifferently() {
        int differing = 0;
        int routings = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            CatalogDiff diff = checked(seed, CatalogDiff.WorkLimits.DEFAULT);
            assertThat(diff.notAnalysed()).isEmpty();
            differing += diff.changes().isEmpty() ? 0 : 1;
            routings += diff.topics().size();
        }
        assertThat(differing).isGreaterThan(SEEDS / 2);
        assertThat(routings).isGreaterThan(SEEDS / 20);
    }

    @Test
    void whatALimitCutsOffIsOfTopicsThatAreNamed() {
        int cut = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            cut += checked(seed, new CatalogDiff.WorkLimits(40 + (int) seed % 160, 2, 9))
                            .notAnalysed()
                            .isEmpty()
                    ? 0
                    : 1;
        }
        assertThat(cut).isBetween(SEEDS / 5, SEEDS * 4 / 5);
    }

    private static CatalogDiff checked(long seed, CatalogDiff.WorkLimits limits) {
        CatalogDraft draft = RandomDraft.of(seed);
        Catalog before = draft.build();
        Catalog after = RandomDraft.mutated(draft, seed).build();
        CatalogDiff diff = CatalogDiff.of(before, after, limits);
        assertThat(diff.changes())
                .allSatisfy(change -> assertThat(change.boxes()).isNotEmpty());
        assertThatCode(() -> {
                    Set<Box> needed = check(before, after, diff);
                    if (limits.equals(CatalogDiff.WorkLimits.DEFAULT)) {
                        assertThat(diff.changes())
                                .flatExtracting(DecisionChange::boxes)
                                .isSubsetOf(needed);
                    }
                    RoutingsCheck.check(before, after, diff);
                })
                .as("seed %d", seed)
                .doesNotThrowAnyException();
        return diff;
    }

    /** Returns the boxes that hold some inquiry alone. */
    private static Set<Box> check(Catalog before, Catalog after, CatalogDiff diff) {
        FactDefaults defaults = defaultsOfBoth(before.vocabulary(), after.vocabulary());
        Set<Box> needed = new HashSet<>();
        try (CatalogEngine one = CatalogDraft.reference(before);
                CatalogEngine other = CatalogDraft.reference(after)) {
            boolean excluded = false;
            boolean allowed = false;
            for (Map<String, Object> stated : inquiries(before.vocabulary(), after.vocabulary())) {
                boolean couldBe = canBe(one, stated);
                boolean canBe = canBe(other, stated);
                excluded |= couldBe && !canBe;
                allowed |= canBe && !couldBe;
                if (!couldBe || !canBe) {
                    continue;
                }
                Optional<Decision> old = decide(one, stated);
                Optional<Decision> current = decide(other, stated);
                Inquiry completed = inquiry(stated).withDefaults(defaults);
                Map<DecisionChange, List<Box>> holding = new HashMap<>();
                diff.changes()
                        .forEach(change -> change.boxes().stream()
                                .filter(box -> contains(box, completed, old, current))
                                .forEach(box -> holding.computeIfAbsent(change, added -> new ArrayList<>())
                                        .add(box)));
                if (parts(old).equals(parts(current))) {
                    assertThat(holding).as("alike: %s", stated).isEmpty();
                } else if (!holding.isEmpty() || !isCut(diff, completed.topic())) {
                    assertThat(holding.keySet())
                            .as("decided differently: %s", stated)
                            .singleElement()
                            .satisfies(change -> assertThatItSays(change, old, current));
                }
                holding.values().stream().filter(boxes -> boxes.size() == 1).forEach(needed::addAll);
            }
            assertThat(diff.exclusions().stream().anyMatch(ExclusionChange::isNew))
                    .isEqualTo(excluded);
            assertThat(diff.exclusions().stream().anyMatch(change -> !change.isNew()))
                    .isEqualTo(allowed);
            assertThat(diff.exclusions()).allSatisfy(change -> {
                assertThat(canBe(one, change.example().stated())).isEqualTo(change.isNew());
                assertThat(canBe(other, change.example().stated())).isNotEqualTo(change.isNew());
            });
        }
        return needed;
    }

    static boolean isCut(CatalogDiff diff, String topic) {
        return diff.notAnalysed().stream().anyMatch(text -> text.english().startsWith("topic `" + topic + "`"));
    }

    private static void assertThatItSays(DecisionChange change, Optional<Decision> old, Optional<Decision> current) {
        boolean rerouted = !route(old).equals(route(current));
        assertThat(change.kind()).isEqualTo(rerouted ? DecisionChange.Kind.ROUTING : kindOfSameRoute(old, current));
        assertThat(change.before().toString()).isIn(names(old));
        assertThat(change.after().toString()).isIn(names(current));
    }

    private static DecisionChange.Kind kindOfSameRoute(Optional<Decision> old, Optional<Decision> current) {
        return old.map(CatalogDiffPropertyTest::outcomes).equals(current.map(CatalogDiffPropertyTest::outcomes))
                ? DecisionChange.Kind.WORDING
                : DecisionChange.Kind.OUTCOMES;
    }

    private static boolean contains(Box box, Inquiry completed, Optional<Decision> old, Optional<Decision> current) {
        return box.unstated().stream().noneMatch(completed::states)
                && box.stated().stream().allMatch(completed::states)
                && box.conditions().stream().allMatch(condition -> condition.holds(completed))
                && box.taker().map(taker -> takes(taker, old, current)).orElse(true);
    }

    /** Whether both decisions have the taker's line and mode, and one item: the taker's, if it names one. */
    private static boolean takes(Taker taker, Optional<Decision> old, Optional<Decision> current) {
        return old.isPresent()
                && current.isPresent()
                && Stream.of(old.get(), current.get())
                        .allMatch(decision ->
                                decision.line().equals(taker.outcome().line())
                                        && decision.mode() == taker.outcome().mode())
                && old.get().item().equals(current.get().item())
                && (!taker.byItem()
                        || old.get().item().orElse("").equals(taker.outcome().item()));
    }

    private static boolean canBe(CatalogEngine engine, Map<String, Object> stated) {
        Map<String, Object> known = new LinkedHashMap<>(stated);
        known.keySet().retainAll(engine.model().vocabulary().factCodes());
        return engine.validate(inquiry(known)).isEmpty();
    }

    /** An engine refuses facts that its catalogue lacks; for it, nobody asked. */
    private static Optional<Decision> decide(CatalogEngine engine, Map<String, Object> stated) {
        Map<String, Object> known = new LinkedHashMap<>(stated);
        known.keySet().retainAll(engine.model().vocabulary().factCodes());
        try {
            return Optional.of(engine.decide(inquiry(known)));
        } catch (UndecidedException undecided) {
            return Optional.empty();
        }
    }

    private static List<Object> parts(Optional<Decision> decision) {
        return decision.map(each -> List.<Object>of(
                        each.line(),
                        each.mode(),
                        each.item(),
                        each.queue(),
                        each.phrase(),
                        each.greeting(),
                        each.steps(),
                        each.guidance(),
                        outcomes(each)))
                .orElse(List.of());
    }

    /** The values by outcome; of several, the order makes no difference. */
    private static Map<String, Set<Object>> outcomes(Decision decision) {
        Map<String, Set<Object>> outcomes = new HashMap<>();
        decision.outcomes().forEach((code, values) -> outcomes.put(code, Set.copyOf(values)));
        return outcomes;
    }

    private static List<Object> route(Optional<Decision> decision) {
        return parts(decision).stream().limit(4).toList();
    }

    /** What a change may call a decision: with its item, or without where a line changes whatever the item. */
    private static List<String> names(Optional<Decision> decision) {
        return decision.map(each -> List.of(each.toString(), new Outcome(each.line(), each.mode(), "").toString()))
                .orElse(List.of("undecided"));
    }

    private static Inquiry inquiry(Map<String, Object> stated) {
        InquiryBuilder inquiry = Inquiry.builder();
        stated.forEach(inquiry::state);
        return inquiry.build();
    }

    private static FactDefaults defaultsOfBoth(Vocabulary before, Vocabulary after) {
        Map<String, Object> values = new LinkedHashMap<>();
        Stream.concat(before.facts().stream(), after.facts().stream())
                .filter(fact -> !fact.code().equals("topic"))
                .forEach(fact -> values.putIfAbsent(fact.code(), SharedFacts.unstated(fact.type())));
        return new FactDefaults(values);
    }

    /** All inquiries that both accept, with any value of facts that only one has. */
    private static List<Map<String, Object>> inquiries(Vocabulary before, Vocabulary after) {
        List<Map<String, Object>> all = new ArrayList<>();
        before.topicCodes().stream()
                .filter(topic -> after.topic(topic).isPresent())
                .forEach(topic -> all.add(Map.of("topic", topic)));
        List<Map<String, Object>> result = all;
        for (Fact fact : before.facts()) {
            if (!fact.code().equals("topic")) {
                result = extended(
                        result,
                        fact.code(),
                        values(fact.type()).stream()
                                .filter(value -> after.fact(fact.code())
                                        .map(other -> values(other.type()).contains(value))
                                        .orElse(true))
                                .toList());
            }
        }
        for (Fact fact : after.facts()) {
            if (before.fact(fact.code()).isEmpty()) {
                result = extended(result, fact.code(), values(fact.type()));
            }
        }
        return result;
    }

    private static List<Map<String, Object>> extended(
            List<Map<String, Object>> inquiries, String fact, List<Object> values) {
        List<Map<String, Object>> result = new ArrayList<>(inquiries);
        for (Map<String, Object> inquiry : inquiries) {
            for (Object value : values) {
                Map<String, Object> more = new LinkedHashMap<>(inquiry);
                more.put(fact, value);
                result.add(more);
            }
        }
        return result;
    }

    private static List<Object> values(FactType type) {
        if (type instanceof FactType.Scaled count) {
            return IntStream.rangeClosed(count.range().from(), count.range().to())
                    .mapToObj(number -> (Object) number)
                    .toList();
        }
        return type instanceof FactType.Choice choice ? List.copyOf(choice.codes()) : List.of(true, false);
    }
}
