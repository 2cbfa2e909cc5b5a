package dev.switchboard.staffing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins half hours that follow each other while as many people more are needed, or about as many: one more or less, since people are
 * whole, or less than twice as many. Then joins kinds of days on which it is the same.
 */
final class StaffingChanges {

    private StaffingChanges() {}

    static List<StaffingChange> of(StaffingPlan plan) {
        Map<StaffingChange, Set<DayKind>> days = new LinkedHashMap<>();
        for (StaffingPlan.Day day : plan.days()) {
            for (StaffingChange change : of(day)) {
                StaffingChange anyDay = on(Set.of(), change);
                days.computeIfAbsent(anyDay, any -> EnumSet.noneOf(DayKind.class))
                        .add(day.days());
            }
        }
        return days.entrySet().stream()
                .map(entry -> on(entry.getValue(), entry.getKey()))
                .toList();
    }

    private static StaffingChange on(Set<DayKind> days, StaffingChange change) {
        return new StaffingChange(change.line(), days, change.from(), change.until(), change.least(), change.most());
    }

    private static List<StaffingChange> of(StaffingPlan.Day day) {
        List<StaffingChange> changes = new ArrayList<>();
        Optional<Stretch> open = Optional.empty();
        for (int i = 0; i < day.halfHours().size(); i++) {
            Optional<Stretch> next = Stretch.of(i, day.halfHours().get(i));
            Optional<Stretch> joined = join(open, next);
            if (joined.isEmpty()) {
                open.ifPresent(stretch -> changes.add(stretch.of(day)));
            }
            open = joined.or(() -> next);
        }
        open.ifPresent(stretch -> changes.add(stretch.of(day)));
        return changes;
    }

    private static Optional<Stretch> join(Optional<Stretch> open, Optional<Stretch> next) {
        return open.flatMap(stretch -> next.flatMap(stretch::with));
    }

    /**
     * Half hours in which the need changes in one direction.
     *
     * @param sign 1 for more, -1 for fewer
     * @param low the smallest difference, without its sign, by either end of the band
     * @param high the largest
     * @param lowPeak the smallest of what is the largest in each half hour
     */
    private record Stretch(int from, int until, int sign, int low, int high, int lowPeak) {

        /** Empty where nothing changes, or where the ends of the band contradict each other. */
        static Optional<Stretch> of(int halfHour, StaffingPlan.HalfHour need) {
            Need before = need.before().need();
            Need after = need.after().need();
            int one = after.erlangA() - before.erlangA();
            int other = after.erlangC() - before.erlangC();
            int sign = Integer.signum(Integer.signum(one) + Integer.signum(other));
            if (sign == 0) {
                return Optional.empty();
            }
            int low = Math.min(Math.abs(one), Math.abs(other));
            int high = Math.max(Math.abs(one), Math.abs(other));
            return Optional.of(new Stretch(halfHour, halfHour + 1, sign, low, high, high));
        }

        Optional<Stretch> with(Stretch next) {
            int highest = Math.max(high, next.high);
            int lowest = Math.min(lowPeak, next.lowPeak);
            boolean areAboutAsMany = highest <= lowest + 1 || highest < 2 * lowest;
            return sign == next.sign && areAboutAsMany
                    ? Optional.of(new Stretch(from, next.until, sign, Math.min(low, next.low), highest, lowest))
                    : Optional.empty();
        }

        StaffingChange of(StaffingPlan.Day day) {
            return new StaffingChange(day.line(), Set.of(day.days()), from, until, sign * low, sign * high);
        }
    }
}
