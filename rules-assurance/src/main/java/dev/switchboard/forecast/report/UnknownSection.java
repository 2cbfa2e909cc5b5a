package dev.switchboard.forecast.report;

import dev.switchboard.analysis.LogDiff.Failures;
import dev.switchboard.forecast.Forecast;
import dev.switchboard.forecast.Forecast.Unknowns;
import dev.switchboard.staffing.StaffingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is left out or not known, so that nobody takes silence for certainty. */
final class UnknownSection {

    private final ForecastReport report;
    private final Forecast forecast;
    private final Page page;
    private final Words words;
    private final Numbers numbers;

    UnknownSection(ForecastReport report, Page page) {
        this.report = report;
        this.forecast = report.forecast();
        this.page = page;
        this.words = page.words();
        this.numbers = page.numbers();
    }

    void write() {
        page.openSection("fc-unknown", words.say("Чего не видно", "What is left out or not known"));
        List<String> said = new ArrayList<>();
        refused(said);
        unknown(said);
        times(said);
        unplanned(said);
        if (said.isEmpty()) {
            page.paragraph(words.say(
                    "Учтены все %s журнала, и фактов для решений хватает.",
                    "All %s of the log are counted, and no fact that decisions need is missing.",
                    words.calls(forecast.rows())));
        } else {
            page.html().open("ul");
            said.forEach(each -> page.html().open("li").message(each).close("li"));
            page.html().close("ul");
        }
        facts();
        page.closeSection();
    }

    private void refused(List<String> said) {
        long left = forecast.rows() - forecast.taken();
        if (left > 0) {
            said.add(words.say(
                    "Не учтено ни в одном числе, так как каталог не принимает обращение: %s из %s.",
                    "In no figure, since a catalogue refuses the inquiry: %s of %s.",
                    numbers.whole(left),
                    words.ofCalls(forecast.rows())));
        }
        refused("Прежний каталог не принимает: %s", "The old catalogue refuses: %s", forecast.refusedBefore(), said);
        refused("Новый каталог не принимает: %s", "The new catalogue refuses: %s", forecast.refusedAfter(), said);
    }

    private void refused(String russian, String english, Failures failures, List<String> said) {
        if (failures.rows() > 0) {
            String first = failures.first()
                    .map(problem -> words.say(
                            "; первый — %s%s",
                            "; the first is %s%s",
                            problem.place().map(place -> place + ": ").orElse(""),
                            words.say(problem.message())))
                    .orElse("");
            said.add(words.say(russian, english, numbers.whole(failures.rows())) + first + ".");
        }
    }

    private void unknown(List<String> said) {
        Unknowns unknowns = forecast.unknowns();
        if (unknowns.open() > 0) {
            said.add(words.say(
                    "Решение зависит от фактов, которых в журнале нет: %s. Числа «от–до» — всё, к чему такие звонки могут привести; число перед ними — если у этих фактов значения по умолчанию.",
                    "The decision depends on facts that the log lacks: %s. Numbers from–to are all that such calls can come to; the number before them is if these facts have their defaults.",
                    words.ofCalls(unknowns.open())));
        }
        if (unknowns.unbounded() > 0) {
            said.add(words.say(
                    "Из них неизвестно, к чему они могут привести: %s. Правила непрозрачны, или их слишком много. В числах «от–до» они учтены как угодно решённые.",
                    "Of these it is not known what they can come to: %s. The rules are opaque or too many. In numbers from–to they count as decided in any way.",
                    numbers.whole(unknowns.unbounded())));
        }
        if (unknowns.withoutDefault() > 0) {
            said.add(words.say(
                    "Без решения по умолчанию, так как неизвестно, когда поступил звонок: %s. Они только в числах «от–до».",
                    "Without a decision by default, since it is not known when the call came: %s. They are in numbers from–to alone.",
                    numbers.whole(unknowns.withoutDefault())));
        }
        if (unknowns.open() > 0 && forecast.load().timed() > 0) {
            said.add(words.say(
                    "В нагрузке и в числе людей у неизвестных фактов значения по умолчанию.",
                    "In the load and in the people needed, unknown facts have their defaults."));
        }
    }

    private void times(List<String> said) {
        long timed = forecast.load().timed();
        if (timed == 0) {
            said.add(
                    words.say(
                            "Когда поступали звонки, в журнале не сказано (столбец `at`): нагрузки в течение дня и числа людей нет.",
                            "The log does not say when calls came (column `at`): there is no load over the day, and no people needed."));
        } else if (timed < forecast.taken()) {
            said.add(words.say(
                    "Нет в нагрузке и в числе людей, так как неизвестно, когда поступил звонок: %s.",
                    "Not in the load and in the people needed, since it is not known when the call came: %s.",
                    numbers.whole(forecast.taken() - timed)));
        }
    }

    private void unplanned(List<String> said) {
        report.people().ifPresent(people -> {
            Set<String> lines = new TreeSet<>(forecast.load().before().lines());
            lines.addAll(forecast.load().after().lines());
            people.plan().days().stream().map(StaffingPlan.Day::line).forEach(lines::remove);
            if (!lines.isEmpty()) {
                said.add(words.say(
                        "Без времени обработки, поэтому люди не посчитаны: %s.",
                        "Without a handling time, so that no people are planned: %s.",
                        String.join(", ", lines.stream().map(words::line).toList())));
            }
        });
    }

    private void facts() {
        if (forecast.unknowns().facts().isEmpty()) {
            return;
        }
        String calls = words.say("Звонков, для которых он важен", "Calls that depend on it");
        page.openTable(
                words.say("Факты, которых в журнале нет", "Facts that the log lacks"),
                "fc-figures",
                List.of(words.say("Факт", "Fact"), calls));
        forecast.unknowns().facts().forEach((fact, count) -> {
            page.openRow(words.fact(fact), fact);
            page.number(calls, numbers.whole(count));
            page.closeRow();
        });
        page.closeTable();
    }
}
