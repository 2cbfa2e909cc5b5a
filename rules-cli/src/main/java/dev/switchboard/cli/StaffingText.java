package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.staffing.DayKind;
import dev.switchboard.staffing.HalfHours;
import dev.switchboard.staffing.LoggedCalls;
import dev.switchboard.staffing.StaffingChange;
import dev.switchboard.staffing.StaffingPlan;
import dev.switchboard.staffing.StaffingPlan.Demand;
import dev.switchboard.staffing.StaffingPlan.HalfHour;
import dev.switchboard.staffing.StaffingTerms;
import dev.switchboard.staffing.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The people that lines take, for people: what changes in sentences, then each line's busiest half hour. {@code --json} has all of them. */
final class StaffingText {

    private static final double PERCENT = 100;

    private final StaffingPlan plan;
    private final StaffingCalls calls;
    private final StaffingTerms terms;
    private final Locale locale;
    private final List<String> lines = new ArrayList<>();

    StaffingText(StaffingPlan plan, StaffingCalls calls, StaffingTerms terms, Locale locale) {
        this.plan = plan;
        this.calls = calls;
        this.terms = terms;
        this.locale = locale;
    }

    List<String> lines() {
        calls.log().ifPresent(this::log);
        terms();
        if (calls.areCompared()) {
            lines.add("");
            changes();
        }
        lines.add("");
        table();
        return lines;
    }

    private void log(LoggedCalls log) {
        log.period()
                .ifPresent(period -> say(Text.format(
                        "Звонки: %s, с %s по %s (%s)",
                        "Calls: %s, from %s to %s (%s)",
                        log.counted(),
                        period.first(),
                        period.last(),
                        Arrays.stream(DayKind.values())
                                .filter(log.days()::containsKey)
                                .map(kind -> kind.title().in(locale) + ": "
                                        + log.days().get(kind))
                                .collect(Collectors.joining(", ")))));
    }

    private void terms() {
        Target target = terms.target();
        say(Text.format(
                "Цель: %s %% звонков принято за %s с, занятость не больше %s %%",
                "Target: %s %% of the calls answered within %s s, people busy for at most %s %% of their time",
                percent(target.answered()),
                whole(target.within()),
                percent(target.occupancy())));
        if (target.abandonment() < 1) {
            say(Text.format(
                    "      не дождались не больше %s %% звонков",
                    "        at most %s %% of the calls given up", percent(target.abandonment())));
        }
        say(Text.format(
                "Терпение: %s с; не на линии %s %% оплаченного времени",
                "Patience: %s s; not at the phone for %s %% of the time that is paid",
                whole(terms.patience()),
                percent(terms.shrinkage())));
    }

    private void changes() {
        List<StaffingChange> changes = plan.changes();
        changes.forEach(change -> say(change.text()));
        if (changes.isEmpty()) {
            say(new Text(
                    "Ни одной линии не нужно ни больше людей, ни меньше", "No line needs more people, and none fewer"));
        }
    }

    private void table() {
        if (plan.days().isEmpty()) {
            say(new Text(
                    "На линии, для которых указано время обработки, никто не звонит",
                    "Nobody calls the lines that have a handling time"));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                said("линия", "line"),
                said("дни", "days"),
                said("самые занятые полчаса", "busiest half hour"),
                said("звонков", "calls"),
                said("людей на линии", "people at the phone"),
                said("людей всего", "people paid"),
                said("занятость, %", "busy, %"),
                said("человеко-часов в день", "hours a day")));
        plan.days().forEach(day -> rows.add(row(day)));
        lines.addAll(AlignedRows.of(rows));
    }

    private List<String> row(StaffingPlan.Day day) {
        HalfHour busiest = day.halfHours().get(day.busiest());
        return List.of(
                day.line(),
                day.days().title().in(locale),
                HalfHours.clock(day.busiest()),
                shown(busiest, demand -> decimal(demand.traffic().calls())),
                shown(
                        busiest,
                        demand -> band(demand.need().least(), demand.need().most())),
                shown(
                        busiest,
                        demand -> band(
                                terms.paid(demand.need().least()),
                                terms.paid(demand.need().most()))),
                shown(busiest, this::occupancy),
                hours(day));
    }

    private String hours(StaffingPlan.Day day) {
        String before = hours(day, HalfHour::before);
        String after = hours(day, HalfHour::after);
        return calls.areCompared() ? arrow(before, after) : after;
    }

    private String hours(StaffingPlan.Day day, Function<HalfHour, Demand> side) {
        String least = decimal(day.leastHours(side));
        String most = decimal(day.mostHours(side));
        return least.equals(most) ? least : least + "–" + most;
    }

    private String shown(HalfHour halfHour, Function<Demand, String> what) {
        String after = what.apply(halfHour.after());
        return calls.areCompared() ? arrow(what.apply(halfHour.before()), after) : after;
    }

    private static String arrow(String before, String after) {
        return before.equals(after) ? after : before + " → " + after;
    }

    private static String band(int least, int most) {
        return least == most ? Integer.toString(least) : least + "–" + most;
    }

    /** With fewer people they are busier. */
    private String occupancy(Demand demand) {
        if (demand.need().most() == 0) {
            return "0";
        }
        long one = percent(
                terms.impatient(demand.traffic(), demand.need().erlangA()).occupancy());
        long other =
                percent(terms.patient(demand.traffic(), demand.need().erlangC()).occupancy());
        return band((int) Math.min(one, other), (int) Math.max(one, other));
    }

    private static long percent(double share) {
        return Math.round(share * PERCENT);
    }

    private static long whole(double number) {
        return Math.round(number);
    }

    private String decimal(double number) {
        String text = Double.toString(Math.round(number * 10) / 10.0);
        String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return new Text(whole.replace('.', ','), whole).in(locale);
    }

    private String said(String russian, String english) {
        return new Text(russian, english).in(locale);
    }

    private void say(Text text) {
        lines.add(text.in(locale));
    }
}
