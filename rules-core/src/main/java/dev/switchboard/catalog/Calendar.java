package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The time zone of a catalogue and the days that are not what their weekday says. What the facts of the moment are follows from
 * both and from when the client called. Nobody states these facts, and no clock is read.
 */
public final class Calendar {

    /** What the table {@code catalog} calls the zone. */
    public static final String TIME_ZONE = "time zone";

    /** The facts of the moment. */
    public static final String DATE = "date";

    public static final String TIME = "time";
    public static final String WEEKDAY = "weekday";
    public static final String DAY_KIND = "dayKind";

    /** All of them, in the order in which a catalogue has those that it does not declare. */
    public static final List<String> FACTS = List.of(DATE, TIME, WEEKDAY, DAY_KIND);

    /** The kinds of days that no calendar has to list: Monday to Friday, and the others. */
    public static final String WORKING = "working";

    public static final String WEEKEND = "weekend";

    /** The years that moments are in: so many that nobody misses others, and few enough to look at each day. */
    public static final Range DAYS = new Range((int) LocalDate.of(2000, 1, 1).toEpochDay(), (int)
            LocalDate.of(2099, 12, 31).toEpochDay());

    private static final int FRIDAY = 4;
    private static final int DAYS_OF_WEEK = 7;
    private static final int MINUTES = 60;
    private static final int NOON = 12 * MINUTES;

    /** A Monday. */
    private static final int USUAL_DAY = (int) LocalDate.of(2026, 6, 1).toEpochDay();

    /** 1 January 1970 was a Thursday. */
    private static final int THURSDAY = 3;

    /**
     * A day that the calendar lists.
     *
     * @param kind a code
     * @param note what its authors note, such as the holiday's name; may be empty
     */
    public record Day(LocalDate date, String kind, String note) {
        public Day {
            kind = Code.require(Code.Kind.VALUE, kind).intern();
        }

        int number() {
            return (int) date.toEpochDay();
        }
    }

    private final ZoneId zone;
    private final List<Day> days;
    private final List<String> kinds;
    private final Map<Integer, Integer> kindOfDay = new HashMap<>();
    private final int usualDay;
    private final SkippedTimes skipped;

    /** @param days no day twice */
    public Calendar(ZoneId zone, List<Day> days) {
        this.zone = zone;
        this.days = days.stream().sorted(Comparator.comparing(Day::date)).toList();
        Set<String> codes = new LinkedHashSet<>(List.of(WORKING, WEEKEND));
        days.stream().map(Day::kind).sorted().forEach(codes::add);
        kinds = List.copyOf(codes);
        for (Day day : days) {
            kindOfDay.put(day.number(), kinds.indexOf(day.kind));
        }
        int usual = USUAL_DAY;
        while (kindOfDay.containsKey(usual)) {
            usual += DAYS_OF_WEEK;
        }
        usualDay = usual;
        skipped = new SkippedTimes(zone);
    }

    public ZoneId zone() {
        return zone;
    }

    /** The days that the calendar lists, in their order. */
    public List<Day> days() {
        return days;
    }

    /** The kinds that days have. */
    public List<String> kinds() {
        return kinds;
    }

    /** What the clock of the catalogue's place shows. */
    public LocalDateTime local(ZonedDateTime at) {
        return at.withZoneSameInstant(zone).toLocalDateTime();
    }

    /** The day as a number, as the fact {@link #DATE} has it. */
    public static int day(LocalDateTime local) {
        return (int) local.toLocalDate().toEpochDay();
    }

    /** The minute of the day, as the fact {@link #TIME} has it. */
    public static int minute(LocalDateTime local) {
        return local.getHour() * MINUTES + local.getMinute();
    }

    /** The place of a day's weekday, from Monday. */
    public static int weekday(int day) {
        return Math.floorMod(day + THURSDAY, DAYS_OF_WEEK);
    }

    /** The place of a day's kind among {@link #kinds}. */
    public int kind(int day) {
        Integer listed = kindOfDay.get(day);
        return listed != null ? listed : weekday(day) <= FRIDAY ? 0 : 1;
    }

    /** The minutes of a day that the clocks are put forward over; mostly none. */
    public List<Range> skipped(int day) {
        return skipped.on(day);
    }

    /** Whether a moment is in the years that catalogues are about. */
    public boolean covers(ZonedDateTime at) {
        return DAYS.contains(day(local(at)));
    }

    /** The facts of a moment, by code, as conditions know values. */
    public Map<String, Object> facts(ZonedDateTime at) {
        LocalDateTime local = local(at);
        int day = day(local);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(DATE, day);
        facts.put(TIME, minute(local));
        facts.put(WEEKDAY, Weekdays.CODES.get(weekday(day)));
        facts.put(DAY_KIND, kinds.get(kind(day)));
        return facts;
    }

    /** A catalogue's facts with those of the moment, which keep their titles and questions where they are declared. */
    public List<Fact> with(List<Fact> declared) {
        List<Fact> all = new ArrayList<>();
        for (Fact fact : declared) {
            all.add(FACTS.contains(fact.code()) ? titled(fact) : fact);
        }
        for (String code : FACTS) {
            if (all.stream().noneMatch(fact -> fact.code().equals(code))) {
                all.add(new Fact(code, type(code), usualTitle(code), Text.EMPTY));
            }
        }
        return all;
    }

    private Fact titled(Fact fact) {
        return new Fact(
                fact.code(),
                type(fact.code()).titled(fact.type().titles()),
                fact.title().isEmpty() ? usualTitle(fact.code()) : fact.title(),
                fact.question(),
                fact.source(),
                fact.cost(),
                fact.privacy());
    }

    /** Whether a fact of the moment says no more than it would say undeclared. */
    public static boolean isUsual(Fact fact) {
        return fact.title().equals(usualTitle(fact.code())) && fact.question().isEmpty();
    }

    /** The type of a fact of the moment. */
    public FactType type(String fact) {
        return switch (fact) {
            case DATE -> new FactType.Scaled(new DateNotation(), DAYS, usualDay);
            case TIME -> new FactType.Scaled(new TimeNotation(), new TimeNotation().all(), NOON);
            case WEEKDAY ->
                new FactType.Choice(
                        FactType.Choice.Kind.WEEKDAY, Weekdays.CODES, Weekdays.CODES.get(weekday(usualDay)));
            default -> new FactType.Choice(kinds, WORKING);
        };
    }

    /** The code of the type that a fact of the moment has. */
    public static String typeCode(String fact) {
        return switch (fact) {
            case DATE -> "date";
            case TIME -> "time";
            case WEEKDAY -> "weekday";
            default -> "choice";
        };
    }

    private static Text usualTitle(String fact) {
        return switch (fact) {
            case DATE -> new Text("Дата", "Date");
            case TIME -> new Text("Время", "Time");
            case WEEKDAY -> new Text("День недели", "Day of the week");
            default -> new Text("Вид дня", "Kind of day");
        };
    }

    /**
     * The most usual moment, a working day at noon, or one near to it.
     *
     * @param numbers as {@link MomentSearch} has them
     */
    public Optional<ZonedDateTime> usual(Map<String, List<Range>> numbers) {
        return found(numbers).flatMap(found -> at(found.day(), found.minute()));
    }

    /** The same as a day and a minute. */
    public Optional<MomentSearch.Found> found(Map<String, List<Range>> numbers) {
        return new MomentSearch(this, numbers).nearest(usualDay, NOON);
    }

    /** The moment at which the clock of the catalogue's place shows a time; empty where the clock is put forward over it. */
    public Optional<ZonedDateTime> at(int day, int minute) {
        LocalDateTime local = LocalDate.ofEpochDay(day).atTime(minute / MINUTES, minute % MINUTES);
        return zone.getRules().getValidOffsets(local).isEmpty() ? Optional.empty() : Optional.of(local.atZone(zone));
    }
}
