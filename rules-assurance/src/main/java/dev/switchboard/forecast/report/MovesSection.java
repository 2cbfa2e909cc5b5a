package dev.switchboard.forecast.report;

import dev.switchboard.Place;
import dev.switchboard.analysis.Destination;
import dev.switchboard.forecast.Example;
import dev.switchboard.forecast.Forecast;
import dev.switchboard.forecast.Forecast.Move;
import dev.switchboard.text.Html;
import dev.switchboard.text.StatingOptions;
import java.util.List;

/** Calls that go elsewhere: from where to where, with an example of each move. */
final class MovesSection {

    private final Forecast forecast;
    private final Page page;
    private final Words words;

    MovesSection(Forecast forecast, Page page) {
        this.forecast = forecast;
        this.page = page;
        this.words = page.words();
    }

    void write() {
        if (forecast.moves().isEmpty()) {
            return;
        }
        page.openSection("fc-moves", words.say("Откуда и куда уходят звонки", "Where calls go instead"));
        new FlowDiagram(forecast.moves(), page).write();
        writeTable();
        page.closeSection();
    }

    private void writeTable() {
        String from = words.say("Откуда", "From");
        String to = words.say("Куда", "To");
        String calls = words.say("Звонков", "Calls");
        String example = words.say("Пример", "Example");
        Html html = page.html();
        html.open("table", "class", "fc-stacked");
        html.element("caption", words.say("Звонки, которые уходят в другое место", "Calls that go elsewhere"));
        html.open("thead").open("tr");
        List.of(from, to, calls, example).forEach(column -> html.element("th", column, "scope", "col"));
        html.close("tr").close("thead").open("tbody");
        for (Move move : forecast.moves()) {
            html.open("tr");
            place(from, move.before());
            place(to, move.after());
            page.number(calls, page.amounts().calls(move.calls()));
            html.open("td", "data-label", example);
            move.example().ifPresent(this::example);
            html.close("td").close("tr");
        }
        html.close("tbody").close("table");
    }

    private void place(String column, Destination place) {
        page.html().open("td", "data-label", column).text(words.taker(place));
        if (place instanceof Destination.Decided decided) {
            page.code(words.taker(place), decided.outcome().line());
        }
        String way = words.way(place);
        if (!way.isEmpty()) {
            page.html().element("div", way, "class", "fc-quiet");
        }
        page.html().close("td");
    }

    private void example(Example example) {
        Html html = page.html();
        html.text(words.facts(example.inquiry()));
        html.open("div", "class", "fc-quiet");
        html.text(example.place().map(Place::toString).map(place -> place + " ").orElse(""));
        html.element("code", StatingOptions.of(example.inquiry())).close("div");
    }
}
