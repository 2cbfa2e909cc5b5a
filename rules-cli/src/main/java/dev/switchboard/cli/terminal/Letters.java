package dev.switchboard.cli.terminal;

import dev.switchboard.text.VisibleText;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;

/**
 * Texts in the letters that an encoding has. What it has not is written with what it has, so that it can be read: a dash as a
 * hyphen, a letter without its accent, and at worst as in Java or JSON, <code>\</code><code>u4e2d</code>.
 */
final class Letters {

    private final CharsetEncoder encoder;

    Letters(Charset charset) {
        this.encoder = charset.newEncoder();
    }

    /** The text in letters of the encoding. */
    String of(String text) {
        if (encoder.canEncode(text)) {
            return text;
        }
        StringBuilder letters = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> letters.append(of(c)));
        return letters.toString();
    }

    private String of(int c) {
        String letter = Character.toString(c);
        if (encoder.canEncode(letter)) {
            return letter;
        }
        String similar = similar(c);
        if (!similar.isEmpty()) {
            return similar;
        }
        String plain = Normalizer.normalize(letter, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return !plain.isEmpty() && encoder.canEncode(plain) ? plain : VisibleText.number(c);
    }

    /** What stands for a sign in a plain text; of signs that mark a row as wide as these, so that columns stay straight. */
    private static String similar(int c) {
        return switch (c) {
            case '—', '–', '―', '−', '‐', '‑' -> "-";
            case '«', '»', '“', '”', '„' -> "\"";
            case '‘', '’', '‚', '‹', '›' -> "'";
            case '…' -> "...";
            case '→' -> "->";
            case '≤' -> "<=";
            case '≥' -> ">=";
            case '≠', '⚠' -> "!";
            case '✓' -> "+";
            case '✗', '×' -> "x";
            case '·', '•' -> "*";
            case '№' -> "N";
            default -> "";
        };
    }
}
