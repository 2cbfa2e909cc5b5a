package dev.switchboard.imports;

import dev.switchboard.Text;
import dev.switchboard.imports.ForeignModel.Lost;
import dev.switchboard.imports.ReadTable.ReadRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds rows that hold at once where the hit policy says that there are none, so that DMN has no answer there, and a catalogue
 * would have one.
 */
final class Overlaps {

    /** Pairs that are compared; more rows than these would take minutes, and {@code verify} finds what is left. */
    private static final int MOST_PAIRS = 20_000_000;

    /** Findings of a table; whoever mends these looks again. */
    private static final int MOST_FOUND = 20;

    private final ReadTable read;
    private final List<Positions> columns = new ArrayList<>();
    private final List<int[][]> rows = new ArrayList<>();

    Overlaps(ReadTable read) {
        this.read = read;
        int width = read.table().inputs().size();
        for (int column = 0; column < width; column++) {
            int place = column;
            columns.add(new Positions(
                    read.rows().stream().map(row -> row.tests().get(place)).toList()));
        }
        for (ReadRow row : read.rows()) {
            int[][] allowed = new int[width][];
            for (int column = 0; column < width; column++) {
                allowed[column] = columns.get(column).of(row.tests().get(column));
            }
            rows.add(allowed);
        }
    }

    /** Tells each pair of rows that hold at once, but must not. */
    void tell(Consumer<Lost> lost) {
        HitPolicy policy = read.table().hitPolicy();
        boolean isUnique = policy == HitPolicy.UNIQUE;
        if (!isUnique && policy != HitPolicy.ANY) {
            return;
        }
        int found = 0;
        int pairs = 0;
        for (int i = 0; i < read.rows().size() && found < MOST_FOUND; i++) {
            for (int j = 0; j < i && found < MOST_FOUND && pairs++ < MOST_PAIRS; j++) {
                boolean differ = isUnique
                        || !read.rows().get(i).gives().equals(read.rows().get(j).gives());
                if (differ && meet(rows.get(i), rows.get(j))) {
                    lost.accept(pair(j, i));
                    found++;
                }
            }
        }
    }

    private Lost pair(int upper, int lower) {
        return new Lost(
                read.table().name(),
                read.rows().get(lower).row().place(),
                Text.format(
                        "`%s`: строки %s и %s подходят одновременно, а `%s` этого не допускает; здесь решает верхняя",
                        "`%s`: rows %s and %s hold at once, which `%s` does not allow; here the upper one decides",
                        read.table().name(),
                        upper + 1,
                        lower + 1,
                        read.table().hitPolicy()));
    }

    private boolean meet(int[][] one, int[][] other) {
        for (int column = 0; column < one.length; column++) {
            if (!columns.get(column).meet(one[column], other[column])) {
                return false;
            }
        }
        return true;
    }
}
