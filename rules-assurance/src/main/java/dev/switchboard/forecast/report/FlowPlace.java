package dev.switchboard.forecast.report;

import java.util.List;

/** A place that calls leave or reach: a bar as high as they are many, with its name beside it. */
final class FlowPlace {

    private static final double LINE = 13;

    private final List<String> label;
    private final double y;
    private final double height;
    private double taken;

    FlowPlace(List<String> label, double y, double height) {
        this.label = List.copyOf(label);
        this.y = y;
        this.height = height;
    }

    double y() {
        return y;
    }

    /** How much room it takes from top to bottom. */
    double room() {
        return Math.max(height, label.size() * LINE);
    }

    /** Where the next band meets the bar. */
    double take(double thickness) {
        double next = top() + taken;
        taken += thickness;
        return next;
    }

    private double top() {
        return y + (room() - height) / 2;
    }

    /** @param side where the text is from its coordinate */
    void draw(Plot plot, double x, double width, double textX, String side) {
        plot.box("fc-node", x, top(), width, height);
        double first = y + (room() - label.size() * LINE) / 2 + LINE - 3;
        for (int i = 0; i < label.size(); i++) {
            plot.text(side, textX, first + i * LINE, label.get(i));
        }
    }
}
