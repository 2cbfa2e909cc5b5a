package dev.switchboard.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.catalog.Calendar;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The minutes of a year. In Berlin, the clocks went forward on 29 March 2026 at two, and back on 25 October at three. */
class YearClockTest {

    private static final int DAY = 24 * 60;

    private static YearClock berlin() {
        return new YearClock(2026, Optional.of(new Calendar(ZoneId.of("Europe/Berlin"), List.of())));
    }

    private static List<String> texts(YearClock clock, int... minutes) {
        return IntStream.of(minutes)
                .mapToObj(minute -> clock.moment(minute).text())
                .toList();
    }

    @Test
    void withoutATimeZoneEachDayHasAllMinutes() {
        assertThat(new YearClock(2026, Optional.empty()).minutes()).isEqualTo(365 * DAY);
        YearClock leap = new YearClock(2028, Optional.empty());
        assertThat(leap.minutes()).isEqualTo(366 * DAY);
        assertThat(texts(leap, 0, 59 * DAY, 366 * DAY - 1))
                .containsExactly("2028-01-01T00:00", "2028-02-29T00:00", "2028-12-31T23:59");
        assertThat(leap.moment(0).facts()).isEmpty();
    }

    @Test
    void whatTheClockSkipsIsNotThere() {
        int two = (31 + 28 + 28) * DAY + 2 * 60;

        assertThat(texts(berlin(), two - 1, two)).containsExactly("2026-03-29T01:59", "2026-03-29T03:00");
    }

    @Test
    void whatTheClockShowsTwiceSaysWhich() {
        int two = (31 + 28 + 31 + 30 + 31 + 30 + 31 + 31 + 30 + 24) * DAY + 60;

        assertThat(texts(berlin(), two - 1, two, two + 60, two + 120))
                .containsExactly(
                        "2026-10-25T01:59", "2026-10-25T02:00+02:00", "2026-10-25T02:00+01:00", "2026-10-25T03:00");
        assertThat(berlin().minutes()).isEqualTo(365 * DAY);
    }

    @Test
    void factsFollowFromTheMoment() {
        assertThat(berlin().moment(10 * 60).facts())
                .containsEntry("time", 600)
                .containsEntry("weekday", "thu")
                .containsEntry("dayKind", "working");
    }
}
