package dev.switchboard.engine;

import dev.switchboard.catalog.Completion;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rule that may hold. Each is made once, and is the same as no other. */
final class OpenRule {

    private final Rule rule;
    private final Map<String, List<Values>> values = new LinkedHashMap<>();
    private final boolean isPlain;
    private final int parts;

    OpenRule(Rule rule, Completion completion) {
        this.rule = rule;
        List<Condition> all = rule.condition() instanceof Condition.And and ? and.parts() : List.of(rule.condition());
        this.isPlain = arePlain(all, completion);
        if (isPlain) {
            for (Condition part : all) {
                add((Condition.Atom) part);
            }
        } else {
            completion.statedAtoms(rule.condition()).forEach(this::add);
        }
        int size = 1;
        for (List<Values> each : values.values()) {
            size += each.size();
        }
        this.parts = size;
    }

    private static boolean arePlain(List<Condition> parts, Completion completion) {
        for (Condition part : parts) {
            if (!(part instanceof Condition.Atom atom)
                    || completion.definition(atom.fact()).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private void add(Condition.Atom atom) {
        values.computeIfAbsent(atom.fact(), fact -> new ArrayList<>(1)).add(atom.values());
    }

    Rule rule() {
        return rule;
    }

    /** What it asks of stated facts, by fact. */
    Map<String, List<Values>> values() {
        return values;
    }

    /** Whether it holds where each of its facts has one of the values asked for, without alternatives. */
    boolean isPlain() {
        return isPlain;
    }

    int parts() {
        return parts;
    }

    /** The numbers that a plain rule allows a variable that it asks for. */
    List<Range> numbers(Variable variable) {
        List<Values> asked = values.getOrDefault(variable.fact().code(), List.of());
        if (asked.size() == 1) {
            return variable.numbers(asked.get(0));
        }
        Values.Numbers numbers = Values.Numbers.of(new Range(variable.lowest(), variable.highest()));
        for (Values each : asked) {
            numbers = numbers.intersection(new Values.Numbers(variable.numbers(each)));
        }
        return numbers.ranges();
    }

    Partial holds(Map<String, Object> known, Completion completion) {
        return Partial.of(rule.condition(), known, completion);
    }
}
