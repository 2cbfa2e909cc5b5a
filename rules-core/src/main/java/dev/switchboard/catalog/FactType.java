package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What values a fact takes, what it means when it is left unstated, and how a value of it is written, wherever that is: in a
 * table, an inquiry, a case, on the command line.
 */
public sealed interface FactType permits FactType.Topic, FactType.Scaled, FactType.Flag, FactType.Choice, Members {

    /** The type's name in a catalogue's files. */
    String code();

    /**
     * The value that a text states, as a program would state it: a {@link Boolean}, a code, or what the notation of a
     * {@link Scaled} gives; empty when it states none. Whether the fact takes the value (its range, its codes) is not looked at.
     *
     * @param text without spaces around it
     */
    Optional<Object> read(String text);

    /** What to write instead of a text that {@link #read} cannot read, as a hint for a {@link Sentence}; may be empty. */
    default Text advice(String text) {
        return Text.EMPTY;
    }

    /** The stated value as conditions know it: a {@link Boolean}, a code, or an {@link Integer}; empty when the fact does not take it. */
    Optional<Object> inside(Object stated);

    /** The value where an inquiry states none, as conditions know it; empty for what is always stated. */
    Optional<Object> byDefault();

    /** The value where an inquiry states none, as a program would state it; empty for what is always stated. */
    default Optional<Object> statedByDefault() {
        return byDefault().map(this::stated);
    }

    /** The codes that it declares, in their order; none for a type without codes, or whose codes a table has, as topics. */
    default List<String> codes() {
        return List.of();
    }

    /** A value that conditions know, as a program would state it. */
    default Object stated(Object inside) {
        return inside;
    }

    /** The text that is read as the stated value. */
    default String write(Object stated) {
        return stated.toString();
    }

    /** The stated value in words. */
    default Text shown(Object stated) {
        return new Text(write(stated), write(stated));
    }

    /** What people call its codes; none where it has none, or they have no titles. */
    default ValueTitles titles() {
        return ValueTitles.NONE;
    }

    /** The same type with codes that people call so; itself if it has no codes that can have titles. */
    default FactType titled(ValueTitles titles) {
        return this;
    }

    /** A set of values as files have it: {@code 3..10, 40..}. */
    default String writeSet(Values values) {
        return values.toString();
    }

    /** One of the catalogue's topics; always stated. */
    record Topic() implements FactType {
        @Override
        public String code() {
            return "topic";
        }

        @Override
        public Optional<Object> read(String text) {
            return Optional.of(text);
        }

        @Override
        public Optional<Object> inside(Object stated) {
            return stated instanceof String ? Optional.of(stated) : Optional.empty();
        }

        @Override
        public Optional<Object> byDefault() {
            return Optional.empty();
        }
    }

    /** Whole numbers, written as such. */
    static Scaled count(Range range, int unstated) {
        return new Scaled(new WholeNotation(), range, unstated);
    }

    /**
     * What is ordered, and has a value between any two unless they are neighbours: a number, a sum of money, a duration, a day.
     *
     * @param notation how its values are written; inside, each is a whole number of steps
     * @param range the values that the fact takes, in steps
     * @param unstated in steps
     */
    record Scaled(Notation notation, Range range, int unstated) implements FactType {

        @Override
        public String code() {
            return notation.code();
        }

        @Override
        public Optional<Object> read(String text) {
            OptionalInt steps = notation.read(text);
            return steps.isPresent() ? Optional.of(notation.stated(steps.getAsInt())) : Optional.empty();
        }

        @Override
        public Text advice(String text) {
            return notation.advice(text);
        }

        @Override
        public Optional<Object> inside(Object stated) {
            OptionalInt steps = notation.steps(stated);
            return steps.isPresent() && range.contains(steps.getAsInt())
                    ? Optional.of(steps.getAsInt())
                    : Optional.empty();
        }

        @Override
        public Optional<Object> byDefault() {
            return Optional.of(unstated);
        }

        @Override
        public Object stated(Object inside) {
            return notation.stated((Integer) inside);
        }

        @Override
        public String write(Object stated) {
            OptionalInt steps = notation.steps(stated);
            return steps.isPresent() ? notation.write(steps.getAsInt()) : stated.toString();
        }

        @Override
        public Text shown(Object stated) {
            OptionalInt steps = notation.steps(stated);
            return steps.isPresent() ? notation.shown(steps.getAsInt()) : FactType.super.shown(stated);
        }

        @Override
        public String writeSet(Values values) {
            return notation.within((Values.Numbers) values).ranges().stream()
                    .map(notation::write)
                    .collect(Collectors.joining(", "));
        }
    }

    /** True or false. */
    record Flag(boolean unstated) implements FactType {

        private static final Text YES = new Text("да", "yes");
        private static final Text NO = new Text("нет", "no");

        /** A number as anybody may write it, whole or not. */
        private static final Pattern LIKE_NUMBERS = Pattern.compile("[-+]?\\d[\\d.,\\s]*");

        /** What {@link #truth} understands. */
        private static final List<String> WORDS = List.of("yes", "no", "да", "нет", "true", "false", "истина", "ложь");

        @Override
        public String code() {
            return "flag";
        }

        /** The truth that a word says, in whatever case, as people and spreadsheets write it; empty when it says none. */
        public static Optional<Boolean> truth(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "yes", "true", "да", "истина" -> Optional.of(true);
                case "no", "false", "нет", "ложь" -> Optional.of(false);
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<Object> read(String text) {
            return truth(text).map(truth -> truth);
        }

        @Override
        public Text advice(String text) {
            return LIKE_NUMBERS.matcher(text).matches()
                    ? new Text(
                            "здесь не может быть числа: не из другого ли оно столбца?",
                            "a number is not a flag: does it belong in another column?")
                    : oddLetter(text);
        }

        /** The letter that keeps a word from being the one that it looks like. */
        private static Text oddLetter(String text) {
            return WORDS.stream()
                    .flatMap(word -> Stream.of(
                            word,
                            word.toUpperCase(Locale.ROOT),
                            word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)))
                    .map(word -> Problems.oddLetter(text, word))
                    .filter(odd -> !odd.isEmpty())
                    .findFirst()
                    .orElse(Text.EMPTY);
        }

        @Override
        public Optional<Object> inside(Object stated) {
            return stated instanceof Boolean ? Optional.of(stated) : Optional.empty();
        }

        @Override
        public Optional<Object> byDefault() {
            return Optional.of(unstated);
        }

        @Override
        public String write(Object stated) {
            return stated.equals(true) ? "yes" : "no";
        }

        @Override
        public Text shown(Object stated) {
            return stated.equals(true) ? YES : NO;
        }
    }

    /**
     * One of a list of codes.
     *
     * @param kind whether the codes have an order, and whose
     * @param codes from the lowest, where they have one
     * @param titles what people call the codes
     */
    record Choice(Kind kind, List<String> codes, String unstated, ValueTitles titles) implements FactType {

        /** What the codes are. */
        public enum Kind {
            /** In no order. */
            CHOICE,
            /** In the order of the list, as in {@code low < medium < high}. */
            SCALE,
            /** The days of the week, from Monday. */
            WEEKDAY;

            /** Whether one code can be more than another. */
            public boolean isOrdered() {
                return this != CHOICE;
            }
        }

        public Choice {
            codes = codes.stream()
                    .map(code -> Code.require(Code.Kind.VALUE, code).intern())
                    .toList();
            DeclaredCodes.requireDistinct(codes.stream());
            titles = titles.of(codes);
        }

        /** Codes that are called by themselves. */
        public Choice(Kind kind, List<String> codes, String unstated) {
            this(kind, codes, unstated, ValueTitles.NONE);
        }

        /** Codes in no order. */
        public Choice(List<String> codes, String unstated) {
            this(Kind.CHOICE, codes, unstated);
        }

        @Override
        public String code() {
            return kind.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Optional<Object> read(String text) {
            return Optional.of(kind == Kind.WEEKDAY ? Weekdays.code(text).orElse(text) : text);
        }

        @Override
        public Optional<Object> inside(Object stated) {
            return stated instanceof String code && codes.contains(code) ? Optional.of(code) : Optional.empty();
        }

        @Override
        public Optional<Object> byDefault() {
            return Optional.of(unstated);
        }

        @Override
        public FactType titled(ValueTitles others) {
            return kind == Kind.WEEKDAY ? this : new Choice(kind, codes, unstated, others);
        }

        @Override
        public Text shown(Object stated) {
            return kind == Kind.WEEKDAY ? Weekdays.shown(stated.toString()) : titles.shown(stated.toString());
        }
    }
}
