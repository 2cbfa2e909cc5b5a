package dev.switchboard.tables;

import dev.switchboard.csv.FormulaGuard;
import java.util.Locale;
import java.util.Optional;

/**
 * The text of cells, as people and spreadsheets leave it: surrounded by spaces that cannot be seen, and guarded by an
 * apostrophe where a spreadsheet would take it for a formula.
 */
final class CellText {

    private CellText() {}

    /** The text without the spaces around it, and without the apostrophe that guards it. */
    static String clean(String cell) {
        return FormulaGuard.off(strip(cell));
    }

    /** A flag as people and spreadsheets write it; empty when it is none. */
    static Optional<Boolean> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "да", "истина" -> Optional.of(true);
            case "no", "false", "нет", "ложь" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** The text without the spaces around it. */
    static String strip(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isSpace(cell.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    /** Whether nothing is left of a cell's text that is {@link #clean}. */
    static boolean isEmpty(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (!isSpace(cell.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** White space, the spaces that do not break or have no width, and the byte-order mark. */
    private static boolean isSpace(char c) {
        if (c > ' ' && c < 0x7F) {
            return false;
        }
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200B'
                || c == '\u200C'
                || c == '\u200D'
                || c == '\u2060'
                || c == '\uFEFF';
    }
}
