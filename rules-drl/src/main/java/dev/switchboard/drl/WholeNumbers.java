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
            return Text.format(
                    "найдено %s, ожидается целое число без кавычек",
                    "found %s, expected a whole number without quotes", shown);
        }
        if (!DIGITS.matcher(found.text()).matches()) {
            return Text.format("найдено %s, ожидается целое число", "found %s, expected a whole number", shown);
        }
        BigInteger number = new BigInteger(found.text());
        if (number.bitLength() < Integer.SIZE) {
            return Text.format(
                    "найдено %s, ожидается целое число без нулей в начале: `%s`",
                    "found %s, expected a whole number without leading zeros: `%s`", shown, number);
        }
        return number.signum() > 0
                ? Text.format(
                        "число %s слишком велико; наибольшее целое число здесь — `%s`",
                        "the number %s is too large; the largest whole number here is `%s`", shown, Integer.MAX_VALUE)
                : Text.format(
                        "число %s слишком мало; наименьшее целое число здесь — `%s`",
                        "the number %s is too small; the smallest whole number here is `%s`", shown, Integer.MIN_VALUE);
    }
}
