package dev.switchboard.forecast.report;

import dev.switchboard.staffing.HalfHours;
import java.util.function.IntToDoubleFunction;

/** A day from midnight to midnight: what is in each half hour, before and after. */
final class DayPlot {

    private static final double LEFT = 34;
    private static final double RIGHT = Plot.WIDTH - 8;
    private static final double TOP = 8;
    private static final double BOTTOM = 132;
    private static final int HEIGHT = 152;
    private static final int LABELLED = 12;
    private static final int MOST_TICKS = 4;

    /** What is in each half hour: at least and at most. */
    record Band(IntToDoubleFunction low, IntToDoubleFunction high) {

        /** No more and no less. */
        static Band of(IntToDoubleFunction exact) {
            return new Band(exact, exact);
        }

        double most() {
            double most = 0;
            for (int i = 0; i < HalfHours.A_DAY; i++) {
                most = Math.max(most, high.applyAsDouble(i));
            }
            return most;
        }
    }

    private final Page page;
    private final double tick;
    private final double scale;
    private final int ticks;

    /**
     * A plot of any number of days.
     *
     * @param most what there is room for
     * @param least what is marked at least: 1 for what is whole
     */
    DayPlot(Page page, double most, double least) {
        this.page = page;
        this.tick = tick(most, least);
        this.ticks = (int) Math.max(1, Math.ceil(most / tick - 1e-9));
        this.scale = (BOTTOM - TOP) / (ticks * tick);
    }

    /** A round number that goes into the most not too often: 1, 2 or 5 with zeros. */
    private static double tick(double most, double least) {
        double tick = least;
        for (int i = 0; most / tick > MOST_TICKS; i++) {
            tick *= i % 3 == 1 ? 2.5 : 2;
        }
        return tick;
    }

    /** @param id one of its own on the page */
    void write(String id, String title, String description, Band before, Band after) {
        Plot plot = Plot.open(page.html(), id, HEIGHT, title, description);
        axes(plot);
        plot.path("fc-area fc-more", differences(before.high, after.high, true));
        plot.path("fc-area fc-fewer", differences(before.high, after.high, false));
        band("fc-old", before, plot);
        band("fc-new", after, plot);
        plot.close();
    }

    private void axes(Plot plot) {
        for (int i = 0; i <= ticks; i++) {
            plot.line("fc-grid", LEFT, y(i * tick), RIGHT, y(i * tick));
            plot.text(
                    "fc-end fc-small",
                    LEFT - 4,
                    y(i * tick) + 3.5,
                    page.numbers().decimal(i * tick));
        }
        for (int i = 0; i <= HalfHours.A_DAY; i += LABELLED) {
            plot.line("fc-grid", x(i), BOTTOM, x(i), BOTTOM + 4);
            String side = i == 0 ? "fc-start" : i == HalfHours.A_DAY ? "fc-end" : "fc-middle";
            plot.text(side + " fc-small", x(i), HEIGHT - 4, HalfHours.clock(i));
        }
    }

    private void band(String kind, Band band, Plot plot) {
        String low = steps(band.low);
        String high = steps(band.high);
        if (low.equals(high)) {
            plot.path("fc-line " + kind, "M" + high);
        } else {
            plot.path("fc-between " + kind, "M" + high + "L" + back(band.low) + "Z");
            plot.path("fc-line fc-edge " + kind, "M" + low);
            plot.path("fc-line " + kind, "M" + high);
        }
    }

    private String steps(IntToDoubleFunction values) {
        StringBuilder path = new StringBuilder(Plot.at(x(0)) + " " + Plot.at(y(values.applyAsDouble(0))));
        for (int i = 0; i < HalfHours.A_DAY; i++) {
            double value = values.applyAsDouble(i);
            if (i > 0 && value != values.applyAsDouble(i - 1)) {
                path.append('V').append(Plot.at(y(value)));
            }
            path.append('H').append(Plot.at(x(i + 1)));
        }
        return path.toString();
    }

    private String back(IntToDoubleFunction values) {
        int last = HalfHours.A_DAY - 1;
        StringBuilder path = new StringBuilder(Plot.at(x(last + 1)) + " " + Plot.at(y(values.applyAsDouble(last))));
        for (int i = last; i >= 0; i--) {
            path.append('V').append(Plot.at(y(values.applyAsDouble(i))));
            path.append('H').append(Plot.at(x(i)));
        }
        return path.toString();
    }

    /** The half hours in which there is more after than before, or less. */
    private String differences(IntToDoubleFunction before, IntToDoubleFunction after, boolean isMore) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < HalfHours.A_DAY; i++) {
            double one = before.applyAsDouble(i);
            double other = after.applyAsDouble(i);
            if (one != other && other > one == isMore) {
                path.append('M').append(Plot.at(x(i))).append(' ').append(Plot.at(y(one)));
                path.append('H').append(Plot.at(x(i + 1))).append('V').append(Plot.at(y(other)));
                path.append('H').append(Plot.at(x(i))).append('Z');
            }
        }
        return path.toString();
    }

    private static double x(int halfHour) {
        return LEFT + (RIGHT - LEFT) * halfHour / HalfHours.A_DAY;
    }

    private double y(double value) {
        return BOTTOM - value * scale;
    }
}
