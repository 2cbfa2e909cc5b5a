package dev.switchboard.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Question;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.fixtures.CatalogText;
import dev.switchboard.inquiries.StatedFacts;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The moment of the call: the facts that follow from it, who has to state it, and the mistakes that are made. */
class CalendarTest {

    private static CatalogText catalog() {
        return CatalogText.small()
                .withLine("catalog.csv", "time zone,Europe/Moscow")
                .with("calendar.csv", """
                        date,kind,note
                        2026-01-01,holiday,Новый год
                        28.02.2026,working,перенос
                        """)
                .with("rules.csv", """
                        rule,item,salience,topic,date,time,weekday,dayKind,line,mode
                        a,A-1,300,bills,,"..7:59, 21:00..",,,senior,one-step
                        b,A-2,200,bills,>= 2026-12-01,,mon..thu,,senior,one-step
                        c,B-1,100,bills,,,,"holiday, weekend",senior,one-step
                        """);
    }

    private static final CatalogEngine ENGINE = new CatalogEngine(catalog().load());

    private static Inquiry bills(String at) {
        return Inquiry.about("bills").at(ZonedDateTime.parse(at)).build();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T21:00+03:00, A-1", // Thursday
        "2026-12-31T18:00Z,      A-1",
        "2026-12-31T20:59:59+03:00, A-2",
        "2026-12-31T21:00+05:00, A-2",
        "2027-01-01T12:00+03:00, none", // Friday
        "2026-11-30T12:00+03:00, none", // Monday
        "2026-11-30T22:30Z,      A-1", // Tuesday, 1:30
        "2026-01-01T12:00+03:00, B-1",
        "2026-02-28T12:00+03:00, none", // Saturday
        "2026-03-01T12:00+03:00, B-1", // Sunday
    })
    void theFactsOfTheMomentFollowFromTheClockOfTheCataloguesZone(String at, String item) {
        assertThat(ENGINE.decide(bills(at)).item().orElse("none")).isEqualTo(item);
    }

    @Test
    void whereTheRulesAskForTheMomentAnInquiryHasToStateIt() {
        assertThatExceptionOfType(InvalidInquiryException.class)
                .isThrownBy(() -> ENGINE.decide(Inquiry.about("bills").build()))
                .withMessageContaining("`at` is missing: for this topic it matters when the client called");
        assertThat(ENGINE.decide(Inquiry.about("balance").build()).item()).isEmpty();
        assertThat(ENGINE.decide(Inquiry.about("balance")
                                .at(ZonedDateTime.parse("2026-06-01T12:00Z"))
                                .build())
                        .item())
                .isEmpty();
    }

    @Test
    void nobodyStatesWhatFollowsFromTheMoment() {
        assertThat(problems(Inquiry.about("balance").choice("weekday", "sun").build()))
                .containsExactly("the fact `weekday` follows from when the client called: state `at` instead");
    }

    @Test
    void aMomentBeyondTheCalendarIsRefused() {
        assertThat(problems(bills("2100-01-01T12:00+03:00")))
                .containsExactly("`at`: got `2100-01-01T12:00+03:00`, expected a year from 2000 to 2099");
    }

    @Test
    void withoutATimeZoneAMomentMeansNothing() {
        CatalogEngine engine = new CatalogEngine(CatalogText.small().load());
        StatedFacts typed = new StatedFacts(engine.model().vocabulary());
        typed.state("at", "2026-12-31T21:00");

        assertThat(engine.validate(bills("2026-12-31T21:00+03:00")))
                .extracting(problem -> problem.in(Locale.ENGLISH))
                .containsExactly(
                        "the catalogue has no time zone, so that `at` means nothing to it: add the key `time zone` to its table `catalog`, such as `Europe/Moscow`, or do not state `at`");
        assertThat(typed.problems()).hasSize(1);
    }

    private static List<String> problems(Inquiry inquiry) {
        return ENGINE.validate(inquiry).stream()
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList();
    }

    @Test
    void askedIsWhenTheClientCalled() {
        NextStep step = ENGINE.ask(Inquiry.about("bills").build());

        assertThat(step).isInstanceOfSatisfying(NextStep.Ask.class, ask -> {
            assertThat(ask.questions()).extracting(Question::fact).containsExactly("at");
            assertThat(ask.questions().get(0).text().in(Locale.ENGLISH)).isEqualTo("When did the client call?");
            assertThat(ask.questions().get(0).answers()).allSatisfy(answer -> {
                Inquiry answered =
                        Inquiry.about("bills").state("at", answer.example()).build();
                assertThat(ENGINE.ask(answered)).isInstanceOf(NextStep.Decided.class);
                assertThat(answer.outcomes())
                        .extracting(outcome -> outcome.item().orElse("none"))
                        .contains(ENGINE.decide(answered).item().orElse("none"));
            });
        });
    }

    @Test
    void aDefinitionMayAskForTheMoment() {
        CatalogEngine engine = new CatalogEngine(catalog()
                .withLine("facts.csv", "night,flag,,no,Ночь,Night,,")
                .with("night.define.csv", "value,time\nyes,\"..5:59, 22:00..\"\n")
                .with("rules.csv", "item,salience,topic,night,line,mode\nA-1,300,balance,yes,senior,one-step\n")
                .load());

        assertThat(engine.validate(Inquiry.about("balance").build())).hasSize(1);
        assertThat(engine.decide(Inquiry.about("balance")
                                .at(ZonedDateTime.parse("2026-06-01T22:00+03:00"))
                                .build())
                        .item())
                .contains("A-1");
    }

    @Test
    void aDeclaredFactOfTheMomentHasItsOwnTitleAndQuestion() {
        Catalog catalog = catalog()
                .withLine("facts.csv", "time,time,,,Который час,What time,Когда звонили?,When was the call?")
                .load();

        assertThat(catalog.vocabulary().fact("time").orElseThrow().title().english())
                .isEqualTo("What time");
        assertThat(catalog.vocabulary().fact("date")).isPresent();
    }

    /** A catalogue that has facts of these names and no time zone goes on as before. */
    @Test
    void withoutATimeZoneTheNamesAreFree() {
        Catalog catalog = CatalogText.small()
                .withLine("facts.csv", "date,count,1..31,1,День,Day,,")
                .withLine("facts.csv", "weekday,weekday,,mon,День,Day,,")
                .load();

        assertThat(new CatalogEngine(catalog)
                        .validate(Inquiry.about("bills").count("date", 31).build()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time zone,Europe/Moscow | time zone,Europe/Moskow | catalog.csv:5:2: unknown time zone `Europe/Moskow`; did you mean `Europe/Moscow`?",
                "time zone,Europe/Moscow | time zone,MSK | catalog.csv:5:2: unknown time zone `MSK`; expected a name of the IANA database, such as `Europe/Moscow`",
            })
    void anUnknownTimeZoneIsRefused(String found, String replacement, String message) {
        assertThat(catalog().with("catalog.csv", found, replacement).problemLines())
                .containsExactly(message);
    }

    @Test
    void aCalendarNeedsATimeZone() {
        assertThat(catalog()
                        .without("rules.csv")
                        .with("catalog.csv", "time zone,Europe/Moscow\n", "")
                        .problemLines())
                .containsExactly(
                        "calendar.csv:2:1: a calendar applies in a time zone: add the key `time zone` to the table `catalog`, such as `Europe/Moscow`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31.02.2026,holiday | calendar.csv:4:1: `31.02.2026`: expected a date, such as `2026-12-31`; the calendar has no such day",
                "01.01.26,holiday | calendar.csv:4:1: `01.01.26`: expected a date, such as `2026-12-31`; a date is written `2026-12-31` or `31.12.2026`",
                "2026-05-01, | calendar.csv:4:2: the cell is empty: fill in the kind of day",
                "01.01.2026,holiday | calendar.csv:4:1: the day `01.01.2026` is already listed: calendar.csv:2:1; keep one row",
                "2126-05-01,holiday | calendar.csv:4:1: `2126-05-01`: a calendar can have days from 2000 to 2099",
            })
    void mistakesInACalendarAreRefused(String row, String message) {
        assertThat(catalog().withLine("calendar.csv", row + ",").problemLines()).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dayKind,flag,,,,,, | facts.csv:10:2: the catalogue has a time zone, and the fact `dayKind` follows from when the client called: its type is `choice`, not `flag`",
                "date,date,2026-01-01..,,,,, | facts.csv:10:3: the fact `date` follows from when the client called: leave the cell empty",
                "time,time,,12:00,,,, | facts.csv:10:4: the fact `time` follows from when the client called: leave the cell empty",
            })
    void aDeclarationSaysNothingThatTheMomentSays(String row, String message) {
        assertThat(catalog().withLine("facts.csv", row).problemLines()).containsExactly(message);
    }

    /** The order of its rows and its notes mean nothing; its days and the zone do. */
    @Test
    void theDigestIsOfWhatTheCalendarSays() {
        String digest = catalog().load().identity().digest();

        assertThat(catalog()
                        .with("calendar.csv", "date,kind\n2026-02-28,working\n2026-01-01,holiday\n")
                        .load()
                        .identity()
                        .digest())
                .isEqualTo(digest);
        assertThat(catalog()
                        .with("calendar.csv", "28.02.2026", "21.02.2026")
                        .load()
                        .identity()
                        .digest())
                .isNotEqualTo(digest);
        assertThat(catalog()
                        .with("catalog.csv", "Europe/Moscow", "Europe/Minsk")
                        .load()
                        .identity()
                        .digest())
                .isNotEqualTo(digest);
    }
}
