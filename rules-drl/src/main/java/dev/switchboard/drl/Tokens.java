package dev.switchboard.drl;

import dev.switchboard.Text;
import java.util.OptionalInt;

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
            String inner = text.substring(1, text.length() - 1);
            return inner.indexOf('\\') < 0 ? inner : inner.translateEscapes();
        }

        /** The whole number that stands here; empty if it is none, or too large. */
        OptionalInt number() {
            try {
                return kind == Kind.NUMBER && isDecimal()
                        ? OptionalInt.of(Integer.parseInt(text))
                        : OptionalInt.empty();
            } catch (NumberFormatException tooLarge) {
                return OptionalInt.empty();
            }
        }

        /** Drools reads a number that begins with a nought as octal, and knows no digits but these. */
        private boolean isDecimal() {
            int first = text.charAt(0) == '-' ? 1 : 0;
            for (int i = first; i < text.length(); i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                    return false;
                }
            }
            return text.charAt(first) != '0' || text.length() == first + 1;
        }
    }

    private final String text;
    private Token current;

    Tokens(String text, int offset) {
        this.text = text;
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

    /** Takes the next token, which has to be this sign or word. */
    void expect(String sign) throws GrammarException {
        if (!takeIf(sign)) {
            throw ConstraintParser.unexpected(current, "`" + sign + "`");
        }
    }

    /** Takes the next token, which has to be of this kind; the texts say in other words what that is. */
    Token expect(Kind kind, String russian, String english) throws GrammarException {
        if (current.kind() != kind) {
            throw ConstraintParser.unexpected(current, russian, english);
        }
        return take();
    }

    private Token read(int from) {
        int start = Lexemes.blankEnd(text, from);
        if (start == text.length()) {
            return new Token(Kind.END, "", start);
        }
        String sign = Lexemes.sign(text, start);
        if (!sign.isEmpty()) {
            return new Token(Kind.SIGN, sign, start);
        }
        int end = Lexemes.wordEnd(text, start);
        if (end > start) {
            return token(Kind.WORD, start, end);
        }
        end = Lexemes.stringEnd(text, start);
        if (end > start) {
            return token(Kind.STRING, start, end);
        }
        end = Lexemes.numberEnd(text, start);
        return end > start
                ? token(Kind.NUMBER, start, end)
                : token(Kind.STRANGE, start, text.offsetByCodePoints(start, 1));
    }

    private Token token(Kind kind, int start, int end) {
        return new Token(kind, text.substring(start, end), start);
    }
}
