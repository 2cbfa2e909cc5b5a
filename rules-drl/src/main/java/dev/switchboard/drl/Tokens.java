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
        /** A string, or a comment, that is not closed. */
        UNCLOSED,
        /** A string that Drools would misread. */
        MISQUOTED,
        /** A character that belongs to no token of the grammar. */
        STRANGE,
        END
    }

    /**
     * A token.
     *
     * @param text as it is in the file
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

        /** Drools reads a number that begins with a zero as octal, and knows only these digits. */
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
    private final FileProblems problems;
    private Token current;
    private int end;

    /**
     * @param problems takes mistakes in what is not read
     */
    Tokens(String text, FileProblems problems) {
        this.text = text;
        this.problems = problems;
        this.current = read(0);
    }

    /** Goes back, or on, to an offset. */
    void goTo(int offset) {
        current = read(offset);
    }

    /** The token to be taken next. */
    Token peek() {
        return current;
    }

    /** The offset behind the token taken last. */
    int end() {
        return end;
    }

    /** Whether nothing stands before the next token in its line. */
    boolean isAtLineStart() {
        int lineStart = text.lastIndexOf('\n', current.offset() - 1) + 1;
        return text.substring(lineStart, current.offset()).isBlank();
    }

    /** What stands between two offsets. */
    String text(int from, int to) {
        return text.substring(from, to);
    }

    /** Takes the next token, whatever it is; a string or comment in it that is not closed is reported. */
    Token pass() {
        problems.passed(current);
        return next();
    }

    Token take() throws GrammarException {
        if (BrokenText.is(current)) {
            throw BrokenText.mistake(current);
        }
        return next();
    }

    /** Takes the next token if it is this sign or word. */
    boolean takeIf(String sign) {
        boolean found = current.is(sign);
        if (found) {
            next();
        }
        return found;
    }

    /** Takes the next token, which has to be this sign or word. */
    void expect(String sign) throws GrammarException {
        if (!takeIf(sign)) {
            throw GrammarException.unexpected(current, "`" + sign + "`");
        }
    }

    /** Takes the next token, which has to be of this kind; the texts say in other words what that is. */
    Token expect(Kind kind, String russian, String english) throws GrammarException {
        if (current.kind() != kind) {
            throw GrammarException.unexpected(current, russian, english);
        }
        return take();
    }

    /** Takes the next token, which has to be a name without quotes; the texts say of what. */
    Token expectName(String russian, String english) throws GrammarException {
        if (current.kind() != Kind.WORD || Keywords.isReserved(current.text())) {
            throw GrammarException.unexpected(current, russian, english);
        }
        return next();
    }

    /** Whether this, and no letter behind it, is what stands next. */
    boolean stands(String words) {
        return text.startsWith(words, current.offset())
                && Lexemes.wordEnd(text, current.offset() + words.length() - 1) == current.offset() + words.length();
    }

    private Token next() {
        Token taken = current;
        end = taken.end();
        current = read(end);
        return taken;
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
        int wordEnd = Lexemes.wordEnd(text, start);
        if (wordEnd > start) {
            return token(Kind.WORD, start, wordEnd);
        }
        if (Lexemes.isQuote(text.charAt(start))) {
            return string(start);
        }
        int numberEnd = Lexemes.numberEnd(text, start);
        if (numberEnd > start) {
            return token(Kind.NUMBER, start, numberEnd);
        }
        return text.startsWith("/*", start)
                ? token(Kind.UNCLOSED, start, text.length())
                : token(Kind.STRANGE, start, text.offsetByCodePoints(start, 1));
    }

    private Token string(int start) {
        int stringEnd = Lexemes.stringEnd(text, start);
        if (stringEnd == start) {
            return token(Kind.UNCLOSED, start, Lexemes.lineEnd(text, start));
        }
        return token(Lexemes.oddity(text, start, stringEnd) < 0 ? Kind.STRING : Kind.MISQUOTED, start, stringEnd);
    }

    private Token token(Kind kind, int start, int end) {
        return new Token(kind, text.substring(start, end), start);
    }
}
