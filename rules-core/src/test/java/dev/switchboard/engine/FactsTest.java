package dev.switchboard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.switchboard.Decision;
import dev.switchboard.FactHandle;
import dev.switchboard.Facts;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.Problem;
import dev.switchboard.fixtures.CatalogText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Facts that a program finds once, and the inquiries that it builds of them. */
class FactsTest {

    private static final CatalogText TEXT = CatalogText.small()
            .with("catalog.csv", "default line,first-line\n", "default line,first-line\ntime zone,Europe/Moscow\n")
            .withLine("facts.csv", "temperature,decimal(1),30..45,36.6,Температура,Temperature,,")
            .withLine("facts.csv", "waited,duration,0 min..,0 min,Ожидание,Waiting,,")
            .withLine("facts.csv", "day,date,2026-01-01..,2026-06-01,День,Day,,")
            .withLine("facts.csv", "clock,time,,12:00,Время,Time,,")
            .withLine("facts.csv", "signs,set,\"loud, late, lost\",,Признаки,Signs,,")
            .with("rules.csv", """
                    rule,item,salience,topic,numberCount,hours,site,temperature,signs,line,mode
                    many,A-1,300,bills,>= 3,,,,,senior,one-step
                    hot,A-2,200,bills,,,north,> 38.5,,supervisor,two-step
                    loud,B-1,100,charges,,,,,loud,supervisor,one-step
                    late,B-1,50,charges,,> 24,,,,senior,one-step
                    """);

    private static final CatalogEngine ENGINE = new CatalogEngine(TEXT.load());
    private static final Facts FACTS = ENGINE.facts();

    private static final FactHandle<Integer> NUMBERS = FACTS.count("numberCount");
    private static final FactHandle<Integer> HOURS = FACTS.count("hours");
    private static final FactHandle<Boolean> CONFLICT = FACTS.flag("conflict");
    private static final FactHandle<String> SITE = FACTS.choice("site");
    private static final FactHandle<BigDecimal> TEMPERATURE = FACTS.number("temperature");
    private static final FactHandle<Collection<String>> SIGNS = FACTS.set("signs");
    private static final ZonedDateTime CALLED = ZonedDateTime.parse("2026-11-30T12:30:00+03:00");

    private static String item(InquiryBuilder inquiry) {
        return ENGINE.decide(inquiry.build()).item().orElse("none");
    }

    @Test
    void inquiriesBuiltByHandlesAreDecided() {
        assertThat(item(FACTS.about("bills").with(NUMBERS, 2))).isEqualTo("none");
        assertThat(item(FACTS.about("bills").with(NUMBERS, 3))).isEqualTo("A-1");
        assertThat(item(FACTS.about("bills").with(SITE, "north").with(TEMPERATURE, new BigDecimal("38.60"))))
                .isEqualTo("A-2");
        assertThat(item(FACTS.about("charges").with(HOURS, 25))).isEqualTo("B-1");
        assertThat(ENGINE.decide(FACTS.about("charges")
                                .with(SIGNS, List.of("lost", "loud"))
                                .build())
                        .line())
                .isEqualTo("supervisor");
    }

    @Test
    void theyAreInquiriesLikeAnyOther() {
        Inquiry byCode = everything(Inquiry.builder()).build();
        Inquiry bound = everything(FACTS.builder()).build();
        Inquiry byHandle = FACTS.about("bills")
                .with(NUMBERS, 3)
                .with(FACTS.count("chargeDays"), 0)
                .with(FACTS.flag("repeatContact"), true)
                .with(CONFLICT, false)
                .with(HOURS, -5)
                .with(SITE, "north")
                .with(TEMPERATURE, new BigDecimal("38.60"))
                .with(FACTS.duration("waited"), Duration.ofMinutes(90))
                .with(FACTS.date("day"), LocalDate.of(2026, 12, 1))
                .with(FACTS.time("clock"), LocalTime.of(8, 30))
                .with(SIGNS, Set.of("late", "loud"))
                .at(CALLED)
                .build();

        for (Inquiry inquiry : List.of(bound, byHandle)) {
            assertThat(inquiry).isEqualTo(byCode).hasSameHashCodeAs(byCode);
            assertThat(inquiry.stated()).isEqualTo(byCode.stated());
            assertThat(inquiry.stated().keySet()).startsWith("topic").endsWith("at");
            assertThat(inquiry.numberCount()).isEqualTo(3);
            assertThat(inquiry.conflict()).isFalse();
            assertThat(inquiry.choice("site")).isEqualTo("north");
            assertThat(inquiry.value("temperature")).contains(new BigDecimal("38.6"));
            assertThat(inquiry.at()).contains(CALLED);
            assertThat(inquiry.states("outage")).isFalse();
            assertThat(inquiry.toBuilder().build()).isEqualTo(byCode);
            assertThat(ENGINE.decide(inquiry)).isEqualTo(ENGINE.decide(byCode));
        }
    }

    private static InquiryBuilder everything(InquiryBuilder inquiry) {
        return inquiry.topic(" bills ")
                .numberCount(3)
                .chargeDays(0)
                .repeatContact(true)
                .conflict(false)
                .count("hours", -5)
                .choice("site", "north ")
                .number("temperature", new BigDecimal("38.60"))
                .duration("waited", Duration.ofMinutes(90))
                .date("day", LocalDate.of(2026, 12, 1))
                .time("clock", LocalTime.of(8, 30))
                .set("signs", List.of("loud", "late"))
                .at(CALLED);
    }

    @Test
    void theLastValueCounts() {
        InquiryBuilder inquiry = FACTS.about("charges")
                .topic("bills")
                .with(NUMBERS, 1)
                .with(CONFLICT, true)
                .number("temperature", new BigDecimal("36"))
                .with(NUMBERS, 4)
                .with(CONFLICT, false)
                .with(TEMPERATURE, new BigDecimal("37"));

        assertThat(inquiry.build().stated())
                .isEqualTo(Map.of(
                        "topic", "bills", "numberCount", 4, "conflict", false, "temperature", new BigDecimal("37")));
    }

    @Test
    void aBuilderThatGoesOnLeavesWhatItBuilt() {
        InquiryBuilder inquiry = FACTS.about("bills").with(NUMBERS, 2).with(SIGNS, List.of("late"));
        Inquiry first = inquiry.build();
        Inquiry second =
                inquiry.with(NUMBERS, 3).with(SIGNS, List.of()).at(CALLED).build();
        Inquiry third = second.toBuilder().with(NUMBERS, 5).topic("charges").build();

        assertThat(first.stated()).isEqualTo(Map.of("topic", "bills", "numberCount", 2, "signs", Set.of("late")));
        assertThat(second.numberCount()).isEqualTo(3);
        assertThat(second.value("signs")).contains(Set.of());
        assertThat(third.numberCount()).isEqualTo(5);
        assertThat(third.topic()).isEqualTo("charges");
        assertThat(third.at()).contains(CALLED);
    }

    /** Whatever it is that does not fit, and wherever it stands: as of an inquiry that was stated by codes, all at once. */
    @Test
    void whatDoesNotFitIsRefusedWhenItIsDecided() {
        List<Consumer<InquiryBuilder>> misfits = List.of(
                inquiry -> inquiry.with(NUMBERS, 0),
                inquiry -> inquiry.with(HOURS, 101),
                inquiry -> inquiry.with(SITE, "west"),
                inquiry -> inquiry.with(TEMPERATURE, new BigDecimal("36.65")),
                inquiry -> inquiry.with(SIGNS, List.of("loud", "soft")),
                inquiry -> inquiry.flag("conflct", true),
                inquiry -> inquiry.count("conflict", 1),
                inquiry -> inquiry.choice("numberCount", "3"),
                inquiry -> inquiry.flag("signs.loud", true),
                inquiry -> inquiry.count("topic", 1),
                inquiry -> inquiry.topic("biils"),
                inquiry -> inquiry.at(CALLED.withYear(1999)));
        for (Consumer<InquiryBuilder> one : misfits) {
            for (Consumer<InquiryBuilder> other : misfits) {
                UnaryOperator<InquiryBuilder> both = inquiry -> {
                    inquiry.topic("bills").conflict(true);
                    one.accept(inquiry);
                    inquiry.with(TEMPERATURE, new BigDecimal("37"));
                    other.accept(inquiry);
                    return inquiry.chargeDays(2);
                };
                Inquiry byCode = both.apply(Inquiry.builder()).build();
                Inquiry bound = both.apply(FACTS.builder()).build();

                assertThat(bound).isEqualTo(byCode);
                assertThat(problems(bound)).isNotEmpty().isEqualTo(problems(byCode));
            }
        }
    }

    private static List<Problem> problems(Inquiry inquiry) {
        List<Problem> problems = ENGINE.validate(inquiry);
        assertThatExceptionOfType(InvalidInquiryException.class)
                .isThrownBy(() -> ENGINE.decide(inquiry))
                .satisfies(refused -> assertThat(refused.problems()).isEqualTo(problems));
        return problems;
    }

    @Test
    void whatIsMissingIsRefusedToo() {
        assertThat(problems(FACTS.builder().with(NUMBERS, 3).build()))
                .singleElement()
                .extracting(Problem::kind)
                .isEqualTo(Problem.Kind.TOPIC_MISSING);
    }

    @Test
    void aCodeThatIsNoFactOfThisKindIsRefusedAtOnce() {
        assertThat(refusal(facts -> facts.flag("conflct")))
                .isEqualTo("unknown fact `conflct`; did you mean `conflict`?");
        assertThat(refusal(facts -> facts.flag("numberCount")))
                .isEqualTo(
                        "`numberCount`: asked for as a flag, but its value is a whole number, 1 or more; use `count`");
        assertThat(refusal(facts -> facts.count("site")))
                .isEqualTo(
                        "`site`: asked for as a count, but its value is one of `other`, `north`, `south`; use `choice`");
        assertThat(refusal(facts -> facts.number("hours")))
                .isEqualTo(
                        "`hours`: asked for as a number, but its value is a whole number from -5 to 100; use `count`");
        assertThat(refusal(facts -> facts.choice("signs"))).startsWith("`signs`: asked for as a choice, but");
        assertThat(refusal(facts -> facts.flag("signs.loud")))
                .isEqualTo("`signs.loud` is not stated alone: state the whole set `signs`");
        assertThat(refusal(facts -> facts.date("at")))
                .isEqualTo("`at` is no fact: state the moment of the call by the method `at(…)`");
        assertThat(refusal(facts -> facts.flag("waited"))).endsWith("use `duration`");
        assertThat(refusal(facts -> facts.flag("day"))).endsWith("use `date`");
        assertThat(refusal(facts -> facts.flag("clock"))).endsWith("use `time`");
        assertThat(refusal(facts -> facts.flag("temperature"))).endsWith("use `number`");
        assertThat(refusal(facts -> facts.flag("signs"))).endsWith("use `set`");
        assertThat(refusal(facts -> facts.count("conflict"))).endsWith("use `flag`");
        assertThat(refusal(facts -> facts.date("date")))
                .isEqualTo("the fact `date` follows from when the client called: state `at` instead");
    }

    private static String refusal(Function<Facts, FactHandle<?>> find) {
        InvalidInquiryException refused = catchThrowableOfType(InvalidInquiryException.class, () -> find.apply(FACTS));
        return refused.problems().get(0).in(Locale.ENGLISH);
    }

    @Test
    void aNumberInPartsMayBeStatedAsAWholeOne() {
        FactHandle<Integer> temperature = FACTS.count("temperature");

        assertThat(item(FACTS.about("bills").with(SITE, "north").with(temperature, 39)))
                .isEqualTo("A-2");
        assertThat(item(FACTS.about("bills").with(SITE, "north").with(temperature, 38)))
                .isEqualTo("none");
    }

    @Test
    void theTopicHasAHandleToo() {
        FactHandle<String> topic = FACTS.choice("topic");

        assertThat(item(FACTS.builder().with(NUMBERS, 3).with(topic, "bills"))).isEqualTo("A-1");
        assertThat(topic.code()).isEqualTo("topic");
    }

    /** Places and numbers of one catalogue mean something else in another. */
    @Test
    void anotherCatalogueDecidesThemAsWell() {
        Facts others = new CatalogEngine(CatalogText.small()
                        .with(
                                "facts.csv",
                                "numberCount,count,1..,1,Номеров,Numbers,Сколько номеров?,How many numbers?\n",
                                "")
                        .with("facts.csv", "other, north, south", "south, west, other, north")
                        .with("topics.csv", "charges,Начисления,Charges\n", "")
                        .with("rules.csv", "item,salience,topic,site,line,mode\nB-1,1,bills,south,senior,one-step\n")
                        .load())
                .facts();
        Inquiry inquiry = others.about("bills")
                .with(others.choice("site"), "north")
                .with(others.count("hours"), 7)
                .with(TEMPERATURE, new BigDecimal("39"))
                .build();

        Decision decision = ENGINE.decide(inquiry);

        assertThat(decision.item()).contains("A-2");
        assertThat(ENGINE.decide(inquiry)).isEqualTo(decision);
        assertThat(item(others.about("bills").with(NUMBERS, 3))).isEqualTo("A-1");
        assertThat(item(Inquiry.about("bills").with(NUMBERS, 3))).isEqualTo("A-1");
    }

    /** What an engine remembers of an inquiry is not what another decides by. */
    @Test
    void oneInquiryIsDecidedByEnginesInTurn() {
        CatalogEngine other = new CatalogEngine(CatalogText.small()
                .with("topics.csv", "charges,Начисления,Charges\n", "")
                .with("rules.csv", "item,salience,topic,numberCount,line,mode\nB-1,1,bills,>= 2,mnp,one-step\n")
                .load());
        Inquiry inquiry = Inquiry.about("bills").numberCount(2).build();

        for (int round = 0; round < 3; round++) {
            assertThat(ENGINE.decide(inquiry).line()).isEqualTo("first-line");
            assertThat(other.decide(inquiry).line()).isEqualTo("mnp");
        }
    }
}
