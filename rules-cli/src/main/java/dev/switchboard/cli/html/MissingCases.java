package dev.switchboard.cli.html;

import dev.switchboard.coverage.Coverage;
import dev.switchboard.coverage.Coverage.Unmet;
import dev.switchboard.text.Html;
import java.util.List;

/** Goals that no case meets, each with a ready case; of very many the rest is counted. */
final class MissingCases {

    static final int MOST = 1_000;

    private final Html html;
    private final PageWords words;
    private int room = MOST;
    private int leftOut;

    MissingCases(Html html, PageWords words) {
        this.html = html;
        this.words = words;
    }

    /** Goals that there was no room for. */
    int leftOut() {
        return leftOut;
    }

    /** Everything that a part of the catalogue lacks, and what no inquiry can show of it. */
    void write(Coverage part) {
        if (part.unmet().isEmpty()
                && part.notAnalysed().isEmpty()
                && part.unreachable().isEmpty()) {
            return;
        }
        html.open("ul", "class", "plain");
        for (Unmet unmet : fitting(part.unmet())) {
            html.open("li");
            write(unmet);
            html.close("li");
        }
        ItemCoverage.texts(part.notAnalysed(), words)
                .forEach(text -> html.message("li", words.say("? не проанализировано: ", "? not analysed: ") + text));
        ItemCoverage.texts(part.unreachable(), words)
                .forEach(text -> html.message(
                        "li",
                        words.say(
                                        "– доказано, что не покажет ни одно обращение: ",
                                        "– proved that no inquiry can show: ")
                                + text,
                        "class",
                        "quiet"));
        html.close("ul");
    }

    void write(Unmet unmet) {
        html.element("span", words.say("✗ не покрыто: ", "✗ not covered: "), "class", "sign missing");
        html.message(words.say(unmet.goal().text()));
        Parts.ready(words.say("Готовый пример:", "Ready case:"), unmet.ready(), html, words);
    }

    /** As many as there is still room for. */
    List<Unmet> fitting(List<Unmet> unmet) {
        int fitting = Math.min(room, unmet.size());
        room -= fitting;
        leftOut += unmet.size() - fitting;
        return unmet.subList(0, fitting);
    }
}
