package dev.switchboard.drl;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Writes conditions as the constraints of a pattern. Of a catalogue's texts, only codes get into them, each in quotes. */
final class ConditionWriter {

    private static final Set<String> CORE_FACTS =
            Set.of("topic", "numberCount", "chargeDays", "repeatContact", "conflict");

    private final Vocabulary vocabulary;

    /**
     * @param vocabulary the words that the conditions use
     */
    ConditionWriter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The topic goes first: that is where Drools looks it up by hash. */
    String pattern(Condition condition) {
        List<Condition> parts = parts(condition);
        List<String> constraints = new ArrayList<>();
        parts.stream().filter(ConditionWriter::isAboutTopic).forEach(part -> constraints.add(expression(part, false)));
        parts.stream().filter(part -> !isAboutTopic(part)).forEach(part -> constraints.add(expression(part, false)));
        return String.join(", ", constraints);
    }

    /** What stands between commas: a condition that is written with "and" would come back as several. */
    private List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.parts().size() == 1 ? parts(and.parts().get(0)) : and.parts();
        }
        if (condition instanceof Condition.Or or && or.parts().size() == 1) {
            return parts(or.parts().get(0));
        }
        return condition instanceof Condition.Atom atom ? parts(atom) : List.of(condition);
    }

    private List<Condition> parts(Condition.Atom atom) {
        if (atom.values() instanceof Values.Numbers numbers && numbers.ranges().isEmpty()) {
            return both(atom.fact(), Values.Numbers.of(Range.to(-1)), Values.Numbers.of(Range.from(1)));
        }
        if (atom.values() instanceof Values.Numbers numbers && numbers.ranges().size() == 1) {
            Range range = numbers.ranges().get(0);
            boolean isBounded = range.from() != Integer.MIN_VALUE && range.to() != Integer.MAX_VALUE;
            return isBounded && range.from() < range.to()
                    ? both(
                            atom.fact(),
                            Values.Numbers.of(Range.from(range.from())),
                            Values.Numbers.of(Range.to(range.to())))
                    : List.of(atom);
        }
        if (atom.values() instanceof Values.Codes codes
                && codes.listed()
                && codes.codes().isEmpty()) {
            Values.Codes some = Values.Codes.of(known(atom.fact()).iterator().next());
            return both(atom.fact(), some, some.complement());
        }
        return List.of(atom);
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
     * @param nested whether it stands beside others, and an and or or needs parentheses
     */
    private String expression(Condition condition, boolean nested) {
        if (condition instanceof Condition.Atom atom) {
            return atom(atom, nested);
        }
        if (condition instanceof Condition.Not not
                && not.part() instanceof Condition.Atom atom
                && atom.values() instanceof Values.Flag) {
            return expression(atom.negated(), nested);
        }
        if (condition instanceof Condition.Not not) {
            return "!(" + expression(not.part(), false) + ")";
        }
        boolean conjunction = condition instanceof Condition.And;
        List<Condition> parts =
                condition instanceof Condition.And and ? and.parts() : ((Condition.Or) condition).parts();
        if (parts.isEmpty()) {
            return parenthesized("conflict " + (conjunction ? "||" : "&&") + " !conflict", nested);
        }
        if (parts.size() == 1) {
            return expression(parts.get(0), nested);
        }
        String joined = parts.stream()
                .map(part -> expression(part, true))
                .collect(Collectors.joining(conjunction ? " && " : " || "));
        return parenthesized(joined, nested);
    }

    private String atom(Condition.Atom atom, boolean nested) {
        String fact = fact(atom.fact());
        if (atom.values() instanceof Values.Flag flag) {
            return flag.value() ? fact : "!" + fact;
        }
        if (atom.values() instanceof Values.Codes codes) {
            return codes(fact, codes, atom.fact(), nested);
        }
        return numbers(fact, ((Values.Numbers) atom.values()).ranges(), nested);
    }

    private String codes(String fact, Values.Codes codes, String code, boolean nested) {
        if (codes.codes().isEmpty()) {
            String some = DrlText.quoted(known(code).iterator().next());
            String never = "%s == %s && %s != %s".formatted(fact, some, fact, some);
            return parenthesized(codes.listed() ? never : never.replace("&&", "||"), nested);
        }
        if (codes.codes().size() == 1) {
            return fact
                    + (codes.listed() ? " == " : " != ")
                    + DrlText.quoted(codes.codes().first());
        }
        String list = codes.codes().stream().map(DrlText::quoted).collect(Collectors.joining(", ", "(", ")"));
        return fact + (codes.listed() ? " in " : " not in ") + list;
    }

    private Collection<String> known(String fact) {
        return vocabulary.fact(fact).orElseThrow().type() instanceof FactType.Choice choice
                ? choice.codes()
                : vocabulary.topicCodes();
    }

    private static String numbers(String fact, List<Range> ranges, boolean nested) {
        if (ranges.isEmpty()) {
            return parenthesized("%s <= -1 && %s >= 1".formatted(fact, fact), nested);
        }
        boolean several = ranges.size() > 1;
        StringJoiner joined = new StringJoiner(" || ");
        ranges.forEach(range -> joined.add(range(fact, range, several || nested)));
        return several ? parenthesized(joined.toString(), nested) : joined.toString();
    }

    private static String range(String fact, Range range, boolean nested) {
        if (range.from() == range.to()) {
            return fact + " == " + range.from();
        }
        if (range.to() == Integer.MAX_VALUE) {
            return fact + " >= " + range.from();
        }
        if (range.from() == Integer.MIN_VALUE) {
            return fact + " <= " + range.to();
        }
        return parenthesized("%s >= %s && %s <= %s".formatted(fact, range.from(), fact, range.to()), nested);
    }

    private String fact(String code) {
        if (CORE_FACTS.contains(code)) {
            return code;
        }
        String accessor = switch (vocabulary.fact(code).orElseThrow().type().code()) {
            case "flag" -> "is";
            case "count" -> "count";
            default -> "choice";
        };
        return accessor + "(" + DrlText.quoted(code) + ")";
    }

    private static String parenthesized(String expression, boolean nested) {
        return nested ? "(" + expression + ")" : expression;
    }
}
