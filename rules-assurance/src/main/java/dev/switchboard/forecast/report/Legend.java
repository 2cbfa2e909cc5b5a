package dev.switchboard.forecast.report;

import dev.switchboard.text.Html;

/** Which look stands for what. */
final class Legend {

    private Legend() {}

    /** Before and after. */
    static void write(Html html, Words words) {
        html.open("p", "class", "fc-legend");
        entry("fc-old", words.say("было", "before"), html);
        entry("fc-new", words.say("станет", "after"), html);
        html.close("p");
    }

    /** Before and after, and where one is more than the other. */
    static void writeWithDifference(Html html, Words words) {
        html.open("p", "class", "fc-legend");
        entry("fc-old", words.say("было", "before"), html);
        entry("fc-new", words.say("станет", "after"), html);
        entry("fc-more", words.say("прибавится", "more"), html);
        entry("fc-fewer", words.say("убавится", "fewer"), html);
        html.close("p");
    }

    private static void entry(String kind, String text, Html html) {
        html.open("span");
        html.open("svg", "class", "fc-key", "viewBox", "0 0 18 12", "aria-hidden", "true");
        html.single("rect", "class", kind, "x", "1", "y", "1", "width", "16", "height", "10");
        html.close("svg").text(text).close("span");
    }
}
