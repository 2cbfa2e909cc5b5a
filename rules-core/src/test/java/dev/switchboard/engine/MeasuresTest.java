package dev.switchboard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.switchboard.Decision;
import dev.switchboard.Explanation;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Answer;
import dev.switchboard.Problem;
import dev.switchboard.fixtures.CatalogText;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What programs state of facts with units, and what they and people get back: values in their own units, never steps. */
class MeasuresTest {

    private static final CatalogEngine ENGINE = new CatalogEngine(CatalogText.small()
            .withLine("facts.csv", "temperature,decimal(1),30..45,36.6,Температура,Temperature,,")
            .withLine("facts.csv", "waited,duration,0 min..,0 min,Ожидание,Waiting,,")
            .withLine("facts.csv", "day,date,2026-01-01..,2026-06-01,День,Day,,")
            .withLine("facts.csv", "clock,time,,12:00,Время,Time,,")
            .withLine("facts.csv", "weekday,weekday,,mon,День недели,Weekday,,")
            .with("rules.csv", """
                    rule,item,salience,topic,temperature,waited,day,clock,weekday,line,mode
                    hot,A-1,300,bills,> 38.5,,,,,senior,one-step
                    late,A-2,200,bills,,>= 2 h,>= 2026-12-01,8:00..20:59,mon..fri,supervisor,two-step
                    """)
            .load());

    private static String item(InquiryBuilder inquiry) {
        return ENGINE.decide(inquiry.build()).item().orElse("none");
    }

    private static List<String> problems(InquiryBuilder inquiry) {
        return ENGINE.validate(inquiry.build()).stream()
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList();
    }

    @Test
    void aNumberIsComparedByItsValueHoweverItIsStated() {
        assertThat(item(Inquiry.about("bills").number("temperature", new BigDecimal("38.5"))))
                .isEqualTo("none");
        assertThat(item(Inquiry.about("bills").number("temperature", new BigDecimal("38.60"))))
                .isEqualTo("A-1");
        assertThat(item(Inquiry.about("bills").count("temperature", 39))).isEqualTo("A-1");
        assertThat(item(Inquiry.about("bills").count("temperature", 38))).isEqualTo("none");
    }

    @Test
    void durationsDatesTimesAndDaysAreStatedAsWhatTheyAre() {
        InquiryBuilder late = Inquiry.about("bills")
                .duration("waited", Duration.ofHours(2))
                .date("day", LocalDate.of(2026, 12, 1))
                .time("clock", LocalTime.of(8, 0))
                .weekday("weekday", DayOfWeek.FRIDAY);

        assertThat(item(late)).isEqualTo("A-2");
        assertThat(item(late.build().toBuilder().duration("waited", Duration.ofMinutes(119))))
                .isEqualTo("none");
        assertThat(item(late.build().toBuilder().date("day", LocalDate.of(2026, 11, 30))))
                .isEqualTo("none");
        assertThat(item(late.build().toBuilder().time("clock", LocalTime.of(21, 0))))
                .isEqualTo("none");
        assertThat(item(late.build().toBuilder().weekday("weekday", DayOfWeek.SATURDAY)))
                .isEqualTo("none");
    }

    @Test
    void whatIsFinerThanAStepOrOutOfRangeIsRefusedAndNeverRounded() {
        InquiryBuilder wrong = Inquiry.about("bills")
                .number("temperature", new BigDecimal("38.55"))
                .duration("waited", Duration.ofSeconds(90))
                .date("day", LocalDate.of(2025, 12, 31))
                .time("clock", LocalTime.of(8, 0, 1))
                .state("hours", new BigDecimal("2"));

        assertThatExceptionOfType(InvalidInquiryException.class).isThrownBy(() -> ENGINE.decide(wrong.build()));
        assertThat(problems(wrong))
                .containsExactly(
                        "`temperature`: got the number `38.55`, expected a number in steps of 0.1 from 30 to 45",
                        "`waited`: got the value `PT1M30S`, expected a duration, 0 min or more",
                        "`day`: got `2025-12-31`, expected a date from 2026-01-01 to 9999-12-31",
                        "`clock`: got the value `08:00:01`, expected a time of day from 00:00 to 23:59",
                        "`hours`: got the number `2`, expected a whole number from -5 to 100");
        assertThat(problems(Inquiry.about("bills").flag("waited", true).choice("day", "tomorrow")))
                .hasSize(2);
    }

    @Test
    void reasonsAndNearMissesSpeakInUnits() {
        Decision decision = ENGINE.decide(Inquiry.about("bills")
                .number("temperature", new BigDecimal("38"))
                .duration("waited", Duration.ofMinutes(30))
                .date("day", LocalDate.of(2026, 12, 1))
                .build());

        Explanation explanation = decision.explanation();

        assertThat(explanation.whyNot().get(0).changes())
                .containsExactly(new Explanation.Change("temperature", new BigDecimal("38"), new BigDecimal("38.6")));
        assertThat(explanation.whyNot().get(1).changes())
                .containsExactly(new Explanation.Change("waited", Duration.ofMinutes(30), Duration.ofHours(2)));
        assertThat(explanation.text().english()).contains("Temperature: 38 → 38.6", "Waiting: 30 min → 2 h");
        assertThat(explanation.text().russian()).contains("Температура: 38 → 38,6", "Ожидание: 30 мин → 2 ч");
    }

    @Test
    void questionsOfferValuesAsProgramsStateThem() {
        NextStep step = ENGINE.ask(Inquiry.about("bills")
                .date("day", LocalDate.of(2026, 12, 1))
                .count("temperature", 37)
                .weekday("weekday", DayOfWeek.MONDAY)
                .time("clock", LocalTime.NOON)
                .choice("site", "other")
                .build());

        assertThat(step)
                .isInstanceOfSatisfying(
                        NextStep.Ask.class,
                        ask -> assertThat(ask.questions())
                                .singleElement()
                                .satisfies(question -> assertThat(question.answers())
                                        .extracting(answer -> answer.values().english(), Answer::example)
                                        .containsExactly(
                                                tuple("1 h 59 min or less", Duration.ZERO),
                                                tuple("2 h or more", Duration.ofHours(2)))));
    }

    @Test
    void aValueOfAnUnknownTypeStatesNothing() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Inquiry.about("bills").state("temperature", Instant.EPOCH))
                .withMessageContaining("`temperature`: a value of type Instant states nothing");
    }

    @Test
    void theInquiryKeepsWhatWasStated() {
        Inquiry inquiry = Inquiry.about("bills")
                .state("temperature", new BigDecimal("38.50"))
                .state("weekday", DayOfWeek.SUNDAY)
                .build();

        assertThat(inquiry.stated())
                .containsEntry("temperature", new BigDecimal("38.5"))
                .containsEntry("weekday", "sun");
        assertThat(ENGINE.validate(inquiry)).isEqualTo(List.<Problem>of());
    }
}
