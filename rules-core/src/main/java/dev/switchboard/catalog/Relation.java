package dev.switchboard.catalog;

import dev.switchboard.Inquiry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the values of two facts of one kind stand to each other, as {@code reportsInDay > total}.
 *
 * @param codes what both facts can be, from the lowest; empty for numbers
 */
public record Relation(String fact, Sign sign, String other, List<String> codes) {

    public Relation {
        codes = List.copyOf(codes);
    }

    /** How one value stands to another. */
    public enum Sign {
        LESS("<"),
        AT_MOST("<="),
        EQUAL("="),
        OTHER("!="),
        AT_LEAST(">="),
        MORE(">");

        private final String written;

        Sign(String written) {
            this.written = written;
        }

        /** The sign that is written so; empty when there is none. */
        public static Optional<Sign> of(String written) {
            return Arrays.stream(values())
                    .filter(sign -> sign.written.equals(written))
                    .findFirst();
        }

        public String written() {
            return written;
        }

        /** How values stand that do not stand so. */
        public Sign contrary() {
            return switch (this) {
                case LESS -> AT_LEAST;
                case AT_MOST -> MORE;
                case EQUAL -> OTHER;
                case OTHER -> EQUAL;
                case AT_LEAST -> LESS;
                case MORE -> AT_MOST;
            };
        }

        /** Whether one number stands so to another. */
        public boolean holds(int one, int other) {
            return switch (this) {
                case LESS -> one < other;
                case AT_MOST -> one <= other;
                case EQUAL -> one == other;
                case OTHER -> one != other;
                case AT_LEAST -> one >= other;
                case MORE -> one > other;
            };
        }

        /** The numbers that stand so to another. */
        Values.Numbers numbers(int other) {
            return switch (this) {
                case LESS -> Values.Numbers.of(Range.from(other)).complement();
                case AT_MOST -> Values.Numbers.of(Range.to(other));
                case EQUAL -> Values.Numbers.of(new Range(other, other));
                case OTHER -> Values.Numbers.of(new Range(other, other)).complement();
                case AT_LEAST -> Values.Numbers.of(Range.from(other));
                case MORE -> Values.Numbers.of(Range.to(other)).complement();
            };
        }
    }

    /** Whether two facts can be compared: both have an order, and it is the same. */
    public static boolean isBetween(FactType one, FactType other) {
        if (one instanceof FactType.Scaled scaled) {
            return other instanceof FactType.Scaled another && scaled.notation().equals(another.notation());
        }
        return one instanceof FactType.Choice choice
                && other instanceof FactType.Choice another
                && choice.kind().isOrdered()
                && choice.codes().equals(another.codes());
    }

    /** The relation of two facts that can be compared. */
    public static Relation of(Fact fact, Sign sign, Fact other) {
        return new Relation(
                fact.code(),
                sign,
                other.code(),
                fact.type() instanceof FactType.Choice choice ? choice.codes() : List.of());
    }

    /** Whether the facts' values stand so in a completed inquiry. */
    public boolean holds(Inquiry completed) {
        return sign.holds(number(completed, fact), number(completed, other));
    }

    private int number(Inquiry completed, String of) {
        return codes.isEmpty() ? completed.count(of) : codes.indexOf(completed.choice(of));
    }

    /** The same as a condition, of facts that have few values. */
    Condition byCode() {
        List<Condition> alternatives = new ArrayList<>();
        for (String code : codes) {
            alternatives.add(new Condition.And(List.of(new Condition.Atom(other, Values.Codes.of(code)), where(code))));
        }
        return new Condition.Or(alternatives).normal();
    }

    /** The condition on the first fact where the other has a value. */
    public Condition where(Object otherValue) {
        if (codes.isEmpty()) {
            return new Condition.Atom(fact, sign.numbers((Integer) otherValue));
        }
        int number = codes.indexOf((String) otherValue);
        String[] standing = codes.stream()
                .filter(code -> sign.holds(codes.indexOf(code), number))
                .toArray(String[]::new);
        return new Condition.Atom(fact, Values.Codes.of(standing)).normal();
    }

    /** The same as said from the other fact's side. */
    public Relation turned() {
        Sign turned = switch (sign) {
            case LESS -> Sign.MORE;
            case AT_MOST -> Sign.AT_LEAST;
            case EQUAL, OTHER -> sign;
            case AT_LEAST -> Sign.AT_MOST;
            case MORE -> Sign.LESS;
        };
        return new Relation(/* fact= */ other, turned, /* other= */ fact, codes);
    }

    @Override
    public String toString() {
        return fact + " " + sign.written + " " + other;
    }
}
