package dev.switchboard.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A piece of a number format (ECMA-376, part 1, 18.8.31).
 *
 * @param text what a literal shows, or the character that represents a digit
 */
record FormatToken(Kind kind, String text) {

    /** What a piece is for. */
    enum Kind {
        LITERAL,
        DIGIT,
        POINT,
        COMMA,
        PERCENT,
        /** The number as in a cell without a format. */
        GENERAL,
        /** The text of the cell. */
        TEXT,
        /** A part of a date or time. */
        DATE,
        /** The next section begins. */
        NEXT,
        /** Whatever else there is: exponents, fractions, conditions, digits of other scripts. */
        OTHER
    }

    private static final Set<String> COLOURS = Set.of("black", "blue", "cyan", "green", "magenta", "red", "yellow");
    private static final Pattern NUMBERED_COLOUR = Pattern.compile("color ?\\d{1,2}");
    private static final Pattern ELAPSED_TIME = Pattern.compile("h+|m+|s+");

    /** A currency, or nothing, and a language; longer numbers of languages ask for digits of another script as well. */
    private static final Pattern LANGUAGE =
            Pattern.compile("\\$([^-]*)(-[0-9a-fA-F]{1,4}|-[a-zA-Z]{2,3}(-[a-zA-Z]{2,4})*)?");

    private static final String GENERAL = "general";

    /** The pieces of a format. */
    static List<FormatToken> of(String format) {
        return new Reader(format).read();
    }

    private static final class Reader {

        private final String format;
        private final List<FormatToken> tokens = new ArrayList<>();
        private int position;

        Reader(String format) {
            this.format = format;
        }

        List<FormatToken> read() {
            while (position < format.length()) {
                next(format.charAt(position));
            }
            return tokens;
        }

        private void next(char c) {
            if (format.regionMatches(true, position, GENERAL, 0, GENERAL.length())) {
                add(Kind.GENERAL, "", GENERAL.length());
                return;
            }
            switch (c) {
                case '0', '#', '?' -> add(Kind.DIGIT, String.valueOf(c), 1);
                case '.' -> add(Kind.POINT, ".", 1);
                case ',' -> add(Kind.COMMA, ",", 1);
                case '%' -> add(Kind.PERCENT, "%", 1);
                case '@' -> add(Kind.TEXT, "@", 1);
                case ';' -> add(Kind.NEXT, ";", 1);
                case '"' -> quoted();
                case '[' -> bracketed();
                case '\\' -> escaped(Kind.LITERAL, 1);
                case '_' -> escaped(Kind.LITERAL, 0);
                case '*' -> filled();
                case '/' -> add(Kind.OTHER, "/", 1);
                default -> letter(c);
            }
        }

        private void letter(char c) {
            boolean isLatin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean isDate = "dmyhs".indexOf(Character.toLowerCase(c)) >= 0;
            add(isDate ? Kind.DATE : isLatin ? Kind.OTHER : Kind.LITERAL, String.valueOf(c), 1);
        }

        private void quoted() {
            int end = format.indexOf('"', position + 1);
            if (end < 0) {
                add(Kind.OTHER, "", format.length() - position);
            } else {
                add(Kind.LITERAL, format.substring(position + 1, end), end + 1 - position);
            }
        }

        /** The character behind this one: shown as it is, or a space of its width. */
        private void escaped(Kind kind, int shown) {
            if (position + 1 == format.length()) {
                add(Kind.OTHER, "", 1);
            } else {
                add(kind, shown == 0 ? " " : format.substring(position + 1, position + 2), 2);
            }
        }

        /** The character behind this one as often as it takes to fill the cell. */
        private void filled() {
            boolean bySpaces = format.startsWith(" ", position + 1);
            add(bySpaces ? Kind.LITERAL : Kind.OTHER, " ", Math.min(2, format.length() - position));
        }

        private void bracketed() {
            int end = format.indexOf(']', position);
            if (end < 0) {
                add(Kind.OTHER, "", format.length() - position);
                return;
            }
            String content = format.substring(position + 1, end);
            String lowerCase = content.toLowerCase(Locale.ROOT);
            int length = end + 1 - position;
            var language = LANGUAGE.matcher(content);
            if (COLOURS.contains(lowerCase)
                    || NUMBERED_COLOUR.matcher(lowerCase).matches()) {
                position += length;
            } else if (ELAPSED_TIME.matcher(lowerCase).matches()) {
                add(Kind.DATE, content, length);
            } else if (language.matches()) {
                add(Kind.LITERAL, language.group(1), length);
            } else {
                add(Kind.OTHER, content, length);
            }
        }

        private void add(Kind kind, String text, int length) {
            tokens.add(new FormatToken(kind, text));
            position += length;
        }
    }
}
