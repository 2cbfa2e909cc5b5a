package dev.switchboard.forecast.report;

import dev.switchboard.analysis.Destination;
import dev.switchboard.forecast.Forecast.Move;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Moves between lines and ways of transfer as bands from left to right, as wide as there are calls. A pale band is what they may be at
 * most. Calls that stay would dwarf them: they are in no band. Queues are left to the table.
 */
final class FlowDiagram {

    private static final int MOST_MOVES = 10;

    private static final double LEFT = 130;
    private static final double RIGHT = Plot.WIDTH - LEFT;
    private static final double BAR = 5;
    private static final double TALLEST = 200;
    private static final double THINNEST = 1.5;
    private static final double GAP = 10;

    private final List<Move> moves;
    private final int all;
    private final boolean haveQueues;
    private final Page page;
    private final Words words;
    private final double scale;
    private final Map<Destination, FlowPlace> before;
    private final Map<Destination, FlowPlace> after;

    FlowDiagram(List<Move> moves, Page page) {
        List<Move> between = Flows.of(moves);
        this.moves = between.stream().limit(MOST_MOVES).toList();
        this.all = between.size();
        this.haveQueues = moves.stream().anyMatch(Flows::isOfQueues);
        this.page = page;
        this.words = page.words();
        long most = this.moves.stream().mapToLong(move -> move.calls().high()).sum();
        this.scale = TALLEST / Math.max(1, most);
        this.before = places(Move::before);
        this.after = places(Move::after);
    }

    private Map<Destination, FlowPlace> places(Function<Move, Destination> side) {
        Map<Destination, List<Move>> moving = new LinkedHashMap<>();
        moves.forEach(move -> moving.computeIfAbsent(side.apply(move), any -> new ArrayList<>())
                .add(move));
        Map<Destination, FlowPlace> places = new LinkedHashMap<>();
        double y = GAP;
        for (Map.Entry<Destination, List<Move>> entry : moving.entrySet()) {
            double height =
                    entry.getValue().stream().mapToDouble(this::thickness).sum();
            FlowPlace place = new FlowPlace(labels(entry.getKey(), entry.getValue()), y, height);
            places.put(entry.getKey(), place);
            y += place.room() + GAP;
        }
        return places;
    }

    private double thickness(Move move) {
        return Math.max(THINNEST, move.calls().high() * scale);
    }

    private List<FlowPlace.Label> labels(Destination place, List<Move> moving) {
        List<FlowPlace.Label> labels = new ArrayList<>();
        LabelLines.of(words.taker(place)).forEach(line -> labels.add(new FlowPlace.Label("", line)));
        String way = words.way(place);
        if (!way.isEmpty()) {
            LabelLines.of(way).forEach(line -> labels.add(new FlowPlace.Label(" fc-small", line)));
        }
        long calls =
                moving.stream().mapToLong(move -> Amounts.drawn(move.calls())).sum();
        labels.add(new FlowPlace.Label(" fc-count", page.numbers().whole(calls)));
        return labels;
    }

    void write() {
        if (moves.isEmpty()) {
            return;
        }
        page.html().open("figure", "class", "fc-flow");
        Plot plot = Plot.open(
                page.html(),
                "fc-flow",
                (int) Math.ceil(Math.max(end(before), end(after))),
                words.say("Откуда и куда уходят звонки", "Where calls go instead"),
                moves.stream().map(this::told).collect(Collectors.joining("; ")));
        moves.forEach(move -> draw(move, plot));
        before.values().forEach(place -> place.draw(plot, LEFT, BAR, LEFT - 4, "fc-end"));
        after.values().forEach(place -> place.draw(plot, RIGHT - BAR, BAR, RIGHT + 4, "fc-start"));
        plot.close();
        page.html().open("figcaption").text(caption()).close("figcaption").close("figure");
    }

    private static double end(Map<Destination, FlowPlace> places) {
        return places.values().stream()
                        .mapToDouble(place -> place.y() + place.room())
                        .max()
                        .orElse(0)
                + GAP;
    }

    private String told(Move move) {
        return words.place(move.before()) + " → " + words.place(move.after()) + ": "
                + page.amounts().calls(move.calls()).text();
    }

    private String caption() {
        String caption = words.say(
                "Слева — куда звонки попадали, справа — куда попадут; чем шире полоса, тем их больше.",
                "On the left where calls went, on the right where they go; the wider a band, the more of them.");
        if (moves.stream().anyMatch(move -> !move.calls().areOne())) {
            caption += words.say(
                    " Тёмная часть — сколько их самое меньшее, бледная — самое большее.",
                    " The dark part is how many at least, the pale one how many at most.");
        }
        if (haveQueues) {
            caption += words.say(
                    " Переходы в другую очередь той же линии — в таблице.",
                    " Moves to another queue of the same line are in the table.");
        }
        return moves.size() == all
                ? caption
                : caption
                        + words.say(
                                " Нарисованы %s самых частых перехода из %s; остальные — в таблице.",
                                " Drawn are the %s most frequent of %s moves; the others are in the table.",
                                moves.size(),
                                all);
    }

    private void draw(Move move, Plot plot) {
        double most = thickness(move);
        double from = Objects.requireNonNull(before.get(move.before())).take(most);
        double to = Objects.requireNonNull(after.get(move.after())).take(most);
        if (!move.calls().areOne()) {
            plot.path("fc-band fc-pale", band(from, to, most), told(move));
        }
        double drawn = Math.max(THINNEST, Amounts.drawn(move.calls()) * scale);
        plot.path("fc-band", band(from, to, Math.min(most, drawn)), told(move));
        if (move.calls().low() > 0 && move.calls().low() < Amounts.drawn(move.calls())) {
            plot.path("fc-band", band(from, to, move.calls().low() * scale), told(move));
        }
    }

    private static String band(double from, double to, double thickness) {
        double middle = Plot.WIDTH / 2.0;
        double x1 = LEFT + BAR;
        double x2 = RIGHT - BAR;
        return "M" + at(x1, from) + "C" + at(middle, from) + " " + at(middle, to) + " " + at(x2, to) + "v"
                + Plot.at(thickness) + "C" + at(middle, to + thickness) + " " + at(middle, from + thickness) + " "
                + at(x1, from + thickness) + "Z";
    }

    private static String at(double x, double y) {
        return Plot.at(x) + " " + Plot.at(y);
    }
}
