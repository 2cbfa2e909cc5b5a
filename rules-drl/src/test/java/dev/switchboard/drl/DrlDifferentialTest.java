package dev.switchboard.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.drl.RandomDrl.Drl;
import dev.switchboard.engine.Matcher;
import dev.switchboard.loading.LoadedCatalog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our reading of DRL against Drools': random rules, compiled by Drools, have to match the inquiries for which the reference
 * interpreter says that they hold. More rounds with {@code -Dswitchboard.seeds=1000}.
 */
class DrlDifferentialTest {

    private static final int RULES = 30;
    private static final int INQUIRIES = 250;

    /** Each threshold that {@link RandomDrl} has, with both its neighbours. */
    private static final List<Integer> NUMBERS = List.of(
            Integer.MIN_VALUE,
            Integer.MIN_VALUE + 1,
            -10,
            -9,
            -4,
            -3,
            -2,
            -1,
            0,
            1,
            2,
            3,
            4,
            5,
            6,
            7,
            8,
            10,
            99,
            100,
            101,
            Integer.MAX_VALUE - 1,
            Integer.MAX_VALUE);

    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("switchboard.seeds", 10));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rulesHoldWhereDroolsSaysSo(int seed) {
        RandomDrl random = new RandomDrl(seed);
        List<Drl> rules =
                IntStream.range(0, RULES).mapToObj(i -> random.constraints()).toList();
        List<Inquiry> inquiries = inquiries(new Random(seed));

        Set<String> suspects = disagreements(rules, inquiries);

        assertThat(suspects.stream().map(name -> smallest(rules.get(Integer.parseInt(name)), inquiries)))
                .as("constraints that Drools reads otherwise")
                .isEmpty();
    }

    /** The names of the rules, which are their numbers, on which the two disagree for some inquiry. */
    private static Set<String> disagreements(List<Drl> rules, List<Inquiry> inquiries) {
        LoadedCatalog loaded = DrlFiles.of(text(rules)).loaded();
        Catalog catalog = loaded.catalog();
        Set<String> names = new LinkedHashSet<>();
        try (Matcher drools = DroolsMatchers.ofOriginalText(loaded)) {
            for (Inquiry inquiry : inquiries) {
                Inquiry completed = catalog.vocabulary().completed(inquiry);
                List<RankedRule> fired = drools.match(completed);
                List<RankedRule> holding = List.copyOf(catalog.allHolding(completed));
                if (!fired.equals(holding)) {
                    List<RankedRule> different = new ArrayList<>(fired);
                    different.addAll(holding);
                    different.removeIf(rule -> fired.contains(rule) && holding.contains(rule));
                    assertThat(different)
                            .as("the same rules in another order, for %s", inquiry)
                            .isNotEmpty();
                    different.forEach(rule -> names.add(rule.name()));
                }
            }
        }
        return names;
    }

    /** Equal saliences and items are frequent, so that the order of precedence is put to the test as well. */
    private static String text(List<Drl> rules) {
        StringBuilder text = new StringBuilder(DrlFiles.HEAD);
        for (int i = 0; i < rules.size(); i++) {
            text.append(DrlFiles.rule(String.valueOf(i), rules.get(i).toString())
                    .replace(" when", " salience " + i % 4 + " when")
                    .replace("A-1", List.of("A-1", "A-2", "B-1").get(i % 3))
                    .replace("\"senior\"", i % 2 == 0 ? "\"senior\"" : "\"supervisor\""));
        }
        return text.toString();
    }

    private static Drl smallest(Drl failing, List<Inquiry> inquiries) {
        Drl least = failing;
        for (Optional<Drl> next = Optional.of(failing); next.isPresent(); ) {
            least = next.get();
            next = least.smaller()
                    .filter(smaller -> disagree(smaller, inquiries))
                    .findFirst();
        }
        return least;
    }

    private static boolean disagree(Drl constraints, List<Inquiry> inquiries) {
        try {
            return !disagreements(List.of(constraints), inquiries).isEmpty();
        } catch (InvalidCatalogException noDrlAnyMore) {
            return false;
        }
    }

    private static List<Inquiry> inquiries(Random random) {
        return IntStream.range(0, INQUIRIES).mapToObj(i -> inquiry(random)).toList();
    }

    private static Inquiry inquiry(Random random) {
        List<String> topics = List.of("charges", "bills", "x", "тема");
        InquiryBuilder inquiry = Inquiry.about(topics.get(random.nextInt(topics.size())));
        state(random, () -> inquiry.numberCount(number(random, 1, Integer.MAX_VALUE)));
        state(random, () -> inquiry.chargeDays(number(random, 0, Integer.MAX_VALUE)));
        state(random, () -> inquiry.count("hours", number(random, -10, 100)));
        state(random, () -> inquiry.count("balance", number(random, Integer.MIN_VALUE, Integer.MAX_VALUE)));
        state(random, () -> inquiry.repeatContact(random.nextBoolean()));
        state(random, () -> inquiry.conflict(random.nextBoolean()));
        state(random, () -> inquiry.flag("vip", random.nextBoolean()));
        state(random, () -> inquiry.flag("pre-paid", random.nextBoolean()));
        state(
                random,
                () -> inquiry.choice(
                        "site", List.of("other", "north", "south", "x").get(random.nextInt(4))));
        return inquiry.build();
    }

    /** Now and then a fact stays unstated and has its default. */
    private static void state(Random random, Runnable statement) {
        if (random.nextInt(5) > 0) {
            statement.run();
        }
    }

    private static int number(Random random, int from, int to) {
        List<Integer> within = NUMBERS.stream()
                .filter(number -> number >= from && number <= to)
                .toList();
        return within.get(random.nextInt(within.size()));
    }
}
