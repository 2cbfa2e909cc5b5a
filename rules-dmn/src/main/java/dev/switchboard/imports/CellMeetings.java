package dev.switchboard.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which cells of a column allow a value in common, and so which of its rows may hold at once. */
final class CellMeetings {

    /** Different cells up to which the rows that each meets are worked out once. */
    private static final int MOST_WORKED_OUT = 500;

    private final Positions positions;

    /** What each row's cell allows; rows with the same cell share one. */
    private final List<int[]> allowed = new ArrayList<>();

    /** For each row those that it meets; rows with the same cell share one; empty if there are too many different cells. */
    private final List<BitSet> meeting;

    /** @param cells one for each row */
    CellMeetings(List<UnaryTests> cells) {
        positions = new Positions(cells);
        Map<UnaryTests, int[]> different = new HashMap<>();
        cells.forEach(cell -> allowed.add(different.computeIfAbsent(cell, positions::of)));
        meeting = different.size() <= MOST_WORKED_OUT ? meeting(cells, different) : List.of();
    }

    private List<BitSet> meeting(List<UnaryTests> cells, Map<UnaryTests, int[]> different) {
        Map<UnaryTests, BitSet> rows = new HashMap<>();
        for (int row = 0; row < cells.size(); row++) {
            rows.computeIfAbsent(cells.get(row), cell -> new BitSet()).set(row);
        }
        Map<UnaryTests, BitSet> met = new HashMap<>();
        different.forEach((cell, allows) -> {
            BitSet all = met.computeIfAbsent(cell, none -> new BitSet());
            different.forEach((other, allowsToo) -> {
                if (positions.meet(allows, allowsToo)) {
                    all.or(rows.getOrDefault(other, new BitSet()));
                }
            });
        });
        return cells.stream().map(cell -> met.getOrDefault(cell, new BitSet())).toList();
    }

    /** Leaves of some rows those that may meet a row; not all that it leaves need to. */
    void keepMeeting(int row, BitSet others) {
        if (!meeting.isEmpty()) {
            others.and(meeting.get(row));
        }
    }

    /** Whether the cells of two rows meet. */
    boolean meet(int one, int other) {
        return positions.meet(allowed.get(one), allowed.get(other));
    }
}
