package dev.switchboard.imports;

import dev.switchboard.Text;
import dev.switchboard.imports.ForeignModel.Lost;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds rows that hold at once where the hit policy says that there are none, so that DMN has no answer there, and a catalogue
 * would have one.
 */
final class Overlaps {

    /** Pairs that are compared; more would take minutes, and {@code verify} finds what is left. */
    private static final int MOST_PAIRS = 20_000_000;

    /** Findings of a table; whoever mends these looks again. */
    private static final int MOST_FOUND = 20;

    private final ReadTable read;
    private final boolean isUnique;
    private final List<CellMeetings> columns = new ArrayList<>();

    private Overlaps(ReadTable read) {
        this.read = read;
        this.isUnique = read.table().hitPolicy() == HitPolicy.UNIQUE;
        for (int column = 0; column < read.table().inputs().size(); column++) {
            int place = column;
            columns.add(new CellMeetings(
                    read.rows().stream().map(row -> row.tests().get(place)).toList()));
        }
    }

    /** Tells each pair of rows that hold at once, but must not. */
    static void tell(ReadTable read, Consumer<Lost> lost) {
        HitPolicy policy = read.table().hitPolicy();
        if (policy == HitPolicy.UNIQUE || policy == HitPolicy.ANY) {
            new Overlaps(read).tell(lost);
        }
    }

    private void tell(Consumer<Lost> lost) {
        int found = 0;
        int pairs = 0;
        for (int i = 0; i < read.rows().size(); i++) {
            BitSet above = mayMeet(i);
            for (int j = above.nextSetBit(0); j >= 0; j = above.nextSetBit(j + 1)) {
                if (found == MOST_FOUND || pairs++ == MOST_PAIRS) {
                    return;
                }
                boolean differ = isUnique
                        || !read.rows().get(i).gives().equals(read.rows().get(j).gives());
                if (differ && meet(i, j)) {
                    lost.accept(pair(j, i));
                    found++;
                }
            }
        }
    }

    /** The rows above a row, without most of those that cannot hold with it. */
    private BitSet mayMeet(int row) {
        BitSet above = new BitSet();
        above.set(0, row);
        columns.forEach(column -> column.keepMeeting(row, above));
        return above;
    }

    private Lost pair(int upper, int lower) {
        return new Lost(
                read.table().name(),
                read.rows().get(lower).row().place(),
                Text.format(
                        "`%s`: строки %s и %s подходят одновременно, а `%s` этого не допускает: сузьте одну из них",
                        "`%s`: rows %s and %s hold at once, which `%s` does not allow: narrow one of them",
                        read.table().name(),
                        upper + 1,
                        lower + 1,
                        read.table().hitPolicy()));
    }

    private boolean meet(int one, int other) {
        return columns.stream().allMatch(column -> column.meet(one, other));
    }
}
