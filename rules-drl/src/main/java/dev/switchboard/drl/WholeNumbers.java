package dev.switchboard.drl;

import dev.switchboard.Text;
import dev.switchboard.drl.Tokens.Kind;
import dev.switchboard.drl.Tokens.Token;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Says what is wrong where a whole number is expected. */
final class WholeNumbers {

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");

    private WholeNumbers() {}

    /**
     * @param found a token that is no whole number
     */
    static Text mistake(Token found) {
        Text shown = found.shown();
        if (found.kind() == Kind.STRING) {
            return new Text(
                    "найдено %s, ожидается целое число без кавычек".formatted(shown.russian()),
                    "found %s, expected a whole number without quotes".formatted(shown.english()));
        }
        if (!DIGITS.matcher(found.text()).matches()) {
            return new Text(
                    "найдено %s, ожидается целое число".formatted(shown.russian()),
                    "found %s, expected a whole number".formatted(shown.english()));
        }
        BigInteger number = new BigInteger(found.text());
        if (number.bitLength() < Integer.SIZE) {
            return new Text(
                    "найдено %s, ожидается целое число без нулей впереди: `%s`".formatted(shown.russian(), number),
                    "found %s, expected a whole number without leading noughts: `%s`"
                            .formatted(shown.english(), number));
        }
        return number.signum() > 0
                ? new Text(
                        "число %s слишком велико; наибольшее целое число здесь — `%s`"
                                .formatted(shown.russian(), Integer.MAX_VALUE),
                        "the number %s is too large; the largest whole number here is `%s`"
                                .formatted(shown.english(), Integer.MAX_VALUE))
                : new Text(
                        "число %s слишком мало; наименьшее целое число здесь — `%s`"
                                .formatted(shown.russian(), Integer.MIN_VALUE),
                        "the number %s is too small; the smallest whole number here is `%s`"
                                .formatted(shown.english(), Integer.MIN_VALUE));
    }
}
