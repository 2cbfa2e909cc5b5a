package dev.switchboard.tables;

import dev.switchboard.Text;
import java.util.List;
import java.util.function.Function;

/** A code with what people call it behind, as lists in workbooks offer it: {@code center · Центр}. What counts is the code. */
public final class TitledCode {

    /** What stands between them. */
    public static final String BETWEEN = " · ";

    private TitledCode() {}

    /** The code with its title, if it has one. */
    public static String of(String code, String title) {
        return title.isEmpty() ? code : code + BETWEEN + title;
    }

    /** The code in a cell that has just one. */
    public static String code(String cell) {
        int end = cell.indexOf(BETWEEN);
        return end < 0 ? cell : CellText.strip(cell.substring(0, end));
    }

    /**
     * A cell of several codes without their titles. A title that is not that of its code ends at the next comma or parenthesis: what
     * stands behind is taken for a code, so that none is lost with a title.
     */
    static String codes(String cell, Function<String, Text> titles) {
        if (!cell.contains(BETWEEN)) {
            return cell;
        }
        StringBuilder codes = new StringBuilder();
        int copied = 0;
        for (int mark = cell.indexOf(BETWEEN); mark >= 0; mark = cell.indexOf(BETWEEN, copied)) {
            codes.append(cell, copied, mark);
            copied = titleEnd(cell, mark + BETWEEN.length(), titles.apply(codeBefore(cell, copied, mark)));
        }
        return codes.append(cell, copied, cell.length()).toString();
    }

    private static String codeBefore(String cell, int from, int mark) {
        int start = mark;
        while (start > from && !isEnd(cell.charAt(start - 1)) && cell.charAt(start - 1) != '(') {
            start--;
        }
        return CellText.strip(cell.substring(start, mark));
    }

    private static int titleEnd(String cell, int start, Text title) {
        for (String known : List.of(title.russian(), title.english())) {
            int end = start + known.length();
            if (!known.isEmpty()
                    && cell.startsWith(known, start)
                    && (end == cell.length() || isEnd(cell.charAt(end)))) {
                return end;
            }
        }
        int end = start;
        while (end < cell.length() && !isEnd(cell.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isEnd(char c) {
        return c == ',' || c == ')';
    }
}
