package dev.switchboard.cli.html;

import dev.switchboard.cases.Case;
import dev.switchboard.text.Html;

/** Small pieces that several sections write alike. */
final class Parts {

    private Parts() {}

    /** What the script shows in a section all of whose entries the filters hide. */
    static void nothing(Html html, PageWords words) {
        html.open("p", "class", "nothing", "hidden", "")
                .text(words.say("Под выбранное ничего не подходит.", "Nothing here matches."))
                .close("p");
    }

    /** That a list was cut, if any of it was left out. */
    static void more(int leftOut, Html html, PageWords words) {
        if (leftOut > 0) {
            html.open("p", "class", "more")
                    .text(words.say("… и ещё %s: здесь не показаны", "… and %s more, not shown here", leftOut))
                    .close("p");
        }
    }

    static void openDetails(boolean open, Html html) {
        if (open) {
            html.open("details", "open", "");
        } else {
            html.open("details");
        }
    }

    /** An inquiry to copy, and how it is decided now. */
    static void ready(String title, Case ready, Html html, PageWords words) {
        html.open("p", "class", "ready").text(title + " ").element("code", PageWords.facts(ready));
        html.text(words.say(" — сейчас: ", " — now: ")).element("code", PageWords.decision(ready));
        html.close("p");
    }
}
