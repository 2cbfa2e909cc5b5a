package dev.switchboard.dmn;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.engine.InquiryCheck;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Inquiries from a seed, their numbers at and around those that rules name. */
final class RandomInquiries {

    private final Catalog catalog;
    private final Vocabulary words;
    private final Random random;

    RandomInquiries(Catalog catalog, long seed) {
        this.catalog = catalog;
        this.words = catalog.vocabulary();
        this.random = new Random(seed);
    }

    List<Inquiry> take(int count) {
        List<Inquiry> inquiries = new ArrayList<>();
        while (inquiries.size() < count) {
            Inquiry inquiry = any();
            if (new InquiryCheck(words).problems(inquiry).isEmpty()) {
                inquiries.add(inquiry);
            }
        }
        return inquiries;
    }

    private Inquiry any() {
        InquiryBuilder inquiry = Inquiry.about(pick(words.topicCodes()));
        for (Fact fact : words.factsToState()) {
            if (!fact.code().equals("topic")) {
                inquiry.state(fact.code(), value(fact));
            }
        }
        words.calendar().ifPresent(calendar -> inquiry.at(moment(calendar)));
        return inquiry.build();
    }

    private ZonedDateTime moment(Calendar calendar) {
        return ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, calendar.zone())
                .plusMinutes(random.nextInt(365 * 24 * 60))
                .plusSeconds(random.nextInt(60));
    }

    private Object value(Fact fact) {
        if (fact.type() instanceof FactType.Flag) {
            return random.nextBoolean();
        }
        if (fact.type() instanceof Members members) {
            Set<String> some = new LinkedHashSet<>();
            members.codes().stream().filter(code -> random.nextInt(3) == 0).forEach(some::add);
            return some;
        }
        return fact.type() instanceof FactType.Scaled scaled
                ? scaled.notation().stated(pick(steps(fact.code(), scaled)))
                : pick(fact.type().codes());
    }

    private Set<Integer> steps(String fact, FactType.Scaled type) {
        Set<Integer> steps = new TreeSet<>(Set.of(type.unstated()));
        conditions()
                .flatMap(Condition::atoms)
                .filter(atom -> atom.fact().equals(fact))
                .forEach(atom -> {
                    for (var range : ((Values.Numbers) atom.values()).ranges()) {
                        for (long around = -1; around <= 1; around++) {
                            addIfTaken(range.from() + around, type, steps);
                            addIfTaken(range.to() + around, type, steps);
                        }
                    }
                });
        return steps;
    }

    private static void addIfTaken(long steps, FactType.Scaled type, Set<Integer> all) {
        if (steps > Integer.MIN_VALUE
                && steps < Integer.MAX_VALUE
                && type.range().contains((int) steps)) {
            all.add((int) steps);
        }
    }

    private Stream<Condition> conditions() {
        return Stream.concat(
                catalog.allRules().stream().map(Rule::condition),
                words.definitions().stream()
                        .flatMap(definition -> definition.rows().stream())
                        .map(Definition.Row::condition));
    }

    private <T> T pick(Iterable<T> all) {
        List<T> list = new ArrayList<>();
        all.forEach(list::add);
        return list.get(random.nextInt(list.size()));
    }
}
