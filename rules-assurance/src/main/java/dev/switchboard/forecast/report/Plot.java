package dev.switchboard.forecast.report;

import dev.switchboard.text.Html;

/** A drawing that says what it shows to those who do not see it. Its measures are its own units, about a pixel on a phone. */
final class Plot {

    static final int WIDTH = 360;

    private final Html html;

    private Plot(Html html) {
        this.html = html;
    }

    /**
     * Begins a drawing.
     *
     * @param id one of its own on the page
     */
    static Plot open(Html html, String id, int height, String title, String description) {
        String titleId = id + "-title";
        String descriptionId = id + "-desc";
        html.open(
                "svg",
                "id",
                id,
                "class",
                "fc-plot",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "img",
                "aria-labelledby",
                titleId + " " + descriptionId);
        html.element("title", title, "id", titleId).element("desc", description, "id", descriptionId);
        return new Plot(html);
    }

    void close() {
        html.close("svg");
    }

    void path(String kind, String path) {
        html.single("path", "class", kind, "d", path);
    }

    /** A shape that says what it is when it is pointed at. */
    void path(String kind, String path, String title) {
        html.open("path", "class", kind, "d", path).element("title", title).close("path");
    }

    void box(String kind, double x, double y, double width, double height) {
        html.single(
                "rect",
                "class",
                kind,
                "x",
                at(x),
                "y",
                at(y),
                "width",
                at(Math.max(0, width)),
                "height",
                at(Math.max(0, height)));
    }

    void line(String kind, double x1, double y1, double x2, double y2) {
        html.single("line", "class", kind, "x1", at(x1), "y1", at(y1), "x2", at(x2), "y2", at(y2));
    }

    /** A horizontal line from one value to another with an end at each. */
    void whisker(double from, double to, double y, double half) {
        String end = " " + at(y - half) + "v" + at(2 * half);
        String path = "M" + at(from) + end + "M" + at(from) + " " + at(y) + "H" + at(to) + "M" + at(to) + end;
        path("fc-whisker fc-halo", path);
        path("fc-whisker", path);
    }

    /** @param kind begins with {@code fc-start}, {@code fc-middle} or {@code fc-end}: where the text is from {@code x} */
    void text(String kind, double x, double y, String text) {
        html.element("text", text, "class", kind, "x", at(x), "y", at(y));
    }

    /** A coordinate, with at most one decimal place. */
    static String at(double coordinate) {
        long tenths = Math.round(coordinate * 10);
        long rest = Math.abs(tenths % 10);
        String sign = tenths < 0 && tenths > -10 ? "-" : "";
        return sign + tenths / 10 + (rest == 0 ? "" : "." + rest);
    }
}
