package dev.switchboard.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.FactDefaults;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Condition.Atom;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.diagram.FactNumbers;
import dev.switchboard.diagram.InquiryNumbers;
import dev.switchboard.fixtures.CatalogText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bits of rules tell the rules that hold, as each rule's condition does. */
class RuleBitsTest {

    private static final Room ALL = Room.OF_RULES;
    private static final List<String> CODES = List.of("a", "b", "c", "d", "e");

    private static final FactNumbers NUMBERS = FactNumbers.of(CatalogText.small()
            .with("facts.csv", """
                    fact,type,values,default,title,title:en,question,question:en
                    topic,topic,,,Тема,Topic,,
                    f0,flag,,false,f0,f0,,
                    f1,flag,,false,f1,f1,,
                    f2,flag,,true,f2,f2,,
                    c0,choice,"e, d, x, a, b, c",x,c0,c0,,
                    c1,choice,"a, b, unnamed, c, d, e",a,c1,c1,,
                    n0,count,0..,0,n0,n0,,
                    n1,count,0..119,0,n1,n1,,
                    """)
            .with("topics.csv", "topic,title\nt,t\nu,u\n")
            .without("queues.csv")
            .without("greetings.csv")
            .load());

    private final Random random = new Random(15);

    @ParameterizedTest(name = "{0} rules of depth {1} in at most {2} longs")
    @CsvSource({
        "1, 1, 1048576",
        "64, 1, 1048576",
        "65, 2, 1048576",
        "200, 3, 1048576",
        "200, 1, 1",
        "200, 2, 40",
        "1000, 1, 300"
    })
    void tellTheRulesThatHold(int count, int depth, int mostLongs) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rules.add(rule(i, random.nextInt(4) > 0, condition(depth)));
        }
        ConditionBits<Rule> bits = bits(rules, new Room(64, mostLongs));
        NumberedBits<Rule> numbered = bits.numbered(NUMBERS);
        for (int i = 0; i < 500; i++) {
            Inquiry inquiry = inquiry();
            List<Rule> holding = rules.stream()
                    .filter(rule -> rule.condition().holds(inquiry))
                    .toList();
            assertThat(bits.holding(inquiry)).as(inquiry.toString()).isEqualTo(holding);
            Optional<Rule> deciding =
                    holding.stream().filter(RuleBitsTest::decides).findFirst();
            assertThat(bits.first(inquiry, RuleBitsTest::decides)).isEqualTo(deciding);

            InquiryNumbers numbers = NUMBERS.bind(inquiry);
            List<Rule> found = new ArrayList<>();
            numbered.holding(numbers, () -> inquiry, found::add);
            assertThat(found).isEqualTo(holding);
            assertThat(numbered.first(numbers, () -> inquiry, RuleBitsTest::decides))
                    .isEqualTo(deciding);
        }
    }

    @Test
    void aRuleThatAsksNothingHolds() {
        Rule rule = rule(1, true, Condition.always());
        assertThat(bits(List.of(rule), ALL).first(inquiry(), RuleBitsTest::decides))
                .contains(rule);
        assertThat(bits(List.of(), ALL).first(inquiry(), RuleBitsTest::decides)).isEqualTo(Optional.empty());
    }

    @Test
    void manyOrsOfOneRuleTakeFewRows() {
        List<Condition> parts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            parts.add(new Condition.Or(List.of(number("n" + i, Range.from(3)), flag("f" + i))));
        }
        ConditionBits<Rule> bits = bits(List.of(rule(1, true, new Condition.And(parts))), ALL);
        assertThat(bits.longs()).isLessThan(1_000);
    }

    /** A table of ten thousand rows with bounds of their own would take 100 MB, were there bits for each range. */
    @Test
    void bitsOfVeryManyRangesAreShared() {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rules.add(rule(i, true, number("n0", new Range(7 * i, 7 * i + 9))));
        }
        ConditionBits<Rule> bits = bits(rules, ALL);
        assertThat(bits.longs()).isLessThanOrEqualTo(ALL.longs());
        for (int number = 0; number < 70_020; number += 11) {
            int value = number;
            Inquiry inquiry = Inquiry.about("t").count("n0", number).build();
            assertThat(bits.holding(inquiry))
                    .extracting(Rule::name)
                    .isEqualTo(Stream.of(value / 7 - 1, value / 7)
                            .filter(i -> i >= 0 && i < 10_000 && value <= 7 * i + 9)
                            .map(i -> "rule " + i)
                            .toList());
        }
    }

    private static ConditionBits<Rule> bits(List<Rule> rules, Room room) {
        return ConditionBits.of(rules, Rule::condition, Optional.of("t"), RuleBitsTest::unstated, room);
    }

    private static boolean decides(Rule rule) {
        return rule.outcome().hasLine();
    }

    /** That of the one fact that some inquiries below leave unstated. */
    private static Optional<Object> unstated(String fact) {
        return fact.equals("f2") ? Optional.of(true) : Optional.empty();
    }

    private Condition condition(int depth) {
        int parts = 1 + random.nextInt(4);
        List<Condition> all = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            all.add(depth == 1 || random.nextBoolean() ? atom() : condition(depth - 1));
        }
        return depth % 2 == 1 ? new Condition.And(all) : new Condition.Or(all);
    }

    private Condition atom() {
        return switch (random.nextInt(5)) {
            case 0 -> flag("f" + random.nextInt(3));
            case 1 -> new Atom("f" + random.nextInt(3), Values.Flag.of(false));
            case 2 -> new Atom("c" + random.nextInt(2), codes());
            case 3 -> new Atom("topic", random.nextInt(5) == 0 ? Values.Codes.of("other") : Values.Codes.of("t", "u"));
            default -> number("n" + random.nextInt(2), range(), range());
        };
    }

    private Values codes() {
        Values codes = Values.Codes.of(CODES.get(random.nextInt(2)), CODES.get(2 + random.nextInt(3)));
        return random.nextBoolean() ? codes : codes.complement();
    }

    private Range range() {
        int from = random.nextInt(100);
        return switch (random.nextInt(3)) {
            case 0 -> Range.from(from);
            case 1 -> Range.to(from);
            default -> new Range(from, from + random.nextInt(40));
        };
    }

    private Inquiry inquiry() {
        InquiryBuilder inquiry = Inquiry.about("t");
        if (random.nextBoolean()) {
            inquiry.flag("f2", random.nextBoolean());
        }
        return inquiry.flag("f0", random.nextBoolean())
                .flag("f1", random.nextBoolean())
                .choice("c0", CODES.get(random.nextInt(5)))
                .choice("c1", "unnamed")
                .count("n0", random.nextInt(120))
                .count("n1", random.nextInt(120))
                .build()
                .withDefaults(new FactDefaults(Map.of("f2", true)));
    }

    private static Condition number(String fact, Range... ranges) {
        return new Atom(fact, Values.Numbers.of(ranges));
    }

    private static Condition flag(String fact) {
        return new Atom(fact, Values.Flag.of(true));
    }

    private static Rule rule(int number, boolean decides, Condition condition) {
        return new Rule(
                "rule " + number,
                decides ? new Outcome("line", TransferMode.ONE_STEP, "I") : Outcome.withoutLine("I"),
                0,
                condition,
                Text.EMPTY,
                new Place("rules", number + 1, 1));
    }
}
