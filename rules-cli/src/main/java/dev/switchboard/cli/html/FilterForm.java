package dev.switchboard.cli.html;

import dev.switchboard.suite.SuiteReport;
import dev.switchboard.text.Html;

/** What the reader picks to see. Only the script can filter, so only it shows the form. */
final class FilterForm {

    private final SuiteReport report;
    private final Html html;
    private final PageWords words;

    FilterForm(SuiteReport report, Html html, PageWords words) {
        this.report = report;
        this.html = html;
        this.words = words;
    }

    void write() {
        html.open("form", "id", "filters", "role", "search", "hidden", "");
        openSelect("line", words.say("Линия", "Line"), words.say("все линии", "all lines"));
        report.catalog().vocabulary().lineCodes().forEach(line -> option(line, words.line(line)));
        closeSelect();
        openSelect("status", words.say("Что показать", "Show"), words.say("всё", "everything"));
        for (Status status : Status.values()) {
            option(status.code(), status.sign() + " " + words.say(status.title()));
        }
        closeSelect();
        html.open("label").text(words.say("Найти", "Find") + " ");
        html.single("input", "type", "search", "name", "text", "autocomplete", "off")
                .close("label");
        html.element("button", words.say("Сбросить", "Reset"), "type", "button");
        html.element(
                "output",
                "",
                "aria-live",
                "polite",
                "data-words",
                words.say("Показано {shown} из {all}", "Showing {shown} of {all}"));
        html.close("form");
    }

    private void openSelect(String name, String title, String all) {
        html.open("label").text(title + " ").open("select", "name", name);
        option("", all);
    }

    private void closeSelect() {
        html.close("select").close("label");
    }

    private void option(String value, String title) {
        html.element("option", title, "value", value);
    }
}
