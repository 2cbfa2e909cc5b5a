package dev.switchboard.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds moments whose facts have some values, near to one that is wanted. */
public final class MomentSearch {

    /** Of so few days each is looked at in turn. */
    private static final int FEW = 1_000;

    private final Calendar calendar;
    private final Map<String, List<Range>> numbers;

    /**
     * A search for moments.
     *
     * @param numbers by the facts of the moment, of each the numbers of its values that are sought; of a fact that is missing, any
     */
    public MomentSearch(Calendar calendar, Map<String, List<Range>> numbers) {
        this.calendar = calendar;
        this.numbers = Map.copyOf(numbers);
    }

    /**
     * A day and a minute.
     *
     * @param day as the fact {@code date} has it
     * @param minute as the fact {@code time} has it
     */
    public record Found(int day, int minute) {}

    /** The moment whose day is nearest to a day, and then its time to a minute; empty where there is none. */
    public Optional<Found> nearest(int day, int minute) {
        List<Integer> few = few();
        if (!few.isEmpty()) {
            return few.stream()
                    .sorted((one, other) -> Math.abs(one - day) - Math.abs(other - day))
                    .flatMap(each -> on(each, minute).stream())
                    .findFirst();
        }
        int farthest = Math.max(Calendar.DAYS.to() - day, day - Calendar.DAYS.from());
        for (int distance = 0; distance <= farthest; distance++) {
            Optional<Found> found = on(day + distance, minute);
            if (found.isEmpty() && distance > 0) {
                found = on(day - distance, minute);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The days that are sought; none where they are many. */
    private List<Integer> few() {
        List<Range> ranges = numbers.getOrDefault(Calendar.DATE, List.of(Calendar.DAYS));
        long size = ranges.stream()
                .mapToLong(range -> (long) range.to() - range.from() + 1)
                .sum();
        List<Integer> days = new ArrayList<>();
        if (size <= FEW) {
            for (Range range : ranges) {
                for (int day = range.from(); day <= range.to(); day++) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    /** On a day, if it is one that is sought. */
    private Optional<Found> on(int day, int minute) {
        boolean isSought = Calendar.DAYS.contains(day)
                && takes(Calendar.DATE, day)
                && takes(Calendar.WEEKDAY, Calendar.weekday(day))
                && takes(Calendar.DAY_KIND, calendar.kind(day));
        return isSought ? at(day, minute) : Optional.empty();
    }

    private boolean takes(String fact, int number) {
        List<Range> sought = numbers.get(fact);
        return sought == null || sought.stream().anyMatch(range -> range.contains(number));
    }

    private Optional<Found> at(int day, int wanted) {
        Optional<Found> nearest = Optional.empty();
        Range all = new TimeNotation().all();
        for (int distance = 0; distance <= all.to() && nearest.isEmpty(); distance++) {
            for (int minute : distance == 0 ? new int[] {wanted} : new int[] {wanted - distance, wanted + distance}) {
                if (nearest.isEmpty()
                        && all.contains(minute)
                        && takes(Calendar.TIME, minute)
                        && calendar.at(day, minute).isPresent()) {
                    nearest = Optional.of(new Found(day, minute));
                }
            }
        }
        return nearest;
    }
}
