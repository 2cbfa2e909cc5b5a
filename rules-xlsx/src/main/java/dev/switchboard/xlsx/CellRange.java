package dev.switchboard.xlsx;

import java.util.Optional;

/** Cells from a first, the upper left, to a last, the lower right. */
record CellRange(CellReference first, CellReference last) {

    /** Reads {@code B2:C5}; empty for what is no range of any sheet. */
    static Optional<CellRange> parse(String text) {
        int colon = text.indexOf(':');
        Optional<CellReference> first = CellReference.parse(colon < 0 ? text : text.substring(0, colon));
        Optional<CellReference> last = CellReference.parse(text.substring(colon + 1));
        if (first.isEmpty()
                || last.isEmpty()
                || first.get().row() > last.get().row()
                || first.get().column() > last.get().column()) {
            return Optional.empty();
        }
        return Optional.of(new CellRange(first.get(), last.get()));
    }

    boolean contains(int row, int column) {
        return row >= first.row() && row <= last.row() && column >= first.column() && column <= last.column();
    }

    /** How many cells it has. */
    long size() {
        return (long) (last.row() - first.row() + 1) * (last.column() - first.column() + 1);
    }

    /** With dollar signs: {@code $B$2:$C$5}. */
    String fixed() {
        return fixed(first) + ":" + fixed(last);
    }

    private static String fixed(CellReference cell) {
        return "$" + CellReference.letters(cell.column()) + "$" + cell.row();
    }

    @Override
    public String toString() {
        return first + ":" + last;
    }
}
