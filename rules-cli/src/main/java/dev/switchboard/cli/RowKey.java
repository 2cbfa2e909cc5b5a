package dev.switchboard.cli;

import dev.switchboard.csv.RawRows;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** The cells of a row by which what came of it is remembered. */
final class RowKey {

    /** Columns side by side. */
    private record Run(int first, int last) {}

    private final List<Run> runs = new ArrayList<>();

    /** @param columns all from which what comes of a row follows */
    RowKey(SortedSet<Integer> columns) {
        List<Integer> inOrder = List.copyOf(columns);
        for (int i = 0; i < inOrder.size(); i++) {
            int first = inOrder.get(i);
            int last = first;
            while (i + 1 < inOrder.size() && inOrder.get(i + 1) == last + 1) {
                last++;
                i++;
            }
            runs.add(new Run(first, last));
        }
    }

    /** Collects the cells; false if what comes of the row is not to be remembered. */
    boolean isMade(KnownRows<?>.Cells known, RawRows block, int first) {
        if (!known.begin()) {
            return false;
        }
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (!known.add(block, first + run.first(), first + run.last())) {
                return false;
            }
        }
        return true;
    }
}
