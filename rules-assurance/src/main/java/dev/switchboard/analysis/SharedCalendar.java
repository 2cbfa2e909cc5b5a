package dev.switchboard.analysis;

import dev.switchboard.Place;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.FirstRow;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calendar by which two catalogues are compared. Where their days differ, the kind of a day follows in each catalogue from
 * the date and the weekday by its own calendar.
 *
 * @param calendar empty where no moment matters
 * @param daysDiffer whether a day has another kind in each catalogue
 * @param isShared whether a moment has the same date and time in both
 */
record SharedCalendar(Optional<Calendar> calendar, boolean daysDiffer, boolean isShared) {

    static SharedCalendar of(Vocabulary before, Vocabulary after) {
        Optional<Calendar> one = before.calendar();
        Optional<Calendar> other = after.calendar();
        if (one.isEmpty() || other.isEmpty()) {
            boolean clash = one.isPresent() != other.isPresent()
                    && Calendar.FACTS.stream()
                            .anyMatch(fact -> before.fact(fact).isPresent()
                                    && after.fact(fact).isPresent());
            return new SharedCalendar(one.or(() -> other), false, !clash);
        }
        boolean sameZone = one.get().zone().equals(other.get().zone());
        boolean sameDays = kinds(one.get()).equals(kinds(other.get()));
        return sameDays
                ? new SharedCalendar(one, false, sameZone)
                : new SharedCalendar(Optional.of(new Calendar(one.get().zone(), List.of())), true, sameZone);
    }

    private static List<List<Object>> kinds(Calendar calendar) {
        return calendar.days().stream()
                .map(day -> List.<Object>of(day.date(), day.kind()))
                .toList();
    }

    /** What the kind of a day is by the calendar of one catalogue, from facts that both have. */
    static Definition kindOfDay(Calendar own) {
        Map<String, List<Range>> byKind = new LinkedHashMap<>();
        own.days().forEach(day -> {
            int number = (int) day.date().toEpochDay();
            byKind.computeIfAbsent(day.kind(), kind -> new ArrayList<>()).add(new Range(number, number));
        });
        List<Definition.Row> rows = new ArrayList<>();
        byKind.forEach(
                (kind, days) -> rows.add(row(new Condition.Atom(Calendar.DATE, new Values.Numbers(days)), kind)));
        rows.add(row(new Condition.Atom(Calendar.WEEKDAY, Values.Codes.of("sat", "sun")), Calendar.WEEKEND));
        return new FirstRow(Calendar.DAY_KIND, rows, Calendar.WORKING);
    }

    private static Definition.Row row(Condition condition, String kind) {
        return new Definition.Row(condition, kind, Place.of("calendar"));
    }
}
