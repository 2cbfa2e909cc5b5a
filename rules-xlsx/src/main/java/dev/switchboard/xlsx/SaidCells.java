package dev.switchboard.xlsx;

import java.util.ArrayList;
import java.util.List;

/** Cells or ranges to be named in a message: the first few, and how many more there are. */
final class SaidCells {

    private static final int MOST_SAID = 10;

    private final List<String> said = new ArrayList<>();
    private int count;

    void add(String cell) {
        if (count++ < MOST_SAID) {
            said.add(cell);
        }
    }

    /** Such as {@code B2, C7, … (+3)}; empty for none. */
    String said() {
        return String.join(", ", said) + (count > said.size() ? ", … (+" + (count - said.size()) + ")" : "");
    }
}
