package dev.switchboard.forecast.report;

import dev.switchboard.Place;
import dev.switchboard.analysis.Destination;
import dev.switchboard.forecast.Example;
import dev.switchboard.forecast.Forecast;
import dev.switchboard.forecast.Forecast.Move;
import dev.switchboard.text.Html;
import dev.switchboard.text.StatingOptions;
import java.util.Collection;
import java.util.List;

/** Calls that go elsewhere: from where to where, with an example of each move. */
final class MovesSection {

    private static final int UNFOLDED = 12;

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
        writeTables();
        page.closeSection();
    }

    private void writeTables() {
        List<Move> moves = forecast.moves();
        List<Move> first = moves.subList(0, Math.min(UNFOLDED, moves.size()));
        List<Move> others = moves.subList(first.size(), moves.size());
        table(words.say("Звонки, которые уходят в другое место", "Calls that go elsewhere"), first);
        if (!others.isEmpty()) {
            page.openFolded(words.say("Остальные переходы: %s", "Other moves: %s", others.size()));
            table(words.say("Остальные переходы", "Other moves"), others);
            page.closeFolded();
        }
    }

    private void table(String name, List<Move> moves) {
        String from = words.say("Откуда", "From");
        String to = words.say("Куда", "To");
        String calls = words.say("Звонков", "Calls");
        String example = words.say("Пример", "Example");
        Html html = page.html();
        html.open("table", "class", "fc-places").element("caption", name);
        html.open("thead").open("tr");
        html.element("th", from, "scope", "col").element("th", to, "scope", "col");
        html.element("th", calls, "scope", "col", "class", "fc-number").element("th", example, "scope", "col");
        html.close("tr").close("thead").open("tbody");
        for (Move move : moves) {
            html.open("tr");
            place(from, move.before());
            place(to, move.after());
            page.number(calls, page.amounts().calls(move.calls()));
            html.open("td", "data-label", example);
            move.example().ifPresent(one -> example(one, move.dependsOn()));
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

    /** In words, and behind its place as the command takes it. */
    private void example(Example example, Collection<String> dependsOn) {
        page.html().text(words.facts(example.inquiry()));
        if (!dependsOn.isEmpty()) {
            String facts = String.join(", ", dependsOn.stream().map(words::fact).toList());
            page.html()
                    .element(
                            "div",
                            words.say("если позволяют факты: %s", "if these facts are so: %s", facts),
                            "class",
                            "fc-quiet");
        }
        page.openFolded(example.place().map(Place::toString).orElse(words.say("Все факты", "All facts")));
        page.html().element("code", StatingOptions.of(example.inquiry()));
        page.closeFolded();
    }
}
