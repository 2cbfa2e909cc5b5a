package dev.switchboard.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes otherwise, in sentences. */
class StaffingChangeTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** Nobody waits for long, and people are busy for half of their time: each 5 calls of 180 s take one person more. */
    private static final Staffing SIMPLE =
            new Staffing(new StaffingTerms(Target.answered(0.001, 1_000).withOccupancy(0.5), 1e9, 0));

    private final CallProfile.Builder before = CallProfile.builder();
    private final CallProfile.Builder after = CallProfile.builder();

    private void calls(DayKind days, String from, String until, double old, double now) {
        for (int i = HalfHours.read(from).orElseThrow(); !HalfHours.clock(i).equals(until); i++) {
            before.add("SV", days, i, old);
            after.add("SV", days, i, now);
        }
    }

    private List<String> sentences(Locale language) {
        return StaffingPlan.of(before.build(), after.build(), Map.of("SV", 180.0), SIMPLE).changes().stream()
                .map(change -> change.text().in(language))
                .toList();
    }

    @Test
    void neighbouringHalfHoursAreOneStretch() {
        calls(DayKind.WEEKDAY, "08:00", "10:00", 50, 50);
        calls(DayKind.WEEKDAY, "10:00", "14:00", 50, 65);
        calls(DayKind.WEEKDAY, "14:00", "18:00", 50, 50);

        assertThat(sentences(Locale.ENGLISH)).containsExactly("SV needs 3 more from 10:00 to 14:00 on weekdays");
        assertThat(sentences(RUSSIAN)).containsExactly("SV: нужно больше на 3 человека с 10:00 до 14:00 по будням");
    }

    @Test
    void aboutAsManyAreJoinedAndOthersAreNot() {
        calls(DayKind.SATURDAY, "10:00", "11:00", 50, 65);
        calls(DayKind.SATURDAY, "11:00", "12:00", 50, 75);
        calls(DayKind.SATURDAY, "12:00", "12:30", 50, 100);

        assertThat(sentences(Locale.ENGLISH))
                .containsExactly(
                        "SV needs 3 to 5 more from 10:00 to 12:00 on Saturdays",
                        "SV needs 10 more from 12:00 to 12:30 on Saturdays");
        assertThat(sentences(RUSSIAN))
                .containsExactly(
                        "SV: нужно больше на 3–5 человек с 10:00 до 12:00 по субботам",
                        "SV: нужно больше на 10 человек с 12:00 до 12:30 по субботам");
    }

    @Test
    void onePersonMoreOrLessIsAboutAsMany() {
        calls(DayKind.SATURDAY, "10:00", "11:00", 50, 55);
        calls(DayKind.SATURDAY, "11:00", "12:00", 50, 60);
        calls(DayKind.SATURDAY, "12:00", "13:00", 50, 65);

        assertThat(sentences(Locale.ENGLISH))
                .containsExactly(
                        "SV needs 1 to 2 more from 10:00 to 12:00 on Saturdays",
                        "SV needs 3 more from 12:00 to 13:00 on Saturdays");
    }

    @Test
    void twiceAsManyAreNot() {
        calls(DayKind.SATURDAY, "10:00", "11:00", 50, 60);
        calls(DayKind.SATURDAY, "11:00", "12:00", 50, 70);

        assertThat(sentences(Locale.ENGLISH))
                .containsExactly(
                        "SV needs 2 more from 10:00 to 11:00 on Saturdays",
                        "SV needs 4 more from 11:00 to 12:00 on Saturdays");
    }

    @Test
    void moreAndFewerAreTwoStretches() {
        calls(DayKind.SUNDAY, "10:00", "11:00", 50, 45);
        calls(DayKind.SUNDAY, "11:00", "12:00", 45, 50);

        assertThat(sentences(Locale.ENGLISH))
                .containsExactly(
                        "SV needs 1 fewer from 10:00 to 11:00 on Sundays and holidays",
                        "SV needs 1 more from 11:00 to 12:00 on Sundays and holidays");
        assertThat(sentences(RUSSIAN).get(0))
                .isEqualTo("SV: нужно меньше на 1 человека с 10:00 до 11:00 по воскресеньям и праздникам");
    }

    @Test
    void daysOnWhichItIsTheSameAreNamedTogether() {
        calls(DayKind.WEEKDAY, "23:00", "24:00", 0, 5);
        calls(DayKind.SATURDAY, "23:00", "24:00", 5, 10);

        assertThat(sentences(Locale.ENGLISH))
                .containsExactly("SV needs 1 more from 23:00 to 24:00 on weekdays and on Saturdays");
        assertThat(sentences(RUSSIAN))
                .containsExactly("SV: нужно больше на 1 человека с 23:00 до 24:00 по будням и по субботам");
    }

    @Test
    void allDayAndEveryDayHaveTheirWords() {
        Stream.of(DayKind.values()).forEach(days -> calls(days, "00:00", "24:00", 50, 155));

        assertThat(sentences(Locale.ENGLISH)).containsExactly("SV needs 21 more around the clock every day");
        assertThat(sentences(RUSSIAN)).containsExactly("SV: нужно больше на 21 человека круглые сутки каждый день");
    }

    @Test
    void withoutAChangeThereIsNothingToSay() {
        calls(DayKind.WEEKDAY, "10:00", "14:00", 49, 50);

        assertThat(sentences(Locale.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 1  | needs up to 1 more    | нужно больше, самое большее на 1 человека,",
                "0 | -3 | needs up to 3 fewer   | нужно меньше, самое большее на 3 человека,",
                "2 | 4  | needs 2 to 4 more     | нужно больше на 2–4 человека",
                "5 | 11 | needs 5 to 11 more    | нужно больше на 5–11 человек",
                "-9 | -12 | needs 9 to 12 fewer | нужно меньше на 9–12 человек",
            })
    void bandsHaveTheirWords(int least, int most, String english, String russian) {
        StaffingChange change = new StaffingChange("SV", Set.of(DayKind.WEEKDAY), 20, 21, least, most);

        assertThat(change.text().english()).isEqualTo("SV %s from 10:00 to 10:30 on weekdays", english);
        assertThat(change.text().russian()).isEqualTo("SV: %s с 10:00 до 10:30 по будням", russian);
    }

    /** Both ends of the band speak: where only one of them changes, it is "up to". */
    @Test
    void theBandIsSaid() {
        before.add("SV", DayKind.WEEKDAY, 20, 100);
        after.add("SV", DayKind.WEEKDAY, 20, 110);
        Staffing usual = new Staffing(new StaffingTerms(Target.answered(0.8, 20), 300, 0));
        Need old = usual.need(Traffic.inHalfHour(100, 180));
        Need now = usual.need(Traffic.inHalfHour(110, 180));

        StaffingChange change = StaffingPlan.of(before.build(), after.build(), Map.of("SV", 180.0), usual)
                .changes()
                .get(0);

        assertThat(List.of(change.least(), change.most()))
                .containsExactlyInAnyOrder(now.erlangA() - old.erlangA(), now.erlangC() - old.erlangC());
    }
}
