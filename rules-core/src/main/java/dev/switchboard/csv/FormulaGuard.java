package dev.switchboard.csv;

import dev.switchboard.catalog.TypedText;
import java.util.regex.Pattern;

/**
 * Keeps spreadsheet programs from running the texts of a CSV file as formulas: an apostrophe goes before a text that begins as a
 * formula or as one of our comments does, and goes away again when the file is read. Whole numbers with a sign need none.
 */
public final class FormulaGuard {

    private static final char GUARD = '\'';

    /** Signs, some as East Asian keyboards have them, and white space that programs skip before a sign. */
    private static final String RISKY = "=+-@#'\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+");

    private FormulaGuard() {}

    /** The text as a file has to hold it. */
    public static String on(String text) {
        return isRisky(text, 0) && !NUMBER.matcher(text).matches() ? GUARD + text : text;
    }

    /** The text that a file's cell represents: what {@link #on} was given, or the cell itself if it is not guarded. */
    public static String off(String cell) {
        boolean guarded = !cell.isEmpty() && cell.charAt(0) == GUARD && isRisky(cell, 1);
        return guarded ? cell.substring(1) : cell;
    }

    /**
     * The text as it has to stand where no program takes it for a formula anyway, but {@link #off} is to give it back whole, without
     * the spaces around it that cells lose.
     */
    public static String keep(String text) {
        return isRisky(text, 0) && !off(TypedText.strip(text)).equals(text) ? GUARD + text : text;
    }

    private static boolean isRisky(String text, int at) {
        return text.length() > at && RISKY.indexOf(text.charAt(at)) >= 0;
    }
}
