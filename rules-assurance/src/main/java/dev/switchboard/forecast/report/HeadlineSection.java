package dev.switchboard.forecast.report;

import dev.switchboard.forecast.Bounds;
import dev.switchboard.forecast.Forecast;
import dev.switchboard.forecast.Forecast.Move;
import dev.switchboard.forecast.Load;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole in a few sentences. */
final class HeadlineSection {

    private final ForecastReport report;
    private final Forecast forecast;
    private final Page page;
    private final Words words;

    HeadlineSection(ForecastReport report, Page page) {
        this.report = report;
        this.forecast = report.forecast();
        this.page = page;
        this.words = page.words();
    }

    void write() {
        page.html().open("p", "class", "fc-headline").text(moved() + ".").close("p");
        String more = Stream.of(sampled(), mostFrequent(), people())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        if (!more.isEmpty()) {
            page.paragraph(more);
        }
        page.quiet(log());
    }

    private String moved() {
        Bounds moved = forecast.moved();
        String all = words.ofCalls(forecast.taken());
        if (forecast.taken() == 0) {
            return words.say(
                    "Ни одного звонка журнала не приняли оба каталога: сравнивать нечего",
                    "No call of the log is taken by both catalogues: there is nothing to compare");
        }
        if (moved.high() == 0) {
            return words.say("Из %s в другое место не попадёт ни один", "Of %s none goes elsewhere", all);
        }
        Amounts.Written calls = page.amounts().calls(moved);
        Amounts.Written share = page.amounts().share(moved);
        boolean isOne = moved.areOne() || calls.range().isPresent();
        long number = Amounts.drawn(moved);
        return words.say(
                        isOne && Words.isOne(number)
                                ? "Из %s в другое место попадёт %s (%s)"
                                : "Из %s в другое место попадут %s (%s)",
                        isOne && number == 1 ? "Of %s %s (%s) goes elsewhere" : "Of %s %s (%s) go elsewhere",
                        all,
                        calls.main(),
                        share.main())
                + between(moved, calls.range().isPresent());
    }

    /** Within which bounds, unless that is said already, and why it is not known better. */
    private String between(Bounds moved, boolean isToBeSaid) {
        if (moved.areOne()) {
            return "";
        }
        String bounds = isToBeSaid
                ? words.say(": от %s до %s", ": between %s and %s", percent(moved.low()), percent(moved.high()))
                : "";
        String lacking = forecast.unknowns().facts().keySet().stream()
                .map(fact -> words.say("«%s»", "“%s”", words.fact(fact)))
                .collect(Collectors.joining(", "));
        return lacking.isEmpty()
                ? bounds
                : bounds + words.say(", так как в журнале нет: %s", ", since the log lacks %s", lacking);
    }

    private String percent(long calls) {
        return words.numbers().percent((double) calls / forecast.taken());
    }

    private Optional<String> sampled() {
        return report.sample()
                .map(sample -> words.say(
                        "Журнал — выборка: из всех звонков в другое место попадут от %s до %s, с уверенностью 95 %%.",
                        "The log is a sample: of all calls between %s and %s go elsewhere, with 95 %% confidence.",
                        words.numbers()
                                .percent(sample.share(forecast.moved().low()).low()),
                        words.numbers()
                                .percent(sample.share(forecast.moved().high()).high())));
    }

    private Optional<String> mostFrequent() {
        return Flows.of(forecast.moves()).stream().findFirst().map(this::mostFrequent);
    }

    private String mostFrequent(Move move) {
        return words.say(
                "Чаще всего: «%s» → «%s» (%s).",
                "Most often: “%s” → “%s” (%s).",
                words.place(move.before()),
                words.place(move.after()),
                page.amounts().calls(move.calls()).main());
    }

    /** The largest change. */
    private Optional<String> people() {
        return report.people()
                .flatMap(people -> people.plan().changes().stream().max(Comparator.comparingInt(PeopleSection::weight)))
                .map(change -> PeopleSection.sentence(change, words) + ".");
    }

    private String log() {
        Load load = forecast.load();
        String logs = words.say("Журнал: %s", "Log: %s", String.join(", ", report.logs()));
        return logs
                + load.period()
                        .map(period -> words.say(
                                "; с %s по %s (%s)",
                                "; from %s to %s (%s)",
                                words.day(period.first()),
                                words.day(period.last()),
                                days(load)))
                        .orElse("");
    }

    private String days(Load load) {
        return new TreeMap<>(load.days())
                .entrySet().stream()
                        .map(days -> words.say(days.getKey().title()) + ": "
                                + words.numbers().whole(days.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
