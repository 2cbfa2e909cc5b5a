package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What values a fact takes, what it means when it is left unstated, and how a value of it is written, wherever that is: in a
 * table, an inquiry, a case, on the command line.
 */
public sealed interface FactType permits FactType.Topic, FactType.Count, FactType.Flag, FactType.Choice {

    /** The type's name in a catalogue's files. */
    String code();

    /**
     * The value that a text states, an {@link Integer}, a {@link Boolean} or a code; empty when it states none. Whether the
     * fact takes the value (its range, its codes) is not looked at.
     *
     * @param text without spaces around it
     */
    Optional<Object> read(String text);

    /** What to write instead of a text that {@link #read} cannot read, as a hint for a {@link Sentence}; may be empty. */
    default Text advice(String text) {
        return Text.EMPTY;
    }

    /** The text that is read as the value. */
    default String write(Object value) {
        return value.toString();
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
    }

    /** A whole number within a range. */
    record Count(Range range, int unstated) implements FactType {

        /** What programs that know no whole numbers write behind one. */
        private static final String NO_FRACTION = ".0";

        @Override
        public String code() {
            return "count";
        }

        /** A whole number, also with {@code .0} behind it. */
        @Override
        public Optional<Object> read(String text) {
            boolean hasFraction = text.endsWith(NO_FRACTION);
            OptionalInt number =
                    WholeNumber.read(hasFraction ? text.substring(0, text.length() - NO_FRACTION.length()) : text);
            return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
        }

        @Override
        public Text advice(String text) {
            return WholeNumber.advice(text);
        }
    }

    /** True or false. */
    record Flag(boolean unstated) implements FactType {

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
                            "числа здесь не бывает: не из другого ли оно столбца?",
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
        public String write(Object value) {
            return value.equals(true) ? "yes" : "no";
        }
    }

    /** One of a list of codes. */
    record Choice(List<String> codes, String unstated) implements FactType {
        public Choice {
            codes = codes.stream()
                    .map(code -> Code.require(Code.Kind.VALUE, code).intern())
                    .toList();
            DeclaredCodes.requireDistinct(codes.stream());
        }

        @Override
        public String code() {
            return "choice";
        }

        @Override
        public Optional<Object> read(String text) {
            return Optional.of(text);
        }
    }
}
