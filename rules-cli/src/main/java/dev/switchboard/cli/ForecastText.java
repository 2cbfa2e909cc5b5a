package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.analysis.Destination;
import dev.switchboard.analysis.LogDiff.Failures;
import dev.switchboard.catalog.Problems;
import dev.switchboard.cli.ForecastLogs.DecidedLogs;
import dev.switchboard.forecast.Bounds;
import dev.switchboard.forecast.Forecast;
import dev.switchboard.forecast.Forecast.Figures;
import dev.switchboard.forecast.Forecast.Move;
import dev.switchboard.forecast.Forecast.TopicFigures;
import dev.switchboard.forecast.Sample;
import dev.switchboard.text.StatingOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a change of rules does to the calls of logs, for people: totals, moves, then tables of what changes. {@code --json} has all. */
final class ForecastText {

    /** As many as one reads. */
    private static final int SHOWN = 20;

    private final DecidedLogs logs;
    private final Forecast forecast;
    private final Optional<Sample> sample;
    private final ForecastWords words;
    private final Locale locale;
    private final List<String> lines = new ArrayList<>();

    ForecastText(DecidedLogs logs, Optional<Sample> sample, Locale locale) {
        this.logs = logs;
        this.forecast = logs.forecast();
        this.sample = sample;
        this.words = new ForecastWords(forecast.taken(), locale);
        this.locale = locale;
    }

    List<String> lines() {
        say(Text.format("Звонков: %s (%s)", "Calls: %s (%s)", forecast.rows(), String.join(", ", logs.logs())));
        refused(forecast.refusedBefore(), new Text("Старый каталог не принимает: %s", "The old catalogue refuses: %s"));
        refused(forecast.refusedAfter(), new Text("Новый каталог не принимает: %s", "The new catalogue refuses: %s"));
        unknowns();
        lines.add("");
        totals();
        sample.ifPresent(this::sample);
        moves();
        table(new Text("линия", "line"), forecast.lines());
        table(new Text("способ", "mode"), forecast.modes());
        table(new Text("пункт", "item"), forecast.items());
        topics();
        return lines;
    }

    private void refused(Failures failures, Text what) {
        if (failures.rows() > 0) {
            say(Text.format(what.russian(), what.english(), failures.rows()));
            failures.first().ifPresent(problem -> lines.add("  " + problem.in(locale)));
        }
    }

    private void unknowns() {
        Map<String, Long> facts = forecast.unknowns().facts();
        if (facts.isEmpty()) {
            return;
        }
        String lacking = facts.entrySet().stream()
                .map(fact -> "`" + fact.getKey() + "` (" + fact.getValue() + ")")
                .collect(Collectors.joining(", "));
        say(Text.format(
                "В журнале нет фактов, о которых спрашивают правила (в скольких звонках): %s",
                "The log lacks facts that rules ask for (in how many calls): %s", lacking));
        say(Text.format(
                "  от них зависит, что решат о звонках: %s; по умолчанию — число, от и до — в скобках [ ]",
                "  on these depends what is decided of calls: %s; a number is by default, [least–most] whatever the facts are",
                forecast.unknowns().open()));
        if (forecast.unknowns().unbounded() > 0) {
            say(Text.format(
                    "  из них звонков, о которых нельзя сказать, что именно может выйти: %s (непрозрачные правила или слишком большая тема)",
                    "  of these, calls of which nobody can say what may come of them: %s (opaque rules, or a topic too large)",
                    forecast.unknowns().unbounded()));
        }
        if (forecast.unknowns().withoutDefault() > 0) {
            say(Text.format(
                    "  из них звонков без решения по умолчанию, поскольку неизвестно, когда они поступили: %s; их нет в числах вне скобок",
                    "  of these, calls without a decision by default, since it is not known when they came: %s; they are in no number outside brackets",
                    forecast.unknowns().withoutDefault()));
        }
    }

    private void totals() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(header(Text.EMPTY));
        rows.add(words.row(said("переводов", "transferred"), forecast.transfers()));
        rows.add(words.row(said("в два шага", "in two steps"), forecast.warm()));
        rows.add(List.of(said("уйдут в другое место", "go elsewhere"), "", "", words.count(forecast.moved())));
        lines.addAll(AlignedRows.of(rows));
        say(Text.format(
                "Доля переводов в два шага среди всех переводов: %s → %s",
                "Of the transfers, in two steps: %s → %s",
                words.ratio(forecast.warm().before(), forecast.transfers().before()),
                words.ratio(forecast.warm().after(), forecast.transfers().after())));
    }

    private void sample(Sample calls) {
        say(Text.format(
                "Случайная выборка из %s звонков: в 95 случаях из 100 для всех звонков",
                "A random sample of %s calls: in 95 cases out of 100, of all calls", calls.of()));
        Figures transfers = forecast.transfers();
        say(Text.format(
                "  переводов %s → %s, разница %s; уйдут в другое место %s",
                "  transferred %s → %s, difference %s; go elsewhere %s",
                words.interval(calls.share(transfers.before().byDefault())),
                words.interval(calls.share(transfers.after().byDefault())),
                words.interval(calls.difference(transfers.gained(), transfers.lost())),
                words.interval(calls.share(forecast.moved().byDefault()))));
    }

    private void moves() {
        lines.add("");
        if (forecast.moves().isEmpty()) {
            say(new Text("Все звонки пойдут туда же, куда шли", "All calls go where they went"));
        }
        forecast.moves().stream().limit(SHOWN).forEach(this::move);
        more(forecast.moves().size());
    }

    private void move(Move move) {
        lines.add(destination(move.before()) + " → " + destination(move.after()) + ": " + words.count(move.calls()));
        move.example().ifPresent(example -> {
            String place = example.place().map(where -> where + ": ").orElse("");
            lines.add("  " + place + "switchboard decide " + StatingOptions.of(example.inquiry()));
            if (!move.dependsOn().isEmpty()) {
                String facts = Problems.quoted(move.dependsOn(), ", ");
                say(Text.format("  смотря каковы факты: %s", "  depending on: %s", facts));
            }
        });
    }

    private String destination(Destination destination) {
        if (destination instanceof Destination.Decided decided) {
            return decided.outcome() + decided.queue().map(queue -> " " + queue).orElse("");
        }
        return said("никуда", "nowhere");
    }

    private void table(Text title, Map<String, Figures> figures) {
        List<Map.Entry<String, Figures>> changed = figures.entrySet().stream()
                .filter(entry -> !entry.getValue().isUnchanged())
                .sorted(Comparator.comparingLong((Map.Entry<String, Figures> entry) -> -size(entry.getValue())))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(header(title));
        changed.stream()
                .limit(SHOWN)
                .forEach(entry -> rows.add(words.row(
                        entry.getKey().isEmpty() ? said("по умолчанию", "by default") : entry.getKey(),
                        entry.getValue())));
        lines.add("");
        lines.addAll(AlignedRows.of(rows));
        more(changed.size());
    }

    private void topics() {
        List<Map.Entry<String, TopicFigures>> moved = forecast.topics().entrySet().stream()
                .filter(entry -> entry.getValue().moved().high() > 0)
                .sorted(Comparator.comparingLong((Map.Entry<String, TopicFigures> entry) ->
                                -entry.getValue().moved().byDefault())
                        .thenComparingLong(entry -> -entry.getValue().moved().high()))
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                said("тема", "topic"),
                said("звонков", "calls"),
                said("переводов: было", "transferred: old"),
                said("станет", "new"),
                said("уйдут в другое место", "go elsewhere")));
        for (Map.Entry<String, TopicFigures> topic : moved.stream().limit(SHOWN).toList()) {
            TopicFigures figures = topic.getValue();
            ForecastWords own = new ForecastWords(figures.calls(), locale);
            rows.add(List.of(
                    topic.getKey(),
                    Long.toString(figures.calls()),
                    own.count(figures.transfers().before()),
                    own.count(figures.transfers().after()),
                    own.count(figures.moved())));
        }
        lines.add("");
        lines.addAll(AlignedRows.of(rows));
        more(moved.size());
    }

    private static long size(Figures figures) {
        Bounds difference = figures.difference();
        return Math.max(
                figures.gained() + figures.lost(), Math.max(Math.abs(difference.low()), Math.abs(difference.high())));
    }

    private List<String> header(Text title) {
        return List.of(title.in(locale), said("было", "old"), said("станет", "new"), said("разница", "difference"));
    }

    private void more(int all) {
        if (all > SHOWN) {
            say(Text.format("… и ещё: %s", "… and %s more", all - SHOWN));
        }
    }

    private String said(String russian, String english) {
        return new Text(russian, english).in(locale);
    }

    private void say(Text text) {
        lines.add(text.in(locale));
    }
}
