package dev.switchboard.imports;

import dev.switchboard.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a FEEL expression (DMN 1.5, 10.3.1.2), one after the other. */
public final class FeelTokens {

    /** What a token is. */
    public enum Kind {
        NUMBER,
        STRING,
        NAME,
        SIGN,
        END
    }

    /**
     * One of them.
     *
     * @param text of a string, what it says, without quotes and escapes
     */
    public record Token(Kind kind, String text) {
        public boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        public boolean isName(String name) {
            return kind == Kind.NAME && text.equals(name);
        }
    }

    private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?[0-9]{1,2}(?![0-9A-Za-z_])");

    private static final List<String> SIGNS = List.of("..", "<=", ">=", "!=", "==", "<", ">", "=");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private int at;

    public FeelTokens(String text) throws UnsaidException {
        this.text = text;
        while (skipSpace()) {
            tokens.add(token());
        }
        tokens.add(new Token(Kind.END, ""));
    }

    /** The next one, which stays the next. */
    public Token peek() {
        return tokens.get(next);
    }

    /** The next one. */
    public Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    /** Whether the next one is this sign, which is then taken. */
    public boolean takes(String sign) {
        boolean is = peek().is(sign);
        if (is) {
            next++;
        }
        return is;
    }

    private boolean skipSpace() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00A0')) {
            at++;
        }
        return at < text.length();
    }

    private Token token() throws UnsaidException {
        char first = text.charAt(at);
        if (first == '"' || first == '\'') {
            return string(first);
        }
        if (isDigit(first) || (first == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
            return new Token(Kind.NUMBER, number());
        }
        if (Character.isLetter(first) || first == '_') {
            int start = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            return new Token(Kind.NAME, text.substring(start, at));
        }
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return new Token(Kind.SIGN, sign);
            }
        }
        at++;
        return new Token(Kind.SIGN, String.valueOf(first));
    }

    /** Two dots behind digits are those of a range. */
    private String number() {
        int start = at;
        digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        exponent();
        return text.substring(start, at);
    }

    /** Of two digits at most: a larger number fits no catalogue, and its digits not the memory. */
    private void exponent() {
        Matcher exponent = EXPONENT.matcher(text).region(at, text.length());
        if (exponent.lookingAt()) {
            at = exponent.end();
        }
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    /** @param quote the sign that begins and ends it; single ones are not FEEL, but what JUEL in DMN files has */
    private Token string(char quote) throws UnsaidException {
        StringBuilder said = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            said.append(c == '\\' && at < text.length() ? escaped() : String.valueOf(c));
        }
        if (at == text.length()) {
            throw new UnsaidException(Text.format(
                    "`%s`: нет закрывающей кавычки", "`%s`: the closing quotation mark is missing", text.strip()));
        }
        at++;
        return new Token(Kind.STRING, said.toString());
    }

    private String escaped() {
        char c = text.charAt(at++);
        if (c == 'u'
                && at + 4 <= text.length()
                && text.substring(at, at + 4).chars().allMatch(FeelTokens::isHex)) {
            at += 4;
            return String.valueOf((char) Integer.parseInt(text.substring(at - 4, at), 16));
        }
        if (c == 'U'
                && at + 6 <= text.length()
                && text.substring(at, at + 6).chars().allMatch(FeelTokens::isHex)
                && Character.isValidCodePoint(Integer.parseInt(text.substring(at, at + 6), 16))) {
            at += 6;
            return Character.toString(Integer.parseInt(text.substring(at - 6, at), 16));
        }
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '"', '\\', '\'' -> String.valueOf(c);
            default -> "\\" + c;
        };
    }

    private static boolean isHex(int c) {
        return Character.digit(c, 16) >= 0 && c < 128;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
