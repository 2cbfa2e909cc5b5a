package dev.switchboard.dmn;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.TimeNotation;
import dev.switchboard.catalog.Values;
import dev.switchboard.imports.FeelLiteral;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** FEEL, the expression language of DMN: what its values and the tests in the cells of its tables look like. */
public final class Feel {

    /** The test of a cell that allows every value. */
    public static final String ANY = "-";

    /** The test that no value passes, since every fact has one. */
    static final String NOTHING = "null";

    static final String NULL = "null";

    private Feel() {}

    /** Texts in quotes, one after the other. */
    static String texts(Collection<String> texts) {
        return texts.stream().map(FeelLiteral::write).collect(Collectors.joining(", "));
    }

    /** A text in quotes, or null for an empty one. */
    static String textOrNull(String text) {
        return text.isEmpty() ? NULL : FeelLiteral.write(text);
    }

    /** The first element of a list, null if there is none, which no engine warns of. */
    static String first(String list) {
        return "append(" + list + ", null)[1]";
    }

    /** The entries of a context. */
    static String context(List<String> entries) {
        return "{" + String.join(", ", entries) + "}";
    }

    static String entry(String key, String value) {
        return key + ": " + value;
    }

    /** A value of a type, as conditions know values. */
    static String inside(FactType type, Object inside) {
        return FeelLiteral.write(type.stated(inside));
    }

    /** The test that the values of a fact pass, and no others. */
    public static String test(Values values, FactType type) {
        if (values.isNone()) {
            return NOTHING;
        }
        if (values.isAny()) {
            return ANY;
        }
        if (values instanceof Values.Flag flag) {
            return Boolean.toString(flag.yes());
        }
        if (values instanceof Values.Codes codes) {
            String list = texts(codes.codes());
            return codes.listed() ? list : "not(" + list + ")";
        }
        Notation notation = ((FactType.Scaled) type).notation();
        Values.Numbers numbers = notation.within((Values.Numbers) values);
        if (numbers.isAny()) {
            return ANY;
        }
        return numbers.ranges().stream().map(range -> test(range, notation)).collect(Collectors.joining(", "));
    }

    private static String test(Range range, Notation notation) {
        // A minute lasts until the next one begins, so that its seconds belong to it.
        boolean isTime = notation instanceof TimeNotation;
        if (range.from() == range.to() && !isTime) {
            return step(range.from(), notation);
        }
        if (range.to() == Integer.MAX_VALUE
                || (isTime && range.to() == notation.all().to())) {
            return ">= " + step(range.from(), notation);
        }
        String end = step(isTime ? range.to() + 1 : range.to(), notation);
        if (range.from() == Integer.MIN_VALUE) {
            return (isTime ? "< " : "<= ") + end;
        }
        return "[" + step(range.from(), notation) + ".." + end + (isTime ? ")" : "]");
    }

    private static String step(int steps, Notation notation) {
        return FeelLiteral.write(notation.stated(steps));
    }

    /** The test that the sets pass of whose members a condition holds. */
    static String test(Condition condition, Fact set) {
        Condition normal = condition.normal();
        if (normal.equals(Condition.never())) {
            return NOTHING;
        }
        return normal.equals(Condition.always()) ? ANY : ofMembers(normal, set.code(), false);
    }

    private static String ofMembers(Condition condition, String set, boolean inner) {
        if (condition instanceof Condition.Atom atom) {
            return atom.values() instanceof Values.Flag flag
                    ? member(atom.fact().substring(set.length() + 1), flag.yes())
                    : size((Values.Numbers) atom.values());
        }
        String joined = condition.parts().stream()
                .map(part -> ofMembers(part, set, true))
                .sorted()
                .collect(Collectors.joining(condition instanceof Condition.And ? " and " : " or "));
        return inner ? "(" + joined + ")" : joined;
    }

    private static String member(String code, boolean within) {
        return "list contains(?, " + FeelLiteral.write(code) + ")" + (within ? "" : " = false");
    }

    private static String size(Values.Numbers numbers) {
        List<String> ranges = new ArrayList<>();
        for (Range range : numbers.ranges()) {
            ranges.add(size(range));
        }
        return ranges.size() == 1 ? ranges.get(0) : "(" + String.join(" or ", ranges) + ")";
    }

    private static String size(Range range) {
        if (range.from() == range.to()) {
            return "count(?) = " + range.from();
        }
        String least = "count(?) >= " + range.from();
        String most = "count(?) <= " + range.to();
        if (range.from() == Integer.MIN_VALUE) {
            return most;
        }
        return range.to() == Integer.MAX_VALUE ? least : "(" + least + " and " + most + ")";
    }

    /** The type of the values of a fact; of one that a set has, that of a member. */
    static String type(FactType type) {
        if (type instanceof FactType.Flag) {
            return "boolean";
        }
        if (!(type instanceof FactType.Scaled scaled)) {
            return "string";
        }
        Object value = scaled.notation().stated(Math.max(0, scaled.range().from()));
        if (value instanceof Duration) {
            return "dayTimeDuration";
        }
        return value instanceof LocalDate ? "date" : value instanceof LocalTime ? "time" : "number";
    }

    /**
     * The same if Camunda leaves its values as they are; else empty. It turns dates into a type of its own, which FEEL does not
     * compare with dates, and knows no times and durations.
     */
    static String plainType(FactType type) {
        String feel = type(type);
        return feel.equals("string") || feel.equals("boolean") || feel.equals("number") ? feel : "";
    }

    /** The test of all values that a type has; {@link #ANY} where its kind says all. */
    static String domain(FactType type, Collection<String> topics) {
        if (type instanceof FactType.Topic) {
            return texts(topics);
        }
        if (type instanceof FactType.Scaled scaled) {
            return test(Values.Numbers.of(scaled.range()), type);
        }
        return type instanceof FactType.Choice || type instanceof Members ? texts(type.codes()) : ANY;
    }
}
