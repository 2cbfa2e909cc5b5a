package dev.switchboard.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as a person would type it, of one as the file has it: {@code 1E3} is {@code 1000}. */
final class NumberText {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,3})?");

    /** As many digits as a spreadsheet shows: behind them there is only the error of its arithmetic. */
    private static final MathContext SHOWN = new MathContext(15);

    /** As many characters as a cell without a number format shows of a fraction. */
    private static final int WIDEST = 11;

    private static final BigDecimal SMALLEST = new BigDecimal("0.0001");

    private NumberText() {}

    /**
     * A number that is not negative, as a cell without a number format shows it: fractions are cut short. Empty for those so small that
     * they are shown with a power of ten.
     */
    static Optional<String> general(BigDecimal number) {
        String plain = plain(number);
        int point = plain.indexOf('.');
        if (point < 0 || plain.length() <= WIDEST) {
            return Optional.of(plain);
        }
        if (number.compareTo(SMALLEST) < 0) {
            return Optional.empty();
        }
        return Optional.of(plain(number.setScale(Math.max(0, WIDEST - 1 - point), RoundingMode.HALF_UP)));
    }

    /** Empty for what is no number. */
    static Optional<String> of(String value) {
        if (isPlain(value)) {
            return Optional.of(value);
        }
        if (!NUMBER.matcher(value).matches()) {
            return Optional.empty();
        }
        return Optional.of(plain(new BigDecimal(value).round(SHOWN)));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isPlain(String value) {
        if (value.isEmpty()
                || value.length() > SHOWN.getPrecision()
                || (value.charAt(0) == '0' && value.length() > 1)) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
