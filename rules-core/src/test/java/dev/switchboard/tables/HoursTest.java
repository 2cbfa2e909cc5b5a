package dev.switchboard.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.ClosedLine;
import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Problems;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.fixtures.CatalogText;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that close: who takes an inquiry then, what is said of it, and the mistakes that are made. */
class HoursTest {

    private static CatalogText catalog() {
        return CatalogText.small()
                .withLine("catalog.csv", "time zone,Europe/Moscow")
                .withLine("facts.csv", "seniorQueueFull,flag,,no,Очередь полна,Queue full,,")
                .with("calendar.csv", "date,kind\n2026-01-01,holiday\n")
                .with("lines.csv", """
                        line,mode,title,title:en,phrase,greeting,closed
                        first-line,none,Первая линия,First line,,Чем помочь?,
                        senior,one-step,Старшие,Seniors,Соединяю со старшим.,Старший слушает.,supervisor
                        supervisor,one-step,Супервизоры,Supervisors,Соединяю с супервизором.,Супервизор слушает.,mnp
                        supervisor,two-step,Супервизоры,Supervisors,Уточню у супервизора.,Супервизор слушает.,mnp
                        mnp,one-step,Перенос,Porting,Соединяю.,,
                        """)
                .with("hours.csv", """
                        line,days,from,until,seniorQueueFull
                        senior,mon..fri,8:00,20:00,no
                        senior,"sat, вс",10:00,18:00,no
                        supervisor,,9:00,24:00,
                        """)
                .with("rules.csv", """
                        rule,item,salience,topic,conflict,line,mode
                        a,A-1,300,bills,,senior,one-step
                        b,A-2,200,charges,yes,supervisor,two-step
                        """);
    }

    private static final CatalogEngine ENGINE = new CatalogEngine(catalog().load());

    private static Decision bills(String at, boolean isFull) {
        return ENGINE.decide(Inquiry.about("bills")
                .flag("seniorQueueFull", isFull)
                .at(ZonedDateTime.parse(at))
                .build());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T08:00+03:00, no,  senior", // Monday
        "2026-06-01T19:59+03:00, no,  senior",
        "2026-06-01T20:00+03:00, no,  supervisor",
        "2026-06-01T07:59+03:00, no,  mnp",
        "2026-06-06T09:59+03:00, no,  supervisor", // Saturday
        "2026-06-06T10:00+03:00, no,  senior",
        "2026-06-01T12:00+03:00, yes, supervisor",
        "2026-06-01T05:00Z,      no,  senior",
        "2026-06-01T00:00+03:00, no,  mnp",
    })
    void whatALineDoesNotTakeGoesDownTheChain(String at, String isFull, String line) {
        Decision decision = bills(at, isFull.equals("yes"));

        assertThat(decision.line()).isEqualTo(line);
        assertThat(decision.mode()).isEqualTo(TransferMode.ONE_STEP);
        assertThat(decision.item()).contains("A-1");
        assertThat(decision.closedLines().isEmpty()).isEqualTo(line.equals("senior"));
    }

    /** The mode is the same where the other line has it, else the only one that it has. */
    @Test
    void theOtherLineTakesItAsItCan() {
        Decision decision = ENGINE.decide(Inquiry.about("charges")
                .conflict(true)
                .at(ZonedDateTime.parse("2026-06-01T08:00+03:00"))
                .build());

        assertThat(decision.line()).isEqualTo("mnp");
        assertThat(decision.mode()).isEqualTo(TransferMode.ONE_STEP);
        assertThat(decision.phrase()).contains("Соединяю.");
        assertThat(decision.closedLines())
                .containsExactly(new ClosedLine(
                        "supervisor",
                        TransferMode.TWO_STEP,
                        Optional.of(ZonedDateTime.parse("2026-06-01T09:00+03:00[Europe/Moscow]"))));
    }

    @Test
    void theDecisionSaysWhichLineWasMeantAndWhenItOpens() {
        Decision decision = bills("2026-06-05T23:00+03:00", false); // Friday
        Decision morning = bills("2026-06-08T03:00+03:00", false);

        assertThat(decision.closedLines()).extracting(ClosedLine::line).containsExactly("senior");
        assertThat(decision.closedLines().get(0).opens())
                .contains(ZonedDateTime.parse("2026-06-06T10:00+03:00[Europe/Moscow]"));
        assertThat(morning.closedLines()).extracting(ClosedLine::line).containsExactly("senior", "supervisor");
        assertThat(decision.explanation().text().in(Locale.ENGLISH))
                .contains("Line `senior` is closed: it is open for ")
                .contains("; it opens on 2026-06-06 10:00\n`supervisor` takes the inquiry.\nA-1 decides, because:");
        assertThat(bills("2026-06-01T12:00+03:00", true).closedLines().get(0).opens())
                .as("while the queue is full")
                .isEmpty();
    }

    @Test
    void askedIsWhatTheHoursGoBy() {
        NextStep step = ENGINE.ask(Inquiry.about("bills").build());

        assertThat(step).isInstanceOfSatisfying(NextStep.Ask.class, ask -> {
            assertThat(ask.questions()).extracting(NextStep.Question::fact).contains("at", "seniorQueueFull");
            assertThat(ask.questions())
                    .flatExtracting(NextStep.Question::answers)
                    .flatExtracting(NextStep.Answer::outcomes)
                    .extracting(NextStep.Outcome::line)
                    .contains("senior", "supervisor", "mnp");
        });
    }

    @Test
    void onlyTopicsThatLeadThereNeedTheMoment() {
        assertThat(ENGINE.validate(Inquiry.about("bills").build())).hasSize(1);
        assertThat(ENGINE.validate(Inquiry.about("balance").build())).isEmpty();
    }

    @Test
    void hoursAreWrittenAsTheyAreRead() {
        List<String> rows = CatalogSheets.of(catalog().load(), Map.of(), new Problems()).stream()
                .filter(sheet -> sheet.name().equals("hours"))
                .flatMap(sheet -> sheet.rows().stream())
                .map(row -> String.join(";", row.cells()))
                .toList();

        assertThat(rows)
                .containsExactly(
                        "line;days;from;until;seniorQueueFull",
                        "senior;mon..fri;08:00;20:00;no",
                        "senior;sat, sun;10:00;18:00;no",
                        "supervisor;;09:00;;");
    }

    @Test
    void theDigestIsOfTheHoursToo() {
        Catalog catalog = catalog().load();

        assertThat(catalog()
                        .with("hours.csv", "20:00", "21:00")
                        .load()
                        .identity()
                        .digest())
                .isNotEqualTo(catalog.identity().digest());
        assertThat(catalog()
                        .with("lines.csv", "Старший слушает.,supervisor", "Старший слушает.,mnp")
                        .load()
                        .identity()
                        .digest())
                .isNotEqualTo(catalog.identity().digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "supervisor,,25:00,26:00, | hours.csv:5:3: `25:00`: expected a time of day, such as `08:00`; a time is from `00:00` to `23:59`",
                "senor,,8:00,9:00, | hours.csv:5:1: unknown line `senor`; did you mean `senior`?",
                "supervisor,,5:00,9:01, | hours.csv:5:1: the hours of line `supervisor` overlap with hours.csv:4:1: on 2026-06-01 at 09:00, for example",
                "supervisor,holiday,8:00,10:00, | hours.csv:5:1: the hours of line `supervisor` overlap with hours.csv:4:1: on 2026-01-01 at 09:59, for example",
                "senior,fri,12:00,13:00,no | hours.csv:5:1: the hours of line `senior` overlap with hours.csv:2:1: on 2026-05-29 at 12:00, for example",
                "first-line,,,, | hours.csv:5:1: line `first-line` closes, but nothing says which line takes its inquiries then (`none`): name one in the column `closed` of the table `lines`",
            })
    void mistakesInHoursAreRefused(String row, String message) {
        assertThat(catalog().withLine("hours.csv", row).problemLines()).contains(message);
    }

    @Test
    void hoursRoundMidnightTakeTwoRows() {
        assertThat(catalog().with("hours.csv", "9:00,24:00", "22:00,6:00").problemLines())
                .containsExactly(
                        "hours.csv:4:4: `6:00` is not after `22:00`; hours round midnight take two rows: from `22:00` until `24:00`, and from `0:00` until `6:00`");
    }

    @Test
    void aCircleOfFallbacksIsRefused() {
        assertThat(catalog()
                        .withLine("hours.csv", "mnp,,8:00,20:00,")
                        .with(
                                "lines.csv",
                                "mnp,one-step,Перенос,Porting,Соединяю.,,",
                                "mnp,one-step,Перенос,Porting,Соединяю.,,senior")
                        .problemLines())
                .containsExactly(
                        "lines.csv:3:7: closed lines refer to each other in a circle: `senior` → `supervisor` → `mnp` → `senior`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Старший слушает.,supervisor | Старший слушает.,superviser | lines.csv:3:7: unknown line `superviser`; did you mean `supervisor`?",
                "Чем помочь?, | Чем помочь?,senior | lines.csv:2:7: line `first-line` never closes: add its hours to the table `hours`, or clear the cell",
            })
    void mistakesInFallbacksAreRefused(String found, String replacement, String message) {
        assertThat(catalog().with("lines.csv", found, replacement).problemLines())
                .contains(message);
    }

    @Test
    void theFallbacksModeMustBeClear() {
        assertThat(catalog()
                        .with("lines.csv", "senior,one-step", "senior,none")
                        .without("rules.csv")
                        .problemLines())
                .containsExactly(
                        "lines.csv:3:7: line `supervisor` does not take mode `none`, and has several others (`one-step`, `two-step`): it is not clear which is meant");
    }

    @Test
    void hoursNeedATimeZone() {
        assertThat(catalog()
                        .without("calendar.csv")
                        .with("catalog.csv", "time zone,Europe/Moscow\n", "")
                        .problemLines())
                .contains(
                        "hours.csv: hours are those of the catalogue's time zone: add the key `time zone` to the table `catalog`, such as `Europe/Moscow`");
    }
}
