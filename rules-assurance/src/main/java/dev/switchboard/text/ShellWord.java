package dev.switchboard.text;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A text as one word of a POSIX shell, to be copied from a terminal and run: quoted where it has to be, and only there. */
public final class ShellWord {

    private static final String PLAIN = "_@+:,./-=";

    private ShellWord() {}

    /** The word as one types it. */
    public static String of(String text) {
        if (text.codePoints().anyMatch(ShellWord::isUntypable)) {
            return printed(text);
        }
        boolean plain =
                !text.isEmpty() && !text.startsWith("=") && text.codePoints().allMatch(ShellWord::isPlain);
        return plain ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0;
    }

    /** What a terminal would not show as it is, or what would end the line. */
    private static boolean isUntypable(int c) {
        return VisibleText.isHidden(c) || c == '\n' || c == '\t';
    }

    /** By way of {@code printf}, which takes any byte as three octal digits. */
    private static String printed(String text) {
        StringBuilder word = new StringBuilder("\"$(printf '");
        text.codePoints().forEach(c -> {
            if (isPlain(c) || c == ' ') {
                word.appendCodePoint(c);
            } else {
                for (byte each : new String(Character.toChars(c)).getBytes(UTF_8)) {
                    String octal = Integer.toOctalString(each & 0xFF);
                    word.append('\\').append("0".repeat(3 - octal.length())).append(octal);
                }
            }
        });
        return word.append("')\"").toString();
    }
}
