package dev.switchboard.cli.html;

import dev.switchboard.Text;
import dev.switchboard.text.Html;
import java.util.List;
import java.util.Locale;

/** What an entry of the page says of its subject: by a sign and a word, so that no colour is needed to see it. */
enum Status {
    FAILED("✗", "не прошёл", "failed"),
    MISSING("◐", "покрыто не всё", "not all covered"),
    SURVIVED("!", "не замечена", "not noticed"),
    UNKNOWN("?", "не проанализировано", "not analysed"),
    IDLE("–", "никогда не решает", "never decides"),
    COVERED("✓", "покрыто", "covered");

    private final String sign;
    private final String russian;
    private final String english;

    Status(String sign, String russian, String english) {
        this.sign = sign;
        this.russian = russian;
        this.english = english;
    }

    /** The name by which style and filters know it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String sign() {
        return sign;
    }

    Text title() {
        return new Text(russian, english);
    }

    void badge(Html html, PageWords words) {
        html.element("span", sign + " " + words.say(title()), "class", "badge " + code());
    }

    /** Begins an element that the filters show or hide. */
    void open(Html html, String element, List<String> lines) {
        // A line's code may hold a space, but never ends a line.
        html.open(element, "class", "entry", "data-status", code(), "data-lines", String.join("\n", lines));
    }
}
