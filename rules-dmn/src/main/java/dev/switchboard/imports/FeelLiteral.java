package dev.switchboard.imports;

import dev.switchboard.Text;
import dev.switchboard.imports.FeelTokens.Kind;
import dev.switchboard.imports.FeelTokens.Token;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Literals of FEEL: a number is a {@link BigDecimal}, a string a {@link String}, a truth value a {@link Boolean}, a date a
 * {@link LocalDate}, a time of day a {@link LocalTime}, and a duration of days and less a {@link Duration}.
 */
public final class FeelLiteral {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ -]*");

    private FeelLiteral() {}

    /**
     * What an output cell says.
     *
     * @return empty for {@code null}, {@code -} and a cell without text, which give nothing
     * @throws UnsaidException when it is no literal
     */
    public static Optional<Object> of(String text) throws UnsaidException {
        FeelTokens tokens = new FeelTokens(text);
        boolean isNothing = tokens.peek().kind() == Kind.END || tokens.peek().isName("null");
        if (isNothing || text.strip().equals("-")) {
            tokens.take();
            if (text.strip().equals("-") || tokens.peek().kind() == Kind.END) {
                return Optional.empty();
            }
        }
        Object literal = read(tokens, text);
        if (tokens.peek().kind() != Kind.END) {
            throw expression(text);
        }
        return Optional.of(literal);
    }

    /** The literal that comes next. */
    public static Object read(FeelTokens tokens, String whole) throws UnsaidException {
        boolean negative = tokens.takes("-");
        Token token = tokens.take();
        if (token.kind() == Kind.NUMBER) {
            BigDecimal number = new BigDecimal(token.text());
            return (negative ? number.negate() : number).stripTrailingZeros();
        }
        if (negative) {
            throw expression(whole);
        }
        if (token.kind() == Kind.STRING) {
            return token.text();
        }
        if (token.isName("true") || token.isName("false")) {
            return token.isName("true");
        }
        return temporal(token, tokens, whole);
    }

    private static Object temporal(Token token, FeelTokens tokens, String whole) throws UnsaidException {
        if (token.is("@") && tokens.peek().kind() == Kind.STRING) {
            return temporal("", tokens.take().text(), whole);
        }
        boolean isFunction = token.isName("date") || token.isName("time") || token.isName("duration");
        if (!isFunction || !tokens.takes("(") || tokens.peek().kind() != Kind.STRING) {
            throw expression(whole);
        }
        String said = tokens.take().text();
        if (!tokens.takes(")")) {
            throw expression(whole);
        }
        return temporal(token.text(), said, whole);
    }

    private static Object temporal(String function, String said, String whole) throws UnsaidException {
        try {
            boolean isDuration = function.isEmpty() ? said.matches("-?P.*") : function.equals("duration");
            boolean isTime = function.isEmpty() ? said.matches("\\d\\d:.*") : function.equals("time");
            if (isDuration) {
                return positive(Duration.parse(said));
            }
            return isTime ? LocalTime.parse(said) : LocalDate.parse(said);
        } catch (DateTimeException other) {
            throw new UnsaidException(Text.format(
                    "`%s`: здесь подходят дата, время суток без часового пояса и длительность в днях и меньше",
                    "`%s`: only dates, times of day without a zone, and durations of days and less fit here",
                    whole.strip()));
        }
    }

    private static Duration positive(Duration duration) throws UnsaidException {
        if (duration.isNegative()) {
            throw new UnsaidException(Text.format(
                    "`%s`: длительности каталога не бывают меньше нуля",
                    "`%s`: durations of a catalogue are never below nought", duration));
        }
        return duration;
    }

    /** A literal, or a value that programs state, in FEEL. Files of any kind can hold it. */
    public static String write(Object literal) {
        if (literal instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (literal instanceof LocalDate) {
            return "date(\"" + literal + "\")";
        }
        if (literal instanceof LocalTime time) {
            return "time(\"" + DateTimeFormatter.ISO_LOCAL_TIME.format(time) + "\")";
        }
        if (literal instanceof Duration) {
            return "duration(\"" + literal + "\")";
        }
        return literal instanceof Boolean || literal instanceof Integer
                ? literal.toString()
                : quoted(literal.toString());
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> quoted.append(escaped(c)));
        return quoted.append('"').toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '\\', '"' -> "\\" + (char) c;
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                isText(c)
                        ? Character.toString(c)
                        : "\\u" + Integer.toHexString(0x10000 + c).substring(1);
        };
    }

    /** Control characters, halves of characters, and codes that are none do not come through every file. */
    private static boolean isText(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE && c != 0xFFFE && c != 0xFFFF;
    }

    /** A literal for people, without quotes. */
    static String plain(Object literal) {
        return literal instanceof BigDecimal number ? number.toPlainString() : literal.toString();
    }

    /** A literal without a code as the cells of a catalogue have it. */
    static String cell(Object literal) {
        return literal instanceof Boolean truth ? truth ? "yes" : "no" : plain(literal);
    }

    /** That a cell is no literal. */
    public static UnsaidException expression(String text) {
        String said = text.strip();
        return new UnsaidException(
                NAME.matcher(said).matches()
                        ? Text.format(
                                "`%s` — имя, а в каталоге здесь стоит значение: если это текст, возьмите его в кавычки, если нет, пусть значение указывает программа, как отдельный факт",
                                "`%s` is a name, where a catalogue has a value: if it is a text, put it in quotation marks; if not, let the program state the value as a fact of its own",
                                said)
                        : Text.format(
                                "`%s` — выражение, а в каталоге здесь стоит значение: пусть значение вычисляет и указывает программа, как отдельный факт",
                                "`%s` is an expression, where a catalogue has a value: let the program compute it, and state it as a fact of its own",
                                said));
    }
}
