package dev.switchboard.bench.peers;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Conditions as Java lambdas, for peers whose rules are Java. */
final class Predicates {

    private Predicates() {}

    static Predicate<Inquiry> of(Condition condition) {
        return compiled(condition.normal());
    }

    private static Predicate<Inquiry> compiled(Condition condition) {
        if (condition instanceof Condition.And and) {
            return joined(and.parts(), Predicate::and, inquiry -> true);
        }
        if (condition instanceof Condition.Or or) {
            return joined(or.parts(), Predicate::or, inquiry -> false);
        }
        return atom((Condition.Atom) condition);
    }

    private static Predicate<Inquiry> joined(
            List<Condition> parts, BinaryOperator<Predicate<Inquiry>> joiner, Predicate<Inquiry> none) {
        return parts.stream().map(Predicates::compiled).reduce(joiner).orElse(none);
    }

    private static Predicate<Inquiry> atom(Condition.Atom atom) {
        String fact = atom.fact();
        if (atom.values() instanceof Values.Flag flag) {
            return flag.yes() ? inquiry -> inquiry.is(fact) : inquiry -> !inquiry.is(fact);
        }
        if (atom.values() instanceof Values.Numbers numbers) {
            IntPredicate allowed = numbers.ranges().stream()
                    .map(Predicates::range)
                    .reduce(IntPredicate::or)
                    .orElse(number -> false);
            return inquiry -> allowed.test(inquiry.count(fact));
        }
        Values.Codes codes = (Values.Codes) atom.values();
        if (codes.listed() && codes.codes().size() == 1) {
            String code = codes.codes().iterator().next();
            return inquiry -> inquiry.choice(fact).equals(code);
        }
        Set<String> named = Set.copyOf(codes.codes());
        boolean listed = codes.listed();
        return inquiry -> named.contains(inquiry.choice(fact)) == listed;
    }

    private static IntPredicate range(Range range) {
        int from = range.from();
        int to = range.to();
        return number -> from <= number && number <= to;
    }
}
