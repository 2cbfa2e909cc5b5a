package dev.switchboard.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moments as people write them, and the mistakes that are made. */
class MomentTextTest {

    private static final MomentText MOSCOW = new MomentText(ZoneId.of("Europe/Moscow"));
    private static final MomentText BERLIN = new MomentText(ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T21:00,                       2026-12-31T18:00:00Z",
        "2026-12-31 21:00,                       2026-12-31T18:00:00Z",
        "31.12.2026 21:00,                       2026-12-31T18:00:00Z",
        "2026-12-31T21:00:30,                    2026-12-31T18:00:30Z",
        "2026-12-31T21:00Z,                      2026-12-31T21:00:00Z",
        "2026-12-31T21:00+05:00,                 2026-12-31T16:00:00Z",
        "2026-12-31T21:00+03:00[Europe/Moscow],  2026-12-31T18:00:00Z",
        "2026-12-31T21:00[Asia/Yekaterinburg],   2026-12-31T16:00:00Z",
        "2026-12-31T9:05,                        2026-12-31T06:05:00Z",
    })
    void aMomentIsInTheCataloguesZoneUnlessItSaysOtherwise(String text, Instant instant) {
        assertThat(MOSCOW.read(text).map(ZonedDateTime::toInstant)).contains(instant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25:00             | write a date and a time, such as `2026-12-31T21:00`",
                "2026-12-31T25:00  | write a date and a time, such as `2026-12-31T21:00`",
                "31.02.2026 12:00  | the calendar has no such day; write a date and a time, such as `2026-12-31T21:00`",
                "2026-12-31        | add a time: `2026-12-31T21:00`",
                "tomorrow          | write a date and a time, such as `2026-12-31T21:00`",
                "2026-12-31T21:00[Europe/Moskow] | write a date and a time, such as `2026-12-31T21:00`",
                "2026-12-31T21:00+05:00[Europe/Moscow] | the offset of `Europe/Moscow` is `+03:00` then",
            })
    void whatIsNoMomentIsRefusedWithAdvice(String text, String advice) {
        assertThat(MOSCOW.read(text)).isEmpty();
        assertThat(MOSCOW.mistake(text).in(Locale.ENGLISH))
                .isEqualTo("`at`: `" + text + "` is not a moment; " + advice);
    }

    @Test
    void aTimeThatTheClocksSkipIsNone() {
        assertThat(BERLIN.read("2026-03-29T02:30")).isEmpty();
        assertThat(BERLIN.mistake("2026-03-29T02:30").in(Locale.ENGLISH))
                .isEqualTo("`at`: `2026-03-29T02:30` is not a moment; the clocks of `Europe/Berlin` go forward from "
                        + "`02:00` to `03:00`, so there is no such time");
    }

    @Test
    void aTimeThatTheClocksShowTwiceNeedsItsOffset() {
        assertThat(BERLIN.read("2026-10-25T02:30")).isEmpty();
        assertThat(BERLIN.mistake("2026-10-25T02:30").in(Locale.ENGLISH))
                .isEqualTo(
                        "`at`: `2026-10-25T02:30` is not a moment; the clocks of `Europe/Berlin` show this time twice: "
                                + "write `2026-10-25T02:30+02:00` or `2026-10-25T02:30+01:00`");
        assertThat(BERLIN.read("2026-10-25T02:30+01:00").map(ZonedDateTime::toInstant))
                .contains(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T18:00:00Z, 2026-12-31T19:00",
        "2026-10-25T00:30:00Z, 2026-10-25T02:30+02:00",
        "2026-10-25T01:30:00Z, 2026-10-25T02:30+01:00",
        "2026-06-01T10:00:05Z, 2026-06-01T12:00:05",
    })
    void whatIsWrittenIsReadAsTheSameMoment(Instant instant, String text) {
        ZonedDateTime at = instant.atZone(ZoneId.of("UTC"));

        assertThat(BERLIN.write(at)).isEqualTo(text);
        assertThat(BERLIN.read(text).map(ZonedDateTime::toInstant)).contains(instant);
    }
}
