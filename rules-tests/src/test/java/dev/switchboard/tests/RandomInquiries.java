package dev.switchboard.tests;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.engine.InquiryCheck;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Inquiries to a catalogue, with numbers on each side of every number that its rules name. */
final class RandomInquiries {

    private static final int A_DAY_OF_2026 = 20_500;
    private static final int NOON = 720;

    /** For each inquiry, where some cannot be. */
    private static final int ATTEMPTS = 5;

    private final Random random;
    private final Catalog catalog;
    private final Map<String, List<Integer>> numbers = new HashMap<>();

    RandomInquiries(long seed, Catalog catalog) {
        this.random = new Random(seed);
        this.catalog = catalog;
        catalog.rules().forEach(rule -> collect(rule.condition()));
    }

    /** So many inquiries; fewer, or none, where nearly nothing can be. */
    List<Inquiry> some(int count) {
        Vocabulary words = catalog.vocabulary();
        List<Inquiry> inquiries = new ArrayList<>();
        for (int i = 0; i < ATTEMPTS * count && inquiries.size() < count; i++) {
            Inquiry inquiry = next();
            boolean canBe = words.exclusions().isEmpty()
                    || new InquiryCheck(words).problems(inquiry).isEmpty();
            if (canBe) {
                inquiries.add(inquiry);
            }
        }
        return inquiries;
    }

    private Inquiry next() {
        InquiryBuilder inquiry =
                Inquiry.about(one(List.copyOf(catalog.vocabulary().topicCodes())));
        for (Fact fact : FactSpaces.stated(catalog.vocabulary())) {
            if (random.nextInt(4) > 0) {
                state(inquiry, fact);
            }
        }
        catalog.vocabulary().calendar().flatMap(this::moment).ifPresent(inquiry::at);
        return inquiry.build();
    }

    /** On each side of days and times that rules name; half an hour later where the clocks skip it. */
    private Optional<ZonedDateTime> moment(Calendar calendar) {
        int day = near(Calendar.DATE, A_DAY_OF_2026, Calendar.DAYS);
        int minute = near(Calendar.TIME, NOON, new Range(0, 2 * NOON - 1));
        return calendar.at(day, minute).or(() -> calendar.at(day, minute + 30));
    }

    private int near(String fact, int usual, Range range) {
        int number = one(numbers.getOrDefault(fact, List.of(usual))) + random.nextInt(3) - 1;
        int within = random.nextInt(3) == 0 ? usual + random.nextInt(100) - 50 : number;
        return Math.max(range.from(), Math.min(range.to(), within));
    }

    private void state(InquiryBuilder inquiry, Fact fact) {
        if (fact.type() instanceof FactType.Scaled count) {
            int number = one(numbers.getOrDefault(fact.code(), List.of(0))) + random.nextInt(3) - 1;
            int within = Math.max(count.range().from(), Math.min(count.range().to(), number));
            inquiry.state(fact.code(), count.stated(within));
        } else if (fact.type() instanceof FactType.Flag) {
            inquiry.flag(fact.code(), random.nextBoolean());
        } else if (fact.type() instanceof FactType.Choice choice) {
            inquiry.choice(fact.code(), one(choice.codes()));
        } else if (fact.type() instanceof Members members) {
            inquiry.set(
                    fact.code(),
                    members.codes().stream()
                            .filter(member -> random.nextBoolean())
                            .toList());
        }
    }

    private void collect(Condition condition) {
        if (condition instanceof Condition.And and) {
            and.parts().forEach(this::collect);
        } else if (condition instanceof Condition.Or or) {
            or.parts().forEach(this::collect);
        } else if (condition instanceof Condition.Atom atom && atom.values() instanceof Values.Numbers values) {
            values.ranges().forEach(range -> collect(atom.fact(), range));
        }
    }

    /** Ends that are open are no numbers, and their neighbours would overflow. */
    private void collect(String fact, Range range) {
        List<Integer> known = numbers.computeIfAbsent(fact, code -> new ArrayList<>());
        known.add(Math.max(range.from(), Integer.MIN_VALUE + 1));
        known.add(Math.min(range.to(), Integer.MAX_VALUE - 1));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
