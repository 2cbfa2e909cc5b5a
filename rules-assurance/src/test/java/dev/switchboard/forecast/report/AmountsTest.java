package dev.switchboard.forecast.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.forecast.Bounds;
import dev.switchboard.forecast.Forecast;
import dev.switchboard.forecast.Forecast.Unknowns;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as the readers of each language write them, with their bounds. */
class AmountsTest {

    private static final Numbers RUSSIAN = new Numbers(new Locale("ru"));
    private static final Numbers ENGLISH = new Numbers(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 0",
                "999 | 999 | 999",
                "1000 | 1_000 | 1,000",
                "28000 | 28_000 | 28,000",
                "-1234567 | −1_234_567 | −1,234,567"
            })
    void thousandsAreGrouped(long number, String russian, String english) {
        assertThat(RUSSIAN.whole(number)).isEqualTo(russian.replace('_', '\u00A0'));
        assertThat(ENGLISH.whole(number)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0 | 0 | 0", "3 | 3 | 3", "0.25 | 0,3 | 0.3", "-0.44 | −0,4 | −0.4", "1234.56 | 1_234,6 | 1,234.6"
            })
    void fractionsHaveOneDecimalPlace(double number, String russian, String english) {
        assertThat(RUSSIAN.decimal(number)).isEqualTo(russian.replace('_', '\u00A0'));
        assertThat(ENGLISH.decimal(number)).isEqualTo(english);
    }

    @Test
    void sharesArePercentagesAndDifferencesPoints() {
        assertThat(RUSSIAN.percent(0.0524)).isEqualTo("5,2\u00A0%");
        assertThat(ENGLISH.percent(0.11)).isEqualTo("11\u00A0%");
        assertThat(ENGLISH.percent(0.0004)).isEqualTo("<\u00A00.1\u00A0%");
        assertThat(ENGLISH.decimal(0.02)).isEqualTo("<\u00A00.1");
        assertThat(ENGLISH.percent(0)).isEqualTo("0\u00A0%");
        assertThat(RUSSIAN.points(0.0216)).isEqualTo("+2,2");
        assertThat(RUSSIAN.points(-0.0216)).isEqualTo("−2,2");
    }

    @Test
    void aNumberHasItsBoundsUnlessItIsKnown() {
        Amounts amounts = new Amounts(forecast(0), ENGLISH);

        assertThat(amounts.calls(new Bounds(7, 7, 7)).text()).isEqualTo("7");
        assertThat(amounts.calls(new Bounds(1_000, 1_456, 3_080)).text()).isEqualTo("1,456 (1,000–3,080)");
        assertThat(amounts.difference(new Bounds(-5, 2, 5)).text()).isEqualTo("+2 (−5…+5)");
        assertThat(amounts.share(new Bounds(1_000, 1_456, 3_080)).text()).isEqualTo("5.2\u00A0% (3.6–11\u00A0%)");
    }

    /** Calls without a decision by default are in no number by default, so that it would say too little. */
    @Test
    void whereSomeCallsHaveNoDefaultOnlyTheBoundsAreSaid() {
        Amounts amounts = new Amounts(forecast(1), ENGLISH);

        assertThat(amounts.calls(new Bounds(1_000, 900, 3_080)).text()).isEqualTo("1,000–3,080");
        assertThat(amounts.calls(new Bounds(7, 6, 7)).text()).isEqualTo("7");
        assertThat(Amounts.drawn(new Bounds(1_000, 900, 3_080))).isEqualTo(1_000);
    }

    private static Forecast forecast(long withoutDefault) {
        Forecast counted = Reports.report().forecast();
        return new Forecast(
                counted.before(),
                counted.after(),
                28_000,
                28_000,
                counted.refusedBefore(),
                counted.refusedAfter(),
                new Unknowns(new TreeMap<>(), withoutDefault, 0, withoutDefault),
                counted.transfers(),
                counted.warm(),
                counted.moved(),
                counted.lines(),
                counted.modes(),
                counted.items(),
                counted.topics(),
                counted.moves(),
                counted.load());
    }
}
