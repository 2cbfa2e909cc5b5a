package dev.switchboard.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.analysis.Destination;
import dev.switchboard.analysis.JointDecision;
import dev.switchboard.catalog.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one process has counted, written and read by another: the same forecast, whatever values its examples state. */
class StoredTallyTest {

    private static final CatalogIdentity OLD = new CatalogIdentity("old", "1", "a");
    private static final CatalogIdentity NEW = new CatalogIdentity("new", "2", "b");

    private static final Destination NOWHERE = new Destination.Undecided();
    private static final Destination SENIOR = new Destination.Decided(
            new Outcome("senior", TransferMode.TWO_STEP, "A-1"), Optional.of("700"), Optional.empty());

    private static Inquiry everyKind() {
        return Inquiry.about("деньги")
                .flag("flag", true)
                .count("count", -7)
                .choice("choice", "да, \"так\"")
                .number("number", new BigDecimal("12.50"))
                .date("date", LocalDate.of(2026, 2, 28))
                .time("time", LocalTime.of(0, 1))
                .duration("length", Duration.ofMinutes(90))
                .set("set", List.of("a", "b"))
                .at(ZonedDateTime.parse("2026-11-02T10:15+03:00[Europe/Moscow]"))
                .build();
    }

    @Test
    void itIsTheSameForecast() {
        ForecastTally tally = new ForecastTally(Optional.empty());
        JointDecision moved = new JointDecision(NOWHERE, SENIOR);
        tally.add(
                new CallAnswer.Taken(
                        "деньги",
                        Optional.of(moved),
                        List.of(moved, new JointDecision(SENIOR, SENIOR)),
                        Set.of("vip", "at")),
                Optional.of(LocalDateTime.of(2026, 11, 7, 23, 59)),
                new Example(Optional.of(new Place("log.csv", "", 7, 0)), everyKind()));
        tally.add(
                new CallAnswer.Taken("other", Optional.empty(), List.of(), Set.of("at")),
                Optional.empty(),
                new Example(Optional.empty(), Inquiry.about("other").build()));
        tally.add(
                new CallAnswer.Refused(
                        Optional.of(Problem.of(Problem.Kind.UNKNOWN_FACT, "x", new Text("нет", "no"))),
                        Optional.empty()),
                new Place("log.csv", 9, 3));

        Forecast read = ForecastTally.of(tally.bytes(), Optional.empty()).forecast(OLD, NEW);

        Forecast forecast = tally.forecast(OLD, NEW);
        assertThat(read).usingRecursiveComparison().isEqualTo(forecast);
        assertThat(read.moves().get(0).example().orElseThrow().inquiry()).isEqualTo(everyKind());
        assertThat(read.load().timed()).isEqualTo(1);
    }
}
