package dev.switchboard.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {

    private static Notation notation(String type) {
        return Notation.of(type).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decimal(1)  | 38.5          | 385",
                "decimal(1)  | 38,5          | 385",
                "decimal(1)  | 38            | 380",
                "decimal(1)  | -0.5          | -5",
                "decimal(2)  | 10 000.25     | 1000025",
                "decimal(3)  | 1.125         | 1125",
                "percent     | 15 %          | 15",
                "percent     | 15%           | 15",
                "percent     | 15            | 15",
                "percent(1)  | 12,5 %        | 125",
                "money(RUB)  | 10 000 ₽      | 1000000",
                "money(RUB)  | 10000 руб.    | 1000000",
                "money(RUB)  | 99,50 RUB     | 9950",
                "money(USD)  | $10           | 1000",
                "money(JPY)  | 500           | 500",
                "duration    | 2 h           | 120",
                "duration    | 2 ч           | 120",
                "duration    | 30 min        | 30",
                "duration    | 30 минут      | 30",
                "duration    | 1 h 30 min    | 90",
                "duration    | 1,5 ч         | 90",
                "duration    | 3 d           | 4320",
                "duration    | 3 дня         | 4320",
                "duration    | 1 w           | 10080",
                "duration    | 120 s         | 2",
                "duration    | PT2H          | 120",
                "duration    | 0             | 0",
                "duration(s) | 90 s          | 90",
                "duration(h) | 2 d           | 48",
                "date        | 1970-01-02    | 1",
                "date        | 02.01.1970    | 1",
                "date        | 29.02.2028    | 21243",
                "time        | 8:00          | 480",
                "time        | 08:00         | 480",
                "time        | 20:59         | 1259",
                "time        | 08:00:00      | 480",
                "count       | 4             | 4",
                "count       | 4.0           | 4",
            })
    void readsWhatPeopleWrite(String type, String text, int steps) {
        assertThat(notation(type).read(text)).hasValue(steps);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decimal(1)  | 38.55         | digits allowed after the decimal point: 1",
                "decimal(1)  | 10,000        | write `10000`",
                "decimal(3)  | 10,000        | a comma before three digits is ambiguous: write `10000` or `10.000`",
                "decimal(1)  | 007           | write `7`",
                "decimal(1)  | 38.5 C        | omit the unit `C`",
                "money(RUB)  | 10 $          | the unit here is `₽`, not `$`",
                "money(RUB)  | 0.005         | digits allowed after the decimal point: 2",
                "money(RUB)  | 30000000      | that number is too large",
                "percent     | 12.5 %        | a fraction is not allowed",
                "duration    | 5             | a unit is missing: `5 min`, `5 h` or `5 d`",
                "duration    | -5 min        | a duration cannot be negative",
                "duration    | 90 s          | the smallest step of this fact is 1 min",
                "duration    | 9999999 d     | that is too long: at most 1491308 d 2 h 6 min",
                "date        | 31.02.2026    | the calendar has no such day",
                "date        | 2026-02-30    | the calendar has no such day",
                "date        | 12/31/2026    | a date is written `2026-12-31` or `31.12.2026`",
                "time        | 25:00         | a time is from `00:00` to `23:59`",
                "time        | 24:00         | a time is from `00:00` to `23:59`",
                "time        | 8 pm          | write `20:00`",
                "time        | 8.30          | write `08:30`",
                "time        | 08:00:30      | seconds are not supported",
                "duration    | 30 min 2 h    | ''",
                "duration    | 2 x           | ''",
            })
    void refusesWhatMeansSomethingElseWithAdvice(String type, String text, String advice) {
        assertThat(notation(type).read(text)).isEmpty();
        assertThat(notation(type).advice(text).english()).isEqualTo(advice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decimal(1)  | 385     | 38.5       | 38,5       | 38.5",
                "decimal(1)  | 380     | 38         | 38         | 38",
                "money(RUB)  | 1000000 | 10000      | 10000 ₽    | 10000 ₽",
                "money(RUB)  | 1000050 | 10000.50   | 10000,50 ₽ | 10000.50 ₽",
                "percent     | 15      | 15 %       | 15 %       | 15 %",
                "duration    | 90      | 1 h 30 min | 1 ч 30 мин | 1 h 30 min",
                "duration    | 0       | 0 min      | 0 мин      | 0 min",
                "duration    | 2880    | 2 d        | 2 д        | 2 d",
                "date        | 20818   | 2026-12-31 | 31.12.2026 | 2026-12-31",
                "time        | 480     | 08:00      | 08:00      | 08:00",
            })
    void writes(String type, int steps, String written, String russian, String english) {
        assertThat(notation(type).write(steps)).isEqualTo(written);
        assertThat(notation(type).shown(steps).russian()).isEqualTo(russian);
        assertThat(notation(type).shown(steps).english()).isEqualTo(english);
    }

    /** Whatever a value is, its text, its value for programs and the text of that are read as the same steps. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "count",
                "decimal(0)",
                "decimal(1)",
                "decimal(6)",
                "percent",
                "percent(2)",
                "money(RUB)",
                "money(JPY)",
                "money(KWD)",
                "duration",
                "duration(s)",
                "duration(h)",
                "duration(d)",
                "date",
                "time"
            })
    void whatIsWrittenIsReadAlike(String type) {
        Notation notation = notation(type);
        assertThat(notation.code()).isEqualTo(type);
        Random random = new Random(type.hashCode());
        for (int i = 0; i < 2_000; i++) {
            int steps = steps(notation.all(), random);
            assertThat(notation.read(notation.write(steps)))
                    .as("%s steps", steps)
                    .hasValue(steps);
            assertThat(notation.steps(notation.stated(steps)))
                    .as("%s steps", steps)
                    .hasValue(steps);
            assertThat(notation.read(notation.stated(steps).toString()))
                    .as("%s steps", steps)
                    .hasValue(steps);
            String russian = notation.shown(steps).russian();
            if (!russian.matches(".*,\\d{3}( .*)?")) { // which could be thousands
                assertThat(notation.read(russian)).as("%s steps", steps).hasValue(steps);
            }
            assertThat(notation.read(notation.shown(steps).english()))
                    .as("%s steps", steps)
                    .hasValue(steps);
        }
    }

    private static int steps(Range all, Random random) {
        int steps = random.nextBoolean() ? random.nextInt() : random.nextInt(5_000);
        int from = Math.max(all.from(), Integer.MIN_VALUE + 1);
        int to = Math.min(all.to(), Integer.MAX_VALUE - 1);
        return steps >= from && steps <= to
                ? steps
                : from + Math.floorMod(steps, (int) Math.min(to - (long) from, 100_000));
    }

    @Test
    void programsStateValuesThatAreWholeSteps() {
        assertThat(notation("decimal(1)").steps(new BigDecimal("38.50"))).hasValue(385);
        assertThat(notation("decimal(1)").steps(38)).hasValue(380);
        assertThat(notation("decimal(1)").steps(new BigDecimal("38.55"))).isEmpty();
        assertThat(notation("money(RUB)").steps(new BigDecimal("1E+3"))).hasValue(100_000);
        assertThat(notation("money(RUB)").steps(new BigDecimal("1E+30"))).isEmpty();
        assertThat(notation("duration").steps(Duration.ofHours(2))).hasValue(120);
        assertThat(notation("duration").steps(Duration.ofSeconds(90))).isEmpty();
        assertThat(notation("duration").steps(Duration.ofNanos(1))).isEmpty();
        assertThat(notation("duration").steps(Duration.ofMinutes(-1))).isEmpty();
        assertThat(notation("time").steps(LocalTime.of(8, 0, 1))).isEmpty();
        assertThat(notation("date").steps(LocalDate.of(2026, 12, 31))).hasValue(20_818);
        assertThat(notation("date").steps(LocalDate.MAX)).isEmpty();
        assertThat(notation("count").steps(new BigDecimal("4"))).isEqualTo(OptionalInt.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decimal",
                "decimal()",
                "decimal(7)",
                "decimal(-1)",
                "money",
                "money()",
                "money(XXX)",
                "money(rub)",
                "money(ROUBLE)",
                "percent(9)",
                "duration(w)",
                "duration(m)",
                "date(1)",
                "time()",
                "count(1)",
                "Date",
                "money(RUB) "
            })
    void otherTypesAreNone(String type) {
        assertThat(Notation.of(type)).isEmpty();
    }
}
