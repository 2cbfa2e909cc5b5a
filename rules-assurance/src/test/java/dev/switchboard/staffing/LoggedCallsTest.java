package dev.switchboard.staffing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.switchboard.Place;
import dev.switchboard.analysis.CatalogDraft;
import dev.switchboard.analysis.CatalogTables;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.engine.CatalogEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The calls of a log by line, kind of day and half hour. 2 November 2026 is a Monday. */
class LoggedCallsTest {

    private static CatalogTables tables(String zone, int threshold) {
        return new CatalogTables()
                .with("catalog", "key,value\nname,test\nversion,1\ndefault line,first-line\n" + zone)
                .with("lines", "line,mode,title,phrase,greeting\nfirst-line,none,Первая,,\nSV,one-step,Старшие,,\n")
                .with(
                        "facts",
                        "fact,type,values,default,title,question\ntopic,topic,,,Тема,\nnumber,count,0..99,0,Число,\n")
                .with("topics", "topic,title\nbills,Счета\n")
                .with("items", "item,title\nA-1,Первый\n")
                .with(
                        "calendar",
                        zone.isEmpty() ? "date,kind\n" : "date,kind\n2026-11-04,holiday\n2026-11-07,working\n")
                .with(
                        "rules",
                        "rule,item,salience,topic,number,line,mode\na,A-1,100,bills,>= %s,SV,one-step\n"
                                .formatted(threshold));
    }

    private static LoggedCalls calls(String zone, String log) throws CsvException, IOException {
        try (CatalogEngine one = CatalogDraft.reference(tables(zone, 5).catalog());
                CatalogEngine other = CatalogDraft.reference(tables(zone, 3).catalog());
                CsvFile csv = CsvFile.open("log.csv", new ByteArrayInputStream(log.getBytes(UTF_8)))) {
            return LoggedCalls.of("log.csv", csv, one, other);
        }
    }

    private static final String MOSCOW = "time zone,Europe/Moscow\n";

    @Test
    void callsAreAveragedOverTheDaysOfTheirKind() throws Exception {
        LoggedCalls calls = calls(MOSCOW, """
                topic,number,at
                bills,5,2026-11-02T10:00
                bills,4,2026-11-02T10:29:59
                bills,4,2026-11-03T10:15
                bills,1,2026-11-03T10:30
                bills,5,2026-11-13T23:59
                """);

        // Twelve days from the 2nd to the 13th; the 4th is a holiday, and the Saturday after it a working day.
        assertThat(calls.period())
                .contains(new LoggedCalls.Period(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 13)));
        assertThat(calls.days()).isEqualTo(Map.of(DayKind.WEEKDAY, 10, DayKind.SUNDAY, 2));
        assertThat(calls.before().calls("SV", DayKind.WEEKDAY, 20)).isEqualTo(0.1);
        assertThat(calls.after().calls("SV", DayKind.WEEKDAY, 20)).isEqualTo(0.3);
        assertThat(calls.before().calls("first-line", DayKind.WEEKDAY, 21)).isEqualTo(0.1);
        assertThat(calls.after().calls("SV", DayKind.WEEKDAY, 47)).isEqualTo(0.1);
        assertThat(calls.before().lines()).containsExactly("SV", "first-line");
    }

    @Test
    void theClockIsThatOfTheCatalogue() throws Exception {
        LoggedCalls calls = calls(MOSCOW, "topic,number,at\nbills,5,2026-11-01T23:30Z\nbills,5,2026-11-04T09:00\n");

        assertThat(calls.before().calls("SV", DayKind.WEEKDAY, 5)).isEqualTo(0.5);
        assertThat(calls.before().calls("SV", DayKind.SUNDAY, 18)).isEqualTo(1);
    }

    @Test
    void withoutATimeZoneTimesAreTakenAsTheyAreWritten() throws Exception {
        LoggedCalls calls = calls("", "topic,number,at\nbills,5,2026-11-07T23:30+03:00\nbills,5,2026-11-08T01:00\n");

        assertThat(calls.before().calls("SV", DayKind.SATURDAY, 47)).isEqualTo(1);
        assertThat(calls.before().calls("SV", DayKind.SUNDAY, 2)).isEqualTo(1);
    }

    @Test
    void rowsThatCannotBeCountedAreToldWithTheirPlaces() throws Exception {
        LoggedCalls calls = calls(MOSCOW, """
                topic,number,at
                bills,5,2026-11-02T10:00
                # a comment
                bills,5,
                bills,5,yesterday
                bills,x,2026-11-02T10:00
                bill,5,2026-11-02T10:00
                """);

        assertThat(calls.rows()).isEqualTo(5);
        assertThat(calls.counted()).isEqualTo(1);
        assertThat(calls.untimed().rows()).isEqualTo(2);
        assertThat(calls.untimed().first().orElseThrow().in(Locale.ENGLISH))
                .isEqualTo("log.csv:4:3: `at`: it is not said when the call came");
        assertThat(calls.failedBefore().rows()).isEqualTo(3);
        assertThat(calls.failedAfter().rows()).isEqualTo(3);
    }

    @Test
    void withoutAColumnOfTimesThereIsNothingToCount() {
        assertThat(LoggedCalls.missing(new Place("log.csv", 1, 0), List.of("topic", "at")))
                .isEmpty();
        assertThat(LoggedCalls.missing(new Place("log.csv", 1, 0), List.of("topic"))
                        .orElseThrow()
                        .in(Locale.ENGLISH))
                .isEqualTo("log.csv:1: there is no column `at`: add it, so that it is known when each call came");
        assertThatIllegalArgumentException().isThrownBy(() -> calls(MOSCOW, "topic,number\nbills,5\n"));
    }

    @Test
    void anEmptyLogHasNoDays() throws Exception {
        LoggedCalls calls = calls(MOSCOW, "topic,number,at\n");

        assertThat(calls.period()).isEmpty();
        assertThat(calls.days()).isEmpty();
        assertThat(calls.before().lines()).isEmpty();
    }
}
