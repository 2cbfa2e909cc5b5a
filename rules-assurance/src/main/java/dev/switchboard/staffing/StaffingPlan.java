package dev.switchboard.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * The people that each line takes, by the old catalogue and by the new one.
 *
 * @param days each line with a handling time and each kind of day on which somebody calls it
 */
public record StaffingPlan(List<Day> days) {

    private static final Comparator<HalfHour> BUSIEST = Comparator.<HalfHour>comparingInt(
                    each -> Math.max(each.after.need.most(), each.before.need.most()))
            .thenComparingDouble(each -> Math.max(each.after.traffic.calls(), each.before.traffic.calls()));

    public StaffingPlan {
        days = List.copyOf(days);
    }

    /**
     * A line on the days of one kind.
     *
     * @param halfHours all of them, from midnight on
     */
    public record Day(String line, DayKind days, List<HalfHour> halfHours) {
        public Day {
            halfHours = List.copyOf(halfHours);
        }

        /** Whether people are needed otherwise at any time. */
        public boolean changes() {
            return halfHours.stream().anyMatch(each -> !each.before.need.equals(each.after.need));
        }

        /** The half hour that takes the most people by either catalogue, and of those the one with the most calls. */
        public int busiest() {
            return halfHours.indexOf(halfHours.stream().max(BUSIEST).orElseThrow());
        }

        /** The hours of all people at the phone, by the end of each band with fewer people. */
        public double leastHours(Function<HalfHour, Demand> side) {
            return hours(halfHour -> side.apply(halfHour).need.least());
        }

        /** The same by the other end. */
        public double mostHours(Function<HalfHour, Demand> side) {
            return hours(halfHour -> side.apply(halfHour).need.most());
        }

        private double hours(ToIntFunction<HalfHour> people) {
            return halfHours.stream().mapToInt(people).sum() / 2.0;
        }
    }

    /** Half an hour of it. */
    public record HalfHour(Demand before, Demand after) {}

    /** What comes in the half hour, on average, and the people that it takes. */
    public record Demand(Traffic traffic, Need need) {}

    /**
     * Plans the lines whose handling times are known.
     *
     * @param handling how long a person is busy with a call of the line, in seconds
     */
    public static StaffingPlan of(
            CallProfile before, CallProfile after, Map<String, Double> handling, Staffing staffing) {
        List<Day> all = new ArrayList<>();
        new TreeMap<>(handling).forEach((line, seconds) -> {
            Set<DayKind> days = EnumSet.noneOf(DayKind.class);
            days.addAll(before.days(line));
            days.addAll(after.days(line));
            days.forEach(kind -> all.add(day(
                    line,
                    kind,
                    halfHour -> new HalfHour(
                            demand(before.calls(line, kind, halfHour), seconds, staffing),
                            demand(after.calls(line, kind, halfHour), seconds, staffing)))));
        });
        return new StaffingPlan(all);
    }

    private static Day day(String line, DayKind kind, IntFunction<HalfHour> halfHours) {
        return new Day(
                line,
                kind,
                IntStream.range(0, HalfHours.A_DAY).mapToObj(halfHours).toList());
    }

    private static Demand demand(double calls, double handling, Staffing staffing) {
        Traffic traffic = Traffic.inHalfHour(calls, handling);
        return new Demand(traffic, staffing.need(traffic));
    }

    /** What becomes otherwise, in few stretches of time. */
    public List<StaffingChange> changes() {
        return StaffingChanges.of(this);
    }
}
