package dev.switchboard.xlsx;

import java.util.Optional;

/**
 * A cell by its row and column, from 1.
 *
 * @param row at most {@link #LAST_ROW}
 * @param column at most {@link #LAST_COLUMN}
 */
record CellReference(int row, int column) {

    static final int LAST_ROW = 1_048_576;
    static final int LAST_COLUMN = 16_384;

    /** Reads {@code D17}; empty for what is no cell of any sheet. */
    static Optional<CellReference> parse(String text) {
        int column = 0;
        int i = 0;
        while (i < text.length() && text.charAt(i) >= 'A' && text.charAt(i) <= 'Z' && column <= LAST_COLUMN) {
            column = column * 26 + text.charAt(i++) - 'A' + 1;
        }
        int row = 0;
        int digits = i;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9' && row <= LAST_ROW) {
            row = row * 10 + text.charAt(i++) - '0';
        }
        boolean isCell =
                i == text.length() && i > digits && row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN;
        return isCell ? Optional.of(new CellReference(row, column)) : Optional.empty();
    }

    /** A column's letters: A for 1, Z for 26, AA for 27. */
    static String letters(int column) {
        return column == 0 ? "" : letters((column - 1) / 26) + (char) ('A' + (column - 1) % 26);
    }

    /** The column of these letters. */
    static int column(String letters) {
        return parse(letters + 1).map(CellReference::column).orElse(0);
    }

    @Override
    public String toString() {
        return letters(column) + row;
    }
}
