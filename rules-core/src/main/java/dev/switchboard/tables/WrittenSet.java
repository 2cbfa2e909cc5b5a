package dev.switchboard.tables;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The cells that {@link SetCell} reads as conditions on the members of a set. */
final class WrittenSet {

    private final String set;
    private final Members members;

    WrittenSet(Fact set) {
        this.set = set.code();
        this.members = (Members) set.type();
    }

    /** The cell for a condition that asks of nothing but the members. */
    String write(Condition condition) {
        List<Condition> alternatives = alternatives(condition.normal());
        if (alternatives.isEmpty()) {
            return ConditionCell.NOTHING;
        }
        return either(alternatives.stream().map(this::all).distinct().toList());
    }

    /** Whether the cell says the condition as it stands, with no <em>or</em> within an <em>and</em> to be taken apart. */
    static boolean isOneCell(Condition condition) {
        Condition normal = condition.normal();
        boolean isList = normal instanceof Condition.Or && !isCall(normal);
        return isList ? normal.parts().stream().allMatch(WrittenSet::isWithoutComma) : isWithoutComma(normal);
    }

    private static boolean isWithoutComma(Condition condition) {
        return condition instanceof Condition.Atom
                || isCall(condition)
                || (condition instanceof Condition.And
                        && condition.parts().stream().allMatch(WrittenSet::isWithoutComma));
    }

    /** Conditions that need no comma, of which one holds. */
    private static List<Condition> alternatives(Condition condition) {
        if (isWithoutComma(condition)) {
            return List.of(condition);
        }
        if (condition instanceof Condition.Or or) {
            return or.parts().stream()
                    .flatMap(part -> alternatives(part).stream())
                    .toList();
        }
        List<Condition> all = List.of(Condition.always());
        for (Condition part : condition.parts()) {
            List<Condition> others = alternatives(part);
            all = all.stream()
                    .flatMap(one -> others.stream().map(other -> new Condition.And(List.of(one, other)).normal()))
                    .filter(both -> !both.equals(Condition.never()))
                    .toList();
        }
        return all;
    }

    /** Whether {@code any(…)}, or what denies {@code all(…)}, says the condition. */
    private static boolean isCall(Condition condition) {
        return condition instanceof Condition.Or or
                && !or.parts().isEmpty()
                && (isOf(or.parts(), true) || isOf(or.parts(), false));
    }

    private static boolean isOf(List<Condition> parts, boolean within) {
        return parts.stream()
                .allMatch(part ->
                        part instanceof Condition.Atom atom && atom.values().equals(Values.Flag.of(within)));
    }

    private String all(Condition condition) {
        List<String> within = new ArrayList<>();
        List<String> without = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Condition part : condition instanceof Condition.And and ? and.parts() : List.of(condition)) {
            if (part instanceof Condition.Atom atom && atom.values() instanceof Values.Flag flag) {
                (flag.yes() ? within : without).add(code(atom));
            } else if (part instanceof Condition.Atom atom) {
                others.add(count((Values.Numbers) atom.values()));
            } else {
                others.add(any(part.parts()));
            }
        }
        List<String> written = new ArrayList<>();
        if (!within.isEmpty()) {
            written.add(within.size() == 1 ? within.get(0) : call("all", within));
        }
        if (without.size() == members.codes().size()) {
            written.add("none");
        } else if (!without.isEmpty()) {
            written.add(call("none", without));
        }
        written.addAll(others);
        return String.join(" & ", written);
    }

    private String any(List<Condition> parts) {
        List<String> codes =
                parts.stream().map(part -> code((Condition.Atom) part)).toList();
        return isOf(parts, true) ? call("any", codes) : "not(" + call("all", codes) + ")";
    }

    /** Numbers of members; several ranges as what is between them, of which none may be. */
    private static String count(Values.Numbers values) {
        return values.ranges().size() == 1
                ? count(values.ranges().get(0))
                : values.complement().ranges().stream()
                        .map(gap -> "not(" + count(gap) + ")")
                        .collect(Collectors.joining(" & "));
    }

    private static String count(Range range) {
        return "count " + ConditionCell.write(Values.Numbers.of(range), FactType.count(Range.from(0), 0));
    }

    private String call(String word, List<String> written) {
        List<String> inOrder =
                members.codes().stream().filter(written::contains).toList();
        return word + "(" + String.join(", ", inOrder) + ")";
    }

    private String code(Condition.Atom atom) {
        return atom.fact().substring(set.length() + 1);
    }

    /** One cell for several, one of which holds: single members as {@code any(…)}. */
    private String either(List<String> cells) {
        boolean areMembers = cells.size() > 1 && members.codes().containsAll(cells);
        return areMembers ? call("any", cells) : String.join(", ", cells);
    }
}
