package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The text of a whole number: its digits, with a minus before them if it is negative. A number has this one text, so that a
 * group of thousands, a decimal comma or a number with leading zeros is never read as a number that was not intended.
 */
public final class WholeNumber {

    /** Digits in groups of three: {@code 1,000}, {@code 10.000}, {@code 10 000}, {@code 1'000'000}. */
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2}([,.'_ ])\\d{3}(?:\\1\\d{3})*");

    private static final Pattern DIGITS = Pattern.compile("-?\\d+");
    private static final Pattern FRACTION = Pattern.compile("[+-]?[\\d ]*[.,]\\d+");

    /** As many digits as an int has. */
    private static final int MOST_DIGITS = 10;

    private WholeNumber() {}

    /** The number that the text says; empty when it says none, or one that is no {@code int}. */
    public static OptionalInt read(String text) {
        if (!isNumber(text) || text.length() > MOST_DIGITS + 1) {
            return OptionalInt.empty();
        }
        long number = Long.parseLong(text);
        return number == (int) number ? OptionalInt.of((int) number) : OptionalInt.empty();
    }

    /** Whether the text says a whole number, be it too large for {@link #read}. */
    public static boolean isNumber(String text) {
        int first = text.startsWith("-") ? 1 : 0;
        for (int i = first; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        boolean hasDigits = text.length() > first;
        return hasDigits && (text.charAt(first) != '0' || text.length() == 1);
    }

    /** What to write instead of a text that cannot be read: {@code write `1000`}, as a hint for a {@link Sentence}. Empty when there is nothing to say. */
    public static Text advice(String text) {
        if (isNumber(text) && read(text).isEmpty()) {
            return Text.format(
                    "это слишком большое число, допустимы от %s до %s",
                    "that number is too large, it must be from %s to %s", Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        Optional<String> meant = meant(text);
        if (meant.isPresent()) {
            return new Text("напишите `" + meant.get() + "`", "write `" + meant.get() + "`");
        }
        return FRACTION.matcher(text).matches()
                ? new Text("дробная часть не допускается", "a fraction is not allowed")
                : Text.EMPTY;
    }

    /** The number in its one text, for a text that says it otherwise: {@code 1,000}, {@code 007}, {@code +4}, {@code 10 %}. */
    public static Optional<String> meant(String text) {
        String plain = inPlainSigns(text);
        String digits = GROUPED.matcher(plain).matches() ? plain.replaceAll("[,.'_ ]", "") : plain;
        String signed = digits.startsWith("+") ? digits.substring(1) : digits;
        if ((text.equals(signed) && isNumber(text)) || !DIGITS.matcher(signed).matches()) {
            return Optional.empty();
        }
        String meant = signed.replaceFirst("^(-?)0+(?=\\d)", "$1");
        return Optional.of(meant.equals("-0") ? "0" : meant);
    }

    private static String inPlainSigns(String text) {
        StringBuilder plain = new StringBuilder();
        for (char c : TypedText.plain(text).toCharArray()) {
            switch (c) {
                case '’', '‘', 'ʼ', '`', '´' -> plain.append('\'');
                case '٬', '‚', '،' -> plain.append(',');
                case '．', '٫' -> plain.append('.');
                case '＋' -> plain.append('+');
                default -> plain.append(Character.isDigit(c) ? Character.forDigit(Character.digit(c, 10), 10) : c);
            }
        }
        return plain.toString().replaceFirst("\\s*[%％]$", "");
    }
}
