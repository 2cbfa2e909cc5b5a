package dev.switchboard.drl;

import dev.switchboard.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the part of DRL that our grammar knows into tokens, from some offset on; white space and comments fall away. */
final class Tokens {

    enum Kind {
        WORD,
        NUMBER,
        STRING,
        SIGN,
        /** A character that belongs to no token of the grammar. */
        STRANGE,
        END
    }

    /**
     * A token.
     *
     * @param text as it stands in the file
     * @param offset of its first character
     */
    record Token(Kind kind, String text, int offset) {

        boolean is(String sign) {
            return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
        }

        /** The token in backticks, as errors show it. */
        Text shown() {
            return kind == Kind.END
                    ? new Text("конец файла", "the end of the file")
                    : new Text("`" + text + "`", "`" + text + "`");
        }

        int end() {
            return offset + text.length();
        }

        /** What a string literal means. */
        String unquoted() {
            return text.substring(1, text.length() - 1).translateEscapes();
        }
    }

    private static final Pattern BLANK = Pattern.compile("(?:\\s++|//[^\\n]*+|/\\*(?s:.*?)\\*/)*+");
    /** No bare {@code "} within {@code '…'}: Drools misreads it. */
    private static final Pattern TOKEN = Pattern.compile("(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)"
            + "|(?<number>-?\\d[\\p{L}\\p{N}_.]*)"
            + "|(?<string>\"[^\"\\\\\\n]*+(?:\\\\[btnfr\"'\\\\][^\"\\\\\\n]*+)*+\"|'[^'\"\\\\\\n]*+(?:\\\\[btnfr\"'\\\\][^'\"\\\\\\n]*+)*+')"
            + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[<>!(),.;])");

    private final String text;
    private final Matcher blank;
    private final Matcher token;
    private Token current;

    Tokens(String text, int offset) {
        this.text = text;
        this.blank = BLANK.matcher(text);
        this.token = TOKEN.matcher(text);
        this.current = read(offset);
    }

    /** Goes back, or on, to an offset. */
    void goTo(int offset) {
        current = read(offset);
    }

    /** The token to be taken next. */
    Token peek() {
        return current;
    }

    Token take() {
        Token taken = current;
        current = read(taken.end());
        return taken;
    }

    /** Takes the next token if it is this sign or word. */
    boolean takeIf(String sign) {
        boolean found = current.is(sign);
        if (found) {
            take();
        }
        return found;
    }

    private Token read(int from) {
        int start = blank.region(from, text.length()).lookingAt() ? blank.end() : from;
        if (start >= text.length()) {
            return new Token(Kind.END, "", text.length());
        }
        if (!token.region(start, text.length()).lookingAt()) {
            return new Token(Kind.STRANGE, text.substring(start, text.offsetByCodePoints(start, 1)), start);
        }
        return new Token(kind(), token.group(), start);
    }

    private Kind kind() {
        if (token.group("word") != null) {
            return Kind.WORD;
        }
        if (token.group("number") != null) {
            return Kind.NUMBER;
        }
        return token.group("string") != null ? Kind.STRING : Kind.SIGN;
    }
}
