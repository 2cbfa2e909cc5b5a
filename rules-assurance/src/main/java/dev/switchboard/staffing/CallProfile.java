package dev.switchboard.staffing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** How many calls come to each line in each half hour of each kind of day, on average. */
public final class CallProfile {

    /** No calls. */
    public static final CallProfile NONE = builder().build();

    private final Map<String, Map<DayKind, double[]>> calls;

    private CallProfile(Map<String, Map<DayKind, double[]>> calls) {
        this.calls = calls;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The lines that calls come to. */
    public SortedSet<String> lines() {
        return new TreeSet<>(calls.keySet());
    }

    /** The kinds of days on which calls come to a line. */
    public Set<DayKind> days(String line) {
        Set<DayKind> days = EnumSet.noneOf(DayKind.class);
        days.addAll(calls.getOrDefault(line, Map.of()).keySet());
        return days;
    }

    /** How many calls come, on average; 0 where none are known. */
    public double calls(String line, DayKind days, int halfHour) {
        double[] ofDay = calls.getOrDefault(line, Map.of()).get(days);
        return ofDay == null ? 0 : ofDay[halfHour];
    }

    /** Adds up calls. */
    public static final class Builder {

        private final Map<String, Map<DayKind, double[]>> calls = new TreeMap<>();

        private Builder() {}

        /** Adds calls to those that come then. */
        public Builder add(String line, DayKind days, int halfHour, double more) {
            Arguments.notNegative("calls", more);
            ofDay(line, days)[halfHour] += more;
            return this;
        }

        private double[] ofDay(String line, DayKind days) {
            return calls.computeIfAbsent(line, any -> new EnumMap<>(DayKind.class))
                    .computeIfAbsent(days, any -> new double[HalfHours.A_DAY]);
        }

        /** What has been added. */
        public CallProfile build() {
            return averagedOver(Map.of());
        }

        /** What has been added, divided by how many days of each kind it came on. */
        public CallProfile averagedOver(Map<DayKind, Integer> days) {
            Map<String, Map<DayKind, double[]>> averages = new TreeMap<>();
            calls.forEach((line, byDay) -> {
                Map<DayKind, double[]> averaged = new EnumMap<>(DayKind.class);
                byDay.forEach((kind, sums) -> averaged.put(kind, divided(sums, days.getOrDefault(kind, 1))));
                averages.put(line, averaged);
            });
            return new CallProfile(averages);
        }

        private static double[] divided(double[] sums, int by) {
            double[] averages = new double[sums.length];
            for (int i = 0; i < sums.length; i++) {
                averages[i] = sums[i] / by;
            }
            return averages;
        }
    }
}
