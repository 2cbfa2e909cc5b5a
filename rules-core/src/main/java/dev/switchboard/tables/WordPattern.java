package dev.switchboard.tables;

import java.util.regex.Pattern;

/**
 * Patterns of words in any alphabet, whatever their case: {@code \b}, {@code \d}, {@code \s} and {@code \S} mean letters, digits and
 * spaces of all of Unicode. Written out, since the flag that says so is not there where this runs as JavaScript.
 */
final class WordPattern {

    private static final String SPACES = "\\s\\p{Z}";
    private static final String LETTER = "[\\p{L}\\p{M}\\p{Nd}_]";
    private static final String EDGE =
            "(?:(?<=" + LETTER + ")(?!" + LETTER + ")|(?<!" + LETTER + ")(?=" + LETTER + "))";

    private WordPattern() {}

    static Pattern of(String pattern) {
        StringBuilder written = new StringBuilder();
        boolean isInClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
                written.append(escaped(pattern.charAt(i), isInClass));
            } else {
                isInClass = c == '[' || (isInClass && c != ']');
                written.append(c);
            }
        }
        return Pattern.compile(written.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String escaped(char sign, boolean isInClass) {
        return switch (sign) {
            case 's' -> isInClass ? SPACES : "[" + SPACES + "]";
            case 'S' -> "[^" + SPACES + "]";
            case 'd' -> "\\p{Nd}";
            case 'b' -> EDGE;
            default -> "\\" + sign;
        };
    }
}
