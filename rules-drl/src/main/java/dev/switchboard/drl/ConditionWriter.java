package dev.switchboard.drl;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Writes conditions in normal form as the constraints of a pattern. Of a catalogue's texts, only codes get into them, each in quotes. */
final class ConditionWriter {

    private final Vocabulary vocabulary;
    private final boolean isForDrools;

    private ConditionWriter(Vocabulary vocabulary, boolean isForDrools) {
        this.vocabulary = vocabulary;
        this.isForDrools = isForDrools;
    }

    /**
     * Writes what {@link ConstraintParser} reads.
     *
     * @param vocabulary the words that the conditions use
     */
    static ConditionWriter forFiles(Vocabulary vocabulary) {
        return new ConditionWriter(vocabulary, false);
    }

    /**
     * Writes what Drools runs on inquiries that are {@link Vocabulary#completed}: measures are counts of steps there.
     *
     * @param vocabulary the words that the conditions use
     */
    static ConditionWriter forDrools(Vocabulary vocabulary) {
        return new ConditionWriter(vocabulary, true);
    }

    /** The topic goes first: that is where Drools looks it up by hash. */
    String pattern(Condition condition) {
        List<Condition> parts = parts(condition);
        List<String> constraints = new ArrayList<>();
        parts.stream().filter(ConditionWriter::isAboutTopic).forEach(part -> constraints.add(expression(part, false)));
        constraints.addAll(
                expressions(parts.stream().filter(part -> !isAboutTopic(part)).toList(), true, false));
        return String.join(", ", constraints);
    }

    /** What stands between commas: a condition that is written with "and" would come back as several. */
    private List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.parts();
        }
        if (condition instanceof Condition.Atom atom) {
            return parts(atom);
        }
        return condition.equals(Condition.never()) ? never() : List.of(condition);
    }

    private static List<Condition> parts(Condition.Atom atom) {
        if (!(atom.values() instanceof Values.Numbers numbers)
                || numbers.ranges().size() > 1) {
            return List.of(atom);
        }
        Range range = numbers.ranges().get(0);
        boolean isBounded = range.from() != Integer.MIN_VALUE && range.to() != Integer.MAX_VALUE;
        return isBounded && range.from() < range.to()
                ? both(
                        atom.fact(),
                        Values.Numbers.of(Range.from(range.from())),
                        Values.Numbers.of(Range.to(range.to())))
                : List.of(atom);
    }

    /** DRL has no word for it, but two constraints that contradict each other. */
    private List<Condition> never() {
        Values some = Values.Codes.of(vocabulary.topicCodes().iterator().next());
        return both("topic", some, some.complement());
    }

    private static List<Condition> both(String fact, Values one, Values other) {
        return List.of(new Condition.Atom(fact, one), new Condition.Atom(fact, other));
    }

    private static boolean isAboutTopic(Condition part) {
        return part instanceof Condition.Atom atom && atom.fact().equals("topic");
    }

    /**
     * A condition as an expression.
     *
     * @param nested whether it is one of several, so that an and or or needs parentheses
     */
    private String expression(Condition condition, boolean nested) {
        if (condition instanceof Condition.Atom atom) {
            return atom(atom, nested);
        }
        boolean conjunction = condition instanceof Condition.And;
        List<Condition> parts = condition.parts();
        List<String> each = expressions(parts, conjunction, true);
        String joined = String.join(conjunction ? " && " : " || ", each);
        return parenthesized(joined, nested && each.size() > 1);
    }

    /** Each of several conditions; in files, those on members of one set are said together where the first of them stands. */
    private List<String> expressions(List<Condition> parts, boolean conjunction, boolean nested) {
        List<String> written = new ArrayList<>();
        Set<SetCall> said = new LinkedHashSet<>();
        for (Condition part : parts) {
            Optional<SetCall> call = setCall(part, conjunction);
            if (call.isEmpty()) {
                written.add(expression(part, nested));
            } else if (said.add(call.get())) {
                written.add(call.get()
                        .write(parts.stream()
                                .filter(other -> setCall(other, conjunction).equals(call))
                                .map(other -> ((Condition.Atom) other).fact())
                                .toList()));
            }
        }
        return written;
    }

    private Optional<SetCall> setCall(Condition part, boolean conjunction) {
        return !isForDrools && part instanceof Condition.Atom atom && atom.values() instanceof Values.Flag flag
                ? vocabulary.setOf(atom.fact()).map(set -> new SetCall(set, flag.yes(), conjunction))
                : Optional.empty();
    }

    private String atom(Condition.Atom atom, boolean nested) {
        Optional<SetCall> call = setCall(atom, true);
        if (call.isPresent()) {
            return call.get().write(List.of(atom.fact()));
        }
        String fact = fact(atom.fact());
        if (atom.values() instanceof Values.Flag flag) {
            return flag.yes() ? fact : "!" + fact;
        }
        if (atom.values() instanceof Values.Codes codes) {
            return codes(fact, codes);
        }
        return numbers(fact, ((Values.Numbers) atom.values()).ranges(), bound(atom.fact()), nested);
    }

    /** How a number is written that is compared with a fact. */
    private IntFunction<String> bound(String code) {
        boolean isMeasure = accessor(code).equals(FactAccessReader.MEASURE);
        return isMeasure && !isForDrools
                ? steps -> DrlText.quoted(notation(code).write(steps))
                : Integer::toString;
    }

    private Notation notation(String code) {
        return ((FactType.Scaled) vocabulary.fact(code).orElseThrow().type()).notation();
    }

    private static String codes(String fact, Values.Codes codes) {
        if (codes.codes().size() == 1) {
            return fact
                    + (codes.listed() ? " == " : " != ")
                    + DrlText.quoted(codes.codes().iterator().next());
        }
        String list = codes.codes().stream().map(DrlText::quoted).collect(Collectors.joining(", ", "(", ")"));
        return fact + (codes.listed() ? " in " : " not in ") + list;
    }

    private static String numbers(String fact, List<Range> ranges, IntFunction<String> bound, boolean nested) {
        boolean several = ranges.size() > 1;
        StringJoiner joined = new StringJoiner(" || ");
        ranges.forEach(range -> joined.add(range(fact, range, bound, several || nested)));
        return several ? parenthesized(joined.toString(), nested) : joined.toString();
    }

    private static String range(String fact, Range range, IntFunction<String> bound, boolean nested) {
        if (range.from() == range.to()) {
            return fact + " == " + bound.apply(range.from());
        }
        if (range.to() == Integer.MAX_VALUE) {
            return fact + " >= " + bound.apply(range.from());
        }
        if (range.from() == Integer.MIN_VALUE) {
            return fact + " <= " + bound.apply(range.to());
        }
        return parenthesized(
                "%s >= %s && %s <= %s".formatted(fact, bound.apply(range.from()), fact, bound.apply(range.to())),
                nested);
    }

    private String fact(String code) {
        if (Fact.CORE.contains(code)) {
            return code;
        }
        Optional<Fact> set = isForDrools ? Optional.empty() : vocabulary.setOf(code);
        if (set.isPresent()) {
            return "count(" + DrlText.quoted(set.get().code()) + ")";
        }
        String accessor = accessor(code);
        return (isForDrools && accessor.equals(FactAccessReader.MEASURE) ? "count" : accessor)
                + "("
                + DrlText.quoted(code)
                + ")";
    }

    private String accessor(String code) {
        return FactAccessReader.accessorOf(vocabulary.fact(code).orElseThrow());
    }

    private static String parenthesized(String expression, boolean nested) {
        return nested ? "(" + expression + ")" : expression;
    }
}
