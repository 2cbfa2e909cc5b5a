package dev.switchboard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.Problem;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.fixtures.CatalogText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bad inquiries get: every problem at once, each with the fact, what it got and what it takes. */
class InquiryCheckTest {

    private static final CatalogEngine ENGINE = ReferenceEngine.with();

    private static List<String> problems(InquiryBuilder inquiry) {
        List<Problem> problems = ENGINE.validate(inquiry.build());
        assertThat(problems).allSatisfy(problem -> assertThat(problem.place()).isEmpty());
        return problems.stream().map(problem -> problem.in(Locale.ENGLISH)).toList();
    }

    private static InquiryBuilder bills() {
        return Inquiry.about("bills");
    }

    @Test
    void anInquiryThatFitsHasNoProblem() {
        assertThat(problems(bills())).isEmpty();
        assertThat(problems(bills().numberCount(1)
                        .chargeDays(0)
                        .repeatContact(true)
                        .conflict(false)
                        .flag("outage", false)
                        .count("hours", -5)
                        .choice("site", "north")))
                .isEmpty();
        assertThat(problems(bills().numberCount(Integer.MAX_VALUE).count("hours", 100)))
                .isEmpty();
    }

    /** Its method is there whatever the catalogue; the catalogue says where it means something. */
    @Test
    void aCoreFactThatTheCatalogueLacksIsRefused() {
        CatalogText small = CatalogText.small();
        Vocabulary words = small.with("facts.csv", "conflict,flag,,false,Конфликт,Conflict,Конфликт?,Conflict?\n", "")
                .with("rules.csv", "item,salience,line,mode\nA-1,1,senior,one-step\n")
                .load()
                .vocabulary();

        assertThat(new InquiryCheck(words).problems(bills().conflict(true).build()))
                .singleElement()
                .extracting(problem -> problem.in(Locale.ENGLISH))
                .isEqualTo("catalogue `test` does not declare the fact `conflict`: declare it in its table `facts`,"
                        + " or do not state it");
        assertThat(new InquiryCheck(words).problems(bills().build())).isEmpty();
    }

    @Test
    void theTopicMustNotBeLeftOut() {
        assertThat(problems(Inquiry.builder().conflict(true)))
                .singleElement()
                .asString()
                .contains("`topic`");
    }

    @ParameterizedTest
    @CsvSource({"bils,bills", "Charges,charges", "balace,balance"})
    void anUnknownTopicIsNamedWithTheNearestKnownOne(String topic, String near) {
        assertThat(problems(Inquiry.about(topic)))
                .singleElement()
                .asString()
                .contains("`topic`", "`" + topic + "`", "`" + near + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "weather"})
    void anUnknownTopicNearToNoneIsNamedAllTheSame(String topic) {
        assertThat(problems(Inquiry.about(topic))).singleElement().asString().contains("`" + topic + "`");
    }

    @ParameterizedTest
    @CsvSource({"numberCout,numberCount", "Outage,outage", "repeat,repeatContact"})
    void anUnknownFactIsNamedWithTheNearestKnownOne(String fact, String near) {
        assertThat(problems(bills().flag(fact, true)))
                .singleElement()
                .asString()
                .contains("`" + fact + "`", "`" + near + "`");
        assertThat(problems(bills().count(fact, 1))).hasSize(1);
        assertThat(problems(bills().choice(fact, "x"))).hasSize(1);
    }

    @Test
    void anUnknownChoiceIsNamedWithTheKnownOnes() {
        assertThat(problems(bills().choice("site", "nroth")))
                .singleElement()
                .asString()
                .contains("`site`", "`nroth`", "`other`", "`south`", "did you mean `north`");
    }

    @ParameterizedTest
    @CsvSource({
        "numberCount,0,1 or more",
        "numberCount,-2147483648,1 or more",
        "chargeDays,-1,0 or more",
        "hours,-6,from -5 to 100",
        "hours,101,from -5 to 100"
    })
    void aNumberOutOfItsRangeIsNamedWithTheRange(String fact, int number, String range) {
        assertThat(problems(bills().count(fact, number)))
                .singleElement()
                .asString()
                .contains("`" + fact + "`", "`" + number + "`", range);
    }

    @Test
    void aValueOfAnotherKindIsNamedWithWhatTheFactTakes() {
        assertThat(problems(bills().flag("hours", true)))
                .singleElement()
                .asString()
                .contains("`hours`", "`true`", "whole number");
        assertThat(problems(bills().choice("hours", "5")))
                .singleElement()
                .asString()
                .contains("`hours`", "`5`", "whole number");
        assertThat(problems(bills().count("outage", 1)))
                .singleElement()
                .asString()
                .contains("`outage`", "`1`", "`true`", "`false`");
        assertThat(problems(bills().choice("conflict", "true")))
                .singleElement()
                .asString()
                .contains("`conflict`", "the text `true`", "a flag", "`false`");
        assertThat(problems(bills().count("site", 1)))
                .singleElement()
                .asString()
                .contains("`site`", "`1`", "`north`");
        assertThat(problems(bills().flag("site", true)))
                .singleElement()
                .asString()
                .contains("`site`", "`true`");
        assertThat(problems(Inquiry.builder().count("topic", 1)))
                .singleElement()
                .asString()
                .contains("`topic`", "`1`");
    }

    @Test
    void allProblemsOfAnInquiryComeAtOnce() {
        assertThat(problems(Inquiry.about("bils")
                        .numberCount(0)
                        .chargeDays(-7)
                        .flag("outrage", true)
                        .count("hours", 1000)
                        .choice("site", "east")
                        .choice("conflict", "no")))
                .hasSize(7)
                .anySatisfy(line -> assertThat(line).contains("`bils`"))
                .anySatisfy(line -> assertThat(line).contains("`numberCount`"))
                .anySatisfy(line -> assertThat(line).contains("`chargeDays`"))
                .anySatisfy(line -> assertThat(line).contains("`outrage`"))
                .anySatisfy(line -> assertThat(line).contains("`hours`"))
                .anySatisfy(line -> assertThat(line).contains("`site`"))
                .anySatisfy(line -> assertThat(line).contains("`conflict`"));
    }

    @Test
    void whatIsRefusedIsNotDecided() {
        Inquiry inquiry = Inquiry.builder().numberCount(0).build();

        assertThatExceptionOfType(InvalidInquiryException.class)
                .isThrownBy(() -> ENGINE.decide(inquiry))
                .satisfies(refused -> assertThat(refused.problems())
                        .isEqualTo(ENGINE.validate(inquiry))
                        .hasSize(2));
    }

    @Test
    void problemsAreWordedInRussianToo() {
        List<Problem> problems = ENGINE.validate(Inquiry.builder()
                .numberCount(0)
                .count("hours", 101)
                .flag("outrage", true)
                .choice("site", "east")
                .count("outage", 1)
                .build());

        assertThat(problems)
                .hasSize(6)
                .allSatisfy(problem -> assertThat(problem.message().russian().replaceAll("`[^`]*`", ""))
                        .containsPattern("[а-я]{3}")
                        .doesNotContainPattern("[A-Za-z]"));
    }

    /** What a program tells apart, for which the words are none of its business. */
    @Test
    void aProblemHasAKindAndTheFactAsItWasWritten() {
        Inquiry inquiry = Inquiry.builder()
                .count("hourz", 1)
                .choice("site", "west")
                .count("conflict", 7)
                .build();

        assertThat(ENGINE.validate(inquiry))
                .extracting(Problem::kind, Problem::fact)
                .containsExactlyInAnyOrder(
                        tuple(Problem.Kind.UNKNOWN_FACT, Optional.of("hourz")),
                        tuple(Problem.Kind.WRONG_VALUE, Optional.of("site")),
                        tuple(Problem.Kind.WRONG_VALUE, Optional.of("conflict")),
                        tuple(Problem.Kind.TOPIC_MISSING, Optional.empty()));
        assertThat(ENGINE.validate(Inquiry.about("nothing").build()))
                .extracting(Problem::kind, Problem::fact)
                .containsExactly(tuple(Problem.Kind.UNKNOWN_TOPIC, Optional.of("topic")));
    }
}
