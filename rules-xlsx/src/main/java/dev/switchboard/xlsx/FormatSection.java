package dev.switchboard.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * One section of a number format, exact for what is plain: one run of digits with texts before and behind it. Of exponents, fractions,
 * texts between digits and the like it says only that it does not know.
 */
final class FormatSection {

    /** What a section puts between its texts. */
    private enum Content {
        NOTHING,
        DIGITS,
        GENERAL,
        TEXT,
        UNKNOWN
    }

    private static final int GROUP = 3;

    private final StringBuilder before = new StringBuilder();
    private final StringBuilder whole = new StringBuilder();
    private final StringBuilder fraction = new StringBuilder();
    private final StringBuilder behind = new StringBuilder();
    private Content content = Content.NOTHING;
    private boolean point;
    private boolean grouped;
    private int commas;
    private int percents;

    FormatSection(List<FormatToken> tokens) {
        for (FormatToken token : tokens) {
            add(token);
        }
        if (percents > 0 && content != Content.DIGITS) {
            content = Content.UNKNOWN;
        }
    }

    /** Whether it shows the text of a cell. */
    boolean isOfText() {
        return content == Content.TEXT;
    }

    /** Whether it is {@code @}, or {@code General}: that and no more. */
    boolean addsNothing() {
        return (content == Content.TEXT || content == Content.GENERAL) && before.isEmpty() && behind.isEmpty();
    }

    /** What it shows of a number that is not negative; empty when that is not known. */
    Optional<String> shown(BigDecimal number) {
        return switch (content) {
            case NOTHING -> Optional.of(before.toString());
            case GENERAL, TEXT -> NumberText.general(number).map(shown -> before + shown + behind);
            case DIGITS -> Optional.of(before + digits(number) + behind);
            case UNKNOWN -> Optional.empty();
        };
    }

    /** What it shows of a text; empty when that is not known. */
    Optional<String> shown(String text) {
        return switch (content) {
            case NOTHING -> Optional.of(before.toString());
            case TEXT -> Optional.of(before + text + behind);
            case GENERAL, DIGITS, UNKNOWN -> Optional.empty();
        };
    }

    private void add(FormatToken token) {
        switch (token.kind()) {
            case LITERAL -> (content == Content.NOTHING ? before : behind).append(token.text());
            case PERCENT -> {
                percents++;
                (content == Content.NOTHING ? before : behind).append('%');
            }
            case GENERAL -> only(Content.GENERAL);
            case TEXT -> only(Content.TEXT);
            case DIGIT -> digit(token.text());
            case POINT -> point();
            case COMMA -> comma();
            case DATE, OTHER, NEXT -> content = Content.UNKNOWN;
        }
    }

    private void only(Content one) {
        content = content == Content.NOTHING ? one : Content.UNKNOWN;
    }

    private void digit(String digit) {
        begin();
        if (point) {
            fraction.append(digit);
            content = commas > 0 ? Content.UNKNOWN : content;
        } else {
            whole.append(digit);
            grouped |= commas > 0;
            commas = 0;
        }
    }

    private void point() {
        begin();
        content = point ? Content.UNKNOWN : content;
        point = true;
    }

    /** Between digits it parts thousands, behind them it leaves thousands out. */
    private void comma() {
        content = content == Content.DIGITS && behind.isEmpty() ? content : Content.UNKNOWN;
        commas++;
    }

    /** Digits are one run: none may follow a text behind them. */
    private void begin() {
        boolean goesOn = content == Content.DIGITS && behind.isEmpty();
        content = content == Content.NOTHING || goesOn ? Content.DIGITS : Content.UNKNOWN;
    }

    private String digits(BigDecimal number) {
        BigDecimal scaled = number.movePointRight(2 * percents).movePointLeft(GROUP * commas);
        String rounded =
                scaled.setScale(fraction.length(), RoundingMode.HALF_UP).toPlainString();
        int end = rounded.indexOf('.');
        String wholeDigits = end < 0 ? rounded : rounded.substring(0, end);
        String fractionDigits = end < 0 ? "" : rounded.substring(end + 1);
        return whole(wholeDigits.equals("0") ? "" : wholeDigits) + (point ? "." : "") + fraction(fractionDigits);
    }

    /** {@code 0} shows a zero where there is no digit, {@code ?} a space, {@code #} nothing. */
    private String whole(String digits) {
        StringBuilder shown = new StringBuilder();
        for (int left = 0; left < whole.length() - digits.length(); left++) {
            String filled = whole.charAt(left) == '0' ? "0" : whole.charAt(left) == '?' ? " " : "";
            // Once there is a zero, the places after it have one, too.
            shown.append(shown.indexOf("0") >= 0 && filled.isEmpty() ? "0" : filled);
        }
        shown.append(digits);
        for (int at = shown.length() - GROUP; grouped && at > 0; at -= GROUP) {
            shown.insert(at, ',');
        }
        return shown.toString();
    }

    private String fraction(String digits) {
        StringBuilder shown = new StringBuilder(digits);
        for (int last = digits.length() - 1; last >= 0; last--) {
            if (digits.charAt(last) != '0' || fraction.charAt(last) == '0') {
                break;
            }
            if (fraction.charAt(last) == '#') {
                shown.deleteCharAt(last);
            } else {
                shown.setCharAt(last, ' ');
            }
        }
        return shown.toString();
    }
}
