package dev.switchboard.xlsx;

/** A formula as it reads some rows down and some columns to the right: references move along unless a dollar sign fixes them. */
final class MovedFormula {

    private final String formula;
    private final int rows;
    private final int columns;
    private final StringBuilder moved = new StringBuilder();
    private int next;

    MovedFormula(String formula, int rows, int columns) {
        this.formula = formula;
        this.rows = rows;
        this.columns = columns;
    }

    String text() {
        while (next < formula.length()) {
            char c = formula.charAt(next);
            if (c == '"' || c == '\'') {
                copyTo(formula.indexOf(c, next + 1));
            } else if (c == '[') {
                copyTo(closing());
            } else if (isWordPart(c)) {
                word();
            } else {
                moved.append(c);
                next++;
            }
        }
        return moved.toString();
    }

    private void copyTo(int last) {
        int end = last < 0 ? formula.length() : last + 1;
        moved.append(formula, next, end);
        next = end;
    }

    /** The bracket that closes the one here: names of tables' columns stand in brackets of their own. */
    private int closing() {
        int depth = 0;
        for (int i = next; i < formula.length(); i++) {
            depth += formula.charAt(i) == '[' ? 1 : formula.charAt(i) == ']' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private void word() {
        String word = wordAt(next);
        int end = next + word.length();
        char behind = end < formula.length() ? formula.charAt(end) : ' ';
        String second = behind == ':' ? wordAt(end + 1) : "";
        if (behind == '(' || behind == '!') {
            moved.append(word);
        } else if (isCell(word)) {
            moved.append(cell(word));
        } else if (isColumn(word) && isColumn(second)) {
            moved.append(column(word)).append(':').append(column(second));
            end += 1 + second.length();
        } else if (isRow(word) && isRow(second)) {
            moved.append(row(word)).append(':').append(row(second));
            end += 1 + second.length();
        } else {
            moved.append(word);
        }
        next = end;
    }

    private String wordAt(int start) {
        int end = start;
        while (end < formula.length() && isWordPart(formula.charAt(end))) {
            end++;
        }
        return formula.substring(start, end);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '$' || c == '_' || c == '.' || c == '\\';
    }

    private static boolean isCell(String word) {
        int row = rowStart(word);
        return row > 0 && isColumn(word.substring(0, row)) && isRow(word.substring(row));
    }

    /** Where a cell's row begins, with its dollar sign. */
    private static int rowStart(String word) {
        int start = word.length();
        while (start > 0 && isDigit(word.charAt(start - 1))) {
            start--;
        }
        return start > 1 && word.charAt(start - 1) == '$' ? start - 1 : start;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isColumn(String word) {
        return CellReference.parse(free(word) + 1).isPresent()
                && free(word).chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static boolean isRow(String word) {
        return CellReference.parse("A" + free(word)).isPresent()
                && free(word).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String free(String word) {
        return word.startsWith("$") ? word.substring(1) : word;
    }

    private String cell(String word) {
        int row = rowStart(word);
        return column(word.substring(0, row)) + row(word.substring(row));
    }

    private String column(String word) {
        if (word.startsWith("$")) {
            return word;
        }
        int column = CellReference.parse(word + 1).map(CellReference::column).orElse(0) + columns;
        return column < 1 || column > CellReference.LAST_COLUMN ? "#REF!" : CellReference.letters(column);
    }

    private String row(String word) {
        if (word.startsWith("$")) {
            return word;
        }
        int row = Integer.parseInt(word) + rows;
        return row < 1 || row > CellReference.LAST_ROW ? "#REF!" : Integer.toString(row);
    }
}
