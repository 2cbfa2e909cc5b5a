package dev.switchboard.workbook;

import java.io.IOException;
import java.util.BitSet;
import java.util.Locale;

/** Which of a workbook's cell styles show a number as a date or time. */
final class DateStyles {

    /** Numbers of formats and styles are well below in any workbook that Excel opens. */
    private static final int MOST = 1 << 16;

    private final BitSet dateFormats = new BitSet();
    private final BitSet dateStyles = new BitSet();

    /** None does: a workbook without styles. */
    DateStyles() {
        // The formats that have no entry in the file (ECMA-376, part 1, 18.8.30); from 27 on, those of East Asia.
        dateFormats.set(14, 23);
        dateFormats.set(27, 37);
        dateFormats.set(45, 48);
        dateFormats.set(50, 59);
    }

    static DateStyles read(Xml xml) throws IOException {
        DateStyles styles = new DateStyles();
        xml.root("styleSheet");
        int root = xml.depth();
        while (xml.nextIn(root)) {
            if (xml.name().equals("numFmts")) {
                styles.readFormats(xml);
            } else if (xml.name().equals("cellXfs")) {
                styles.readStyles(xml);
            }
        }
        xml.finish();
        return styles;
    }

    boolean isDate(String style) {
        return dateStyles.get(number(style));
    }

    private void readFormats(Xml xml) throws IOException {
        int formats = xml.depth();
        while (xml.nextIn(formats)) {
            int id = number(xml.attribute("numFmtId").orElse(""));
            dateFormats.set(id, isDateFormat(xml.attribute("formatCode").orElse("")));
        }
    }

    private void readStyles(Xml xml) throws IOException {
        int styles = xml.depth();
        for (int style = 0; xml.nextIn(styles) && style < MOST; style++) {
            dateStyles.set(
                    style, dateFormats.get(number(xml.attribute("numFmtId").orElse("0"))));
        }
    }

    /** A number that is none, or is out of all bounds, is the last one, which means nothing. */
    private static int number(String text) {
        if (text.isEmpty() || text.length() > 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return MOST;
        }
        return Math.min(MOST, Integer.parseInt(text));
    }

    /** Whether a format has a letter of dates or times that is neither quoted nor escaped (18.8.31). */
    static boolean isDateFormat(String format) {
        for (int i = 0; i < format.length(); i++) {
            char c = Character.toLowerCase(format.charAt(i));
            if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '"') {
                i = skipTo('"', format, i);
            } else if (c == '[') {
                int end = skipTo(']', format, i);
                if (isElapsedTime(format.substring(i + 1, end))) {
                    return true;
                }
                i = end;
            } else if ("dmyhs".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int skipTo(char end, String format, int start) {
        int found = format.indexOf(end, start + 1);
        return found < 0 ? format.length() : found;
    }

    private static boolean isElapsedTime(String bracketed) {
        return !bracketed.isEmpty()
                && bracketed.toLowerCase(Locale.ROOT).chars().allMatch(c -> "hms".indexOf(c) >= 0);
    }
}
