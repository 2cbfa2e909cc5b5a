package dev.switchboard.engine;

import dev.switchboard.catalog.Completion;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Points;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether a condition holds when only some facts are known. */
enum Partial {
    YES,
    NO,
    /** It depends on what is not known, as far as can be seen part by part. */
    OPEN;

    /**
     * Looks at a condition in normal form.
     *
     * @param known the values that are known, the topic among them
     * @param completion knows what derived facts are
     */
    static Partial of(Condition condition, Map<String, Object> known, Completion completion) {
        if (condition instanceof Condition.Atom atom) {
            return completion
                    .definition(atom.fact())
                    .map(definition -> derived(definition, atom.values(), known, completion))
                    .orElseGet(() -> stated(atom, known));
        }
        boolean isAnd = condition instanceof Condition.And;
        Partial settling = isAnd ? NO : YES;
        Partial result = isAnd ? YES : NO;
        for (Condition part : condition.parts()) {
            Partial one = of(part, known, completion);
            if (one == settling) {
                return settling;
            }
            result = one == OPEN ? OPEN : result;
        }
        return result;
    }

    private static Partial stated(Condition.Atom atom, Map<String, Object> known) {
        Object value = known.get(atom.fact());
        return value == null ? OPEN : atom.values().contains(value) ? YES : NO;
    }

    private static Partial derived(
            Definition definition, Values values, Map<String, Object> known, Completion completion) {
        return definition instanceof Points points
                ? sum(points, (Values.Numbers) values, known, completion)
                : firstRow(definition, values, known, completion);
    }

    private static Partial firstRow(
            Definition definition, Values values, Map<String, Object> known, Completion completion) {
        List<Object> possible = new ArrayList<>();
        Partial row = NO;
        for (int place = 0; place < definition.rows().size() && row != YES; place++) {
            row = of(definition.rows().get(place).condition(), known, completion);
            if (row != NO) {
                possible.add(definition.rows().get(place).value());
            }
        }
        if (row != YES) {
            possible.add(definition.otherwise());
        }
        boolean any = possible.stream().anyMatch(values::contains);
        return possible.stream().allMatch(values::contains) ? YES : any ? OPEN : NO;
    }

    private static Partial sum(Points points, Values.Numbers values, Map<String, Object> known, Completion completion) {
        int least = points.base();
        int most = points.base();
        for (Definition.Row row : points.rows()) {
            Partial holds = of(row.condition(), known, completion);
            int adds = Points.points(row);
            least += holds == YES || (holds == OPEN && adds < 0) ? adds : 0;
            most += holds == YES || (holds == OPEN && adds > 0) ? adds : 0;
        }
        Values.Numbers possible = Values.Numbers.of(new Range(least, most));
        Values.Numbers both = possible.intersection(values);
        return both.equals(possible) ? YES : both.isNone() ? NO : OPEN;
    }
}
