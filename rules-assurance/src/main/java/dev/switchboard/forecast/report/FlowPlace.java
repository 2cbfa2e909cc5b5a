package dev.switchboard.forecast.report;

import java.util.List;

/** A place that calls leave or reach: a bar as high as they are many, with its name and their number beside it. */
final class FlowPlace {

    private static final double LINE = 13;

    private final List<Label> labels;
    private final double y;
    private final double height;
    private double taken;

    /** @param kind how the text looks */
    record Label(String kind, String text) {}

    FlowPlace(List<Label> labels, double y, double height) {
        this.labels = List.copyOf(labels);
        this.y = y;
        this.height = height;
    }

    double y() {
        return y;
    }

    /** How much room it takes from top to bottom. */
    double room() {
        return Math.max(height, labels.size() * LINE);
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
        double first = y + (room() - labels.size() * LINE) / 2 + LINE - 3;
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            plot.text(side + label.kind, textX, first + i * LINE, label.text);
        }
    }
}
