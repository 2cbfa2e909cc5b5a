package dev.switchboard.drl;

/** Writes texts as string literals of DRL: the one place where data is put between code. */
final class DrlText {

    private DrlText() {}

    /** The text in quotes, on one line, with nothing in it that could end the literal or the line. */
    static String quoted(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '\\' -> literal.append("\\\\");
                case '"' -> literal.append("\\\"");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                case '\b' -> literal.append("\\b");
                case '\f' -> literal.append("\\f");
                default -> literal.append(character);
            }
        }
        return literal.append('"').toString();
    }
}
