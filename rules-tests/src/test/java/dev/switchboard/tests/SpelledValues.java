package dev.switchboard.tests;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.WholeNotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * What a cell of a rule table allows to its fact, and how the author wrote that, in any of the notations that are documented.
 *
 * @param values the meaning
 * @param whole the meaning of a cell that asks of several facts at once, the members of a set
 */
record SpelledValues(Values values, AuthoredCell cell, Optional<Condition> whole) {

    SpelledValues(Values values, AuthoredCell cell) {
        this(values, cell, Optional.empty());
    }

    /** What the cell asks for in the column of a fact. */
    Condition condition(String fact) {
        return whole.orElseGet(() -> new Condition.Atom(fact, values));
    }

    /** Writes cells: first what they are to mean, then a text for it. */
    static final class Author {

        private static final List<String> SPACES = List.of("", "", " ", " ", "  ", "\u00A0", "\u2009", "\t");
        private static final List<String> YES = List.of("yes", "да", "true", "истина");
        private static final List<String> NO = List.of("no", "нет", "false", "ложь");

        private final Random random;

        Author(Random random) {
            this.random = random;
        }

        /** A cell that allows everything. */
        AuthoredCell any() {
            return AuthoredCell.text(one(List.of("", "", "", "-", "–", " ", "\u00A0", " - ")));
        }

        /** The cell that allows nothing. */
        String nothing() {
            return one(List.of("not(-)", "not( - )", "NOT (-)", "не(–)"));
        }

        /**
         * Values of a fact.
         *
         * @param topics the codes, where it is the topic
         */
        SpelledValues of(FactType type, List<String> topics) {
            if (type instanceof FactType.Flag) {
                return flag();
            }
            if (type instanceof FactType.Scaled scaled) {
                return scaled.notation() instanceof WholeNotation ? numbers() : measures(scaled.notation());
            }
            return codes(type instanceof FactType.Choice choice ? choice.codes() : topics);
        }

        /** What a cell in the column of a fact asks for. */
        SpelledValues of(Fact fact, List<String> topics) {
            return fact.type() instanceof Members members
                    ? new SpelledSet(random, this, fact.code(), members).cell()
                    : of(fact.type(), topics);
        }

        SpelledValues flag() {
            boolean value = random.nextBoolean();
            if (random.nextInt(8) == 0) {
                return new SpelledValues(Values.Flag.of(value), text("not(" + space() + word(!value) + ")"));
            }
            AuthoredCell cell = random.nextInt(4) == 0 ? AuthoredCell.truth(word(value), value) : text(word(value));
            return new SpelledValues(Values.Flag.of(value), cell);
        }

        /** A word for the truth value, in some capitals. */
        String word(boolean value) {
            StringBuilder word = new StringBuilder(one(value ? YES : NO));
            for (int i = 0; i < word.length(); i++) {
                if (random.nextInt(4) == 0) {
                    word.setCharAt(i, Character.toUpperCase(word.charAt(i)));
                }
            }
            return word.toString();
        }

        SpelledValues codes(List<String> known) {
            if (random.nextInt(25) == 0) {
                return new SpelledValues(new Values.Codes(new TreeSet<>(), true), text(nothing()));
            }
            List<String> some = new ArrayList<>(known);
            Collections.shuffle(some, random);
            some = some.subList(0, 1 + random.nextInt(Math.min(4, some.size())));
            boolean listed = random.nextInt(3) > 0;
            String list = list(some.stream().map(this::quoted).toList());
            return new SpelledValues(new Values.Codes(new TreeSet<>(some), listed), text(listed ? list : not(list)));
        }

        String quoted(String code) {
            return switch (random.nextInt(8)) {
                case 0 -> "«" + code + "»";
                case 1 -> "“" + code + "”";
                case 2 -> "\"" + code + "\"";
                case 3 -> "„ " + code + " “";
                default -> code;
            };
        }

        /** Numbers near each other, so that rules overlap; now and then huge ones. */
        SpelledValues numbers() {
            if (random.nextInt(25) == 0) {
                return new SpelledValues(new Values.Numbers(List.of()), text(nothing()));
            }
            if (random.nextInt(5) == 0) {
                int number = random.nextInt(9) - 1;
                return new SpelledValues(
                        Values.Numbers.of(new Range(number, number)),
                        AuthoredCell.number("" + number, stored(number), random.nextInt(2)));
            }
            return numbers(ranges(), 0, Integer::toString);
        }

        /** Values of a measure, near each other. */
        SpelledValues measures(Notation notation) {
            SpelledMeasure spelled = SpelledMeasure.of(notation, random);
            List<Range> ranges = ranges();
            boolean isHuge = ranges.stream().anyMatch(range -> isHuge(range.from()) || isHuge(range.to()));
            return isHuge ? measures(notation) : numbers(ranges, spelled.base(), spelled::text);
        }

        /** An end that is open is not. */
        private static boolean isHuge(int end) {
            return Math.abs((long) end) > 1_000_000 && end != Integer.MIN_VALUE && end != Integer.MAX_VALUE;
        }

        private SpelledValues numbers(List<Range> ranges, int base, IntFunction<String> text) {
            List<String> spelled = new ArrayList<>(
                    ranges.stream().map(range -> spelled(range, text)).toList());
            Collections.shuffle(spelled, random);
            Values.Numbers values = new Values.Numbers(ranges.stream()
                    .map(range -> new Range(
                            range.from() == Integer.MIN_VALUE ? range.from() : range.from() + base,
                            range.to() == Integer.MAX_VALUE ? range.to() : range.to() + base))
                    .toList());
            boolean listed = random.nextInt(4) > 0;
            String list = list(spelled);
            return new SpelledValues(listed ? values : values.complement(), text(listed ? list : not(list)));
        }

        /** As programs write a number: 3, 3.0, 3E0. */
        private String stored(int number) {
            return number + one(List.of("", "", ".0", "E0"));
        }

        /** Ranges of which none is within the others, and that are not all numbers together. */
        private List<Range> ranges() {
            List<Range> ranges = new ArrayList<>();
            long next = random.nextInt(12) == 0 ? one(List.of(-2147483647L, 2147483600L)) : random.nextInt(6) - 3;
            int count = 1 + random.nextInt(random.nextInt(10) == 0 ? 9 : 3);
            if (random.nextInt(4) == 0) {
                ranges.add(Range.to((int) next));
                next += 2 + random.nextInt(3);
            }
            while (ranges.size() < count && next < 2147483640L) {
                long to = next + random.nextInt(4) / 2 * (long) random.nextInt(5);
                ranges.add(new Range((int) next, (int) to));
                next = to + 1 + random.nextInt(3);
            }
            if (random.nextInt(3) == 0) {
                ranges.add(Range.from((int) next + 1));
            }
            return ranges;
        }

        private String spelled(Range range, IntFunction<String> text) {
            if (range.from() == Integer.MIN_VALUE) {
                return one(List.of("<=" + space(), "≤" + space(), ".." + space())) + text.apply(range.to());
            }
            if (range.to() == Integer.MAX_VALUE) {
                return switch (random.nextInt(4)) {
                    case 0 -> ">" + space() + text.apply(range.from() - 1);
                    case 1 -> text.apply(range.from()) + space() + one(List.of("..", "…"));
                    default -> one(List.of(">=", "≥")) + space() + text.apply(range.from());
                };
            }
            if (range.from() == range.to() && random.nextInt(4) > 0) {
                return text.apply(range.from());
            }
            boolean dash = range.from() >= 0 && random.nextInt(3) == 0;
            String between = dash
                    ? one(List.of("-", "–", "—", " - ", "‑", "−"))
                    : space() + one(List.of("..", "..", "…")) + space();
            return text.apply(range.from()) + between + text.apply(range.to());
        }

        String not(String list) {
            return one(List.of("not(", "not(", "не(", "NOT (", "Not( ")) + list + one(List.of(")", " )"));
        }

        /** A comma needs a space behind it where a digit stands on both sides. */
        String list(List<String> parts) {
            StringBuilder list = new StringBuilder();
            for (String part : parts) {
                if (!list.isEmpty()) {
                    boolean digits =
                            Character.isDigit(list.charAt(list.length() - 1)) && Character.isDigit(part.charAt(0));
                    list.append(one(List.of("", "", " "))).append(one(List.of(",", ",", "，")));
                    list.append(digits ? one(List.of(" ", "  ", "\u00A0")) : space());
                }
                list.append(part);
            }
            return list.toString();
        }

        AuthoredCell text(String text) {
            boolean spaced = random.nextInt(10) == 0;
            return AuthoredCell.text(
                    spaced ? one(List.of(" ", "\u00A0", "\u200B", "\uFEFF ")) + text + one(SPACES) : text);
        }

        String space() {
            return one(SPACES);
        }

        private <T> T one(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
