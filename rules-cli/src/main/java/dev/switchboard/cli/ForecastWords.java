package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.forecast.Bounds;
import dev.switchboard.forecast.Forecast.Figures;
import dev.switchboard.forecast.Sample;
import java.util.List;
import java.util.Locale;

/**
 * How numbers of calls are written.
 *
 * @param calls of which shares are taken
 */
record ForecastWords(long calls, Locale locale) {

    private static final double TENTHS = 1000;

    /** What it is, old and new, and by how much that differs. */
    List<String> row(String name, Figures figures) {
        return List.of(name, count(figures.before()), count(figures.after()), signed(figures.difference()));
    }

    /** Such as {@code 1456 (5.2 %) [840–3080]}. */
    String count(Bounds bounds) {
        String band = bounds.areOne() ? "" : " [" + bounds.low() + "–" + bounds.high() + "]";
        return bounds.byDefault() + " (" + percent((double) bounds.byDefault() / calls) + " %)" + band;
    }

    private String signed(Bounds bounds) {
        String band = bounds.areOne() ? "" : " [" + signed(bounds.low()) + "…" + signed(bounds.high()) + "]";
        return signed(bounds.byDefault()) + band;
    }

    private static String signed(long number) {
        return number > 0 ? "+" + number : Long.toString(number);
    }

    /** One of two numbers as a part of the other, by default. */
    String ratio(Bounds part, Bounds whole) {
        return whole.byDefault() == 0 ? "–" : percent((double) part.byDefault() / whole.byDefault()) + " %";
    }

    /** Such as {@code 4.9…5.5 %}. */
    String interval(Sample.Interval interval) {
        return percent(interval.low()) + "…" + percent(interval.high()) + " %";
    }

    private String percent(double share) {
        String text = Double.toString(Math.round(share * TENTHS) / 10.0);
        return new Text(text.replace('.', ','), text).in(locale);
    }
}
