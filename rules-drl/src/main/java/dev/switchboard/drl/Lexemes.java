package dev.switchboard.drl;

/**
 * Where the tokens of our grammar end. White space, comments and strings are what they are for Drools. Written out by hand,
 * since regular expressions take much of the time of a load, most of all in a JVM that has just started.
 */
final class Lexemes {

    /** What may follow a backslash in a string: the escapes that Drools and Java both know. */
    private static final String ESCAPED = "btnfr\"'\\";

    private Lexemes() {}

    /** The offset behind white space and comments; a comment that is not closed is none. */
    static int blankEnd(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int next = isWhite(text, end) ? end + 1 : commentEnd(text, end);
            if (next == end) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** The offset behind the word at the start; the start if there is none. */
    static int wordEnd(String text, int start) {
        int first = text.codePointAt(start);
        boolean isWord = isLetter(first) || first == '_' || first == '$';
        return isWord ? partsEnd(text, start, '$') : start;
    }

    /** The offset behind the number at the start, with the letters that follow it; the start if there is none. */
    static int numberEnd(String text, int start) {
        int digit = text.charAt(start) == '-' ? start + 1 : start;
        boolean isNumber = digit < text.length() && text.charAt(digit) >= '0' && text.charAt(digit) <= '9';
        return isNumber ? partsEnd(text, digit, '.') : start;
    }

    /** Whether a string, closed or not, begins here. */
    static boolean isQuote(char character) {
        return character == '"' || character == '\'';
    }

    /** The offset behind the string at the start; the start if there is none that is closed on its line. */
    static int stringEnd(String text, int start) {
        char quote = text.charAt(start);
        if (!isQuote(quote)) {
            return start;
        }
        for (int i = start + 1; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == quote) {
                return i + 1;
            }
            if (character == '\\') {
                character = ++i < text.length() ? text.charAt(i) : '\n';
            }
            if (character == '\n') {
                return start;
            }
        }
        return start;
    }

    /** The offset of what Drools and Java would not read alike in a string: a strange escape, a bare " within '…'; -1 if none. */
    static int oddity(String text, int start, int end) {
        for (int i = start + 1; i < end - 1; i++) {
            char character = text.charAt(i);
            if (character == '"' || (character == '\\' && !isEscaped(text, ++i))) {
                return character == '"' ? i : i - 1;
            }
        }
        return -1;
    }

    /** The offset behind the line in which an offset is, without what ends it. */
    static int lineEnd(String text, int offset) {
        int end = text.indexOf('\n', offset);
        int last = end < 0 ? text.length() : end;
        return last > offset && text.charAt(last - 1) == '\r' ? last - 1 : last;
    }

    /** The sign at the start; empty if there is none. */
    static String sign(String text, int start) {
        return switch (text.charAt(start)) {
            case '(' -> "(";
            case ')' -> ")";
            case ',' -> ",";
            case '.' -> ".";
            case ';' -> ";";
            case '=' -> text.startsWith("==", start) ? "==" : "";
            case '&' -> text.startsWith("&&", start) ? "&&" : "";
            case '|' -> text.startsWith("||", start) ? "||" : "";
            case '!' -> text.startsWith("!=", start) ? "!=" : "!";
            case '<' -> text.startsWith("<=", start) ? "<=" : "<";
            case '>' -> text.startsWith(">=", start) ? ">=" : ">";
            default -> "";
        };
    }

    /** A carriage return is white only before a line feed: Drools takes it for nothing else. */
    private static boolean isWhite(String text, int offset) {
        return switch (text.charAt(offset)) {
            case ' ', '\n', '\t', '\f' -> true;
            case '\r' -> text.startsWith("\n", offset + 1);
            default -> false;
        };
    }

    private static int commentEnd(String text, int start) {
        if (text.charAt(start) != '/') {
            return start;
        }
        if (text.startsWith("//", start)) {
            int end = start + 2;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            return end;
        }
        int close = text.startsWith("/*", start) ? text.indexOf("*/", start + 2) : -1;
        return close < 0 ? start : close + 2;
    }

    /** The offset behind letters, digits, underscores and one more character. */
    private static int partsEnd(String text, int start, char more) {
        int end = start;
        while (end < text.length()) {
            int part = text.codePointAt(end);
            if (!isLetter(part) && !isDigit(part) && part != '_' && part != more) {
                return end;
            }
            end += Character.charCount(part);
        }
        return end;
    }

    private static boolean isLetter(int character) {
        return character < 128
                ? (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
                : Character.isLetter(character);
    }

    private static boolean isDigit(int character) {
        if (character < 128) {
            return character >= '0' && character <= '9';
        }
        int type = Character.getType(character);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean isEscaped(String text, int offset) {
        return offset < text.length() && ESCAPED.indexOf(text.charAt(offset)) >= 0;
    }
}
