package dev.switchboard.diagram;

import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.MomentSearch;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which facts of the moment occur together: the weekday and the kind of day follow from the date, and clocks skip some times. */
final class MomentDependence implements Dependence {

    private final Calendar calendar;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<Told, Condition> known = new HashMap<>();

    private MomentDependence(Calendar calendar, FactSpace space) {
        this.calendar = calendar;
        Calendar.FACTS.forEach(fact -> variables.put(fact, space.variable(fact).orElseThrow()));
    }

    /** That of a space's catalogue; none if it has no time zone. */
    static List<Dependence> of(FactSpace space) {
        return space.vocabulary().calendar().stream()
                .<Dependence>map(calendar -> new MomentDependence(calendar, space))
                .toList();
    }

    @Override
    public List<Variable> variables() {
        return List.copyOf(variables.values());
    }

    private Variable variable(String fact) {
        return Optional.ofNullable(variables.get(fact)).orElseThrow();
    }

    /**
     * What is told apart.
     *
     * @param days the ranges of days
     * @param facts those whose values are told apart: what the others are does not matter
     */
    private record Told(List<Range> days, Set<String> facts) {}

    @Override
    public synchronized Condition possible(Cuts cuts) {
        Set<String> facts = new TreeSet<>();
        variables.forEach((fact, variable) -> {
            if (cuts.starts(variable).size() > 1) {
                facts.add(fact);
            }
        });
        Told told = new Told(cuts.ranges(variable(Calendar.DATE)), facts);
        Condition before = known.get(told);
        if (before == null) {
            before = new Condition.Or(told.days.stream()
                            .map(days -> possible(days, told.facts))
                            .toList())
                    .normal();
            known.put(told, before);
        }
        return before;
    }

    /** A day as far as it is told apart. */
    private record Kind(int weekday, int kind) {}

    /** What occurs on the days of a range. */
    private Condition possible(Range days, Set<String> facts) {
        Map<Kind, Values.Numbers> skipped = new LinkedHashMap<>();
        for (int day = days.from(); day <= days.to(); day++) {
            Kind kind = new Kind(
                    facts.contains(Calendar.WEEKDAY) ? Calendar.weekday(day) : 0,
                    facts.contains(Calendar.DAY_KIND) ? calendar.kind(day) : 0);
            skipped.merge(kind, new Values.Numbers(calendar.skipped(day)), Values.Numbers::intersection);
        }
        List<Condition> alternatives = new ArrayList<>();
        skipped.forEach((kind, minutes) -> alternatives.add(new Condition.And(List.of(
                atom(Calendar.DATE, days, facts),
                atom(Calendar.WEEKDAY, new Range(kind.weekday, kind.weekday), facts),
                atom(Calendar.DAY_KIND, new Range(kind.kind, kind.kind), facts),
                facts.contains(Calendar.TIME)
                        ? new Condition.Atom(Calendar.TIME, minutes.complement())
                        : Condition.always()))));
        return new Condition.Or(alternatives);
    }

    private Condition atom(String fact, Range numbers, Set<String> facts) {
        return facts.contains(fact)
                ? new Condition.Atom(fact, variable(fact).values(List.of(numbers)))
                : Condition.always();
    }

    @Override
    public Optional<Map<Variable, Integer>> nearest(Map<Variable, List<Range>> box, int[] wanted) {
        Map<String, List<Range>> numbers = new HashMap<>();
        variables.forEach((fact, variable) -> numbers.put(
                fact, box.getOrDefault(variable, List.of(new Range(variable.lowest(), variable.highest())))));
        return new MomentSearch(calendar, numbers)
                .nearest(
                        wanted[variable(Calendar.DATE).index()],
                        wanted[variable(Calendar.TIME).index()])
                .map(this::values);
    }

    private Map<Variable, Integer> values(MomentSearch.Found found) {
        Map<Variable, Integer> values = new LinkedHashMap<>();
        values.put(variable(Calendar.DATE), found.day());
        values.put(variable(Calendar.TIME), found.minute());
        values.put(variable(Calendar.WEEKDAY), Calendar.weekday(found.day()));
        values.put(variable(Calendar.DAY_KIND), calendar.kind(found.day()));
        return values;
    }
}
