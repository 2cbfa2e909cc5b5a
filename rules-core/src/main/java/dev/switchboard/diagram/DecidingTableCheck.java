package dev.switchboard.diagram;

import dev.switchboard.catalog.Calendar;
import dev.switchboard.diagram.FactNumbers.Slot;
import java.io.IOException;
import java.util.BitSet;

/**
 * Looks whether a table that comes from a file can be walked: each step stays within the nodes and comes nearer to an end, and
 * each end is one that the table knows. Decisions rely on it and look at nothing again.
 */
final class DecidingTableCheck {

    private static final int LAST_MINUTE = 24 * 60 - 1;
    private static final int LAST_WEEKDAY = 6;

    private final DecidingTable table;
    private final FactNumbers facts;
    private final int[] nodes;
    private final BitSet starts = new BitSet();

    private DecidingTableCheck(DecidingTable table) {
        this.table = table;
        this.facts = table.facts();
        this.nodes = table.nodes();
    }

    /**
     * Looks at a table.
     *
     * @throws IOException when it cannot be walked
     */
    static void require(DecidingTable table) throws IOException {
        new DecidingTableCheck(table).require();
    }

    private void require() throws IOException {
        for (int fact = 0; fact < facts.facts().size(); fact++) {
            requireSlot(facts.slot(fact));
        }
        requireMoment();
        int node = 0;
        while (node < nodes.length) {
            node = next(node);
        }
        for (int root : table.roots()) {
            requireThat(root == DecidingTable.BY_BITS || isEnd(root) || starts.get(root));
        }
    }

    private static void requireSlot(Slot slot) throws IOException {
        requireThat(slot.kind() >= Slot.FLAG && slot.kind() <= Slot.OF_MOMENT);
        requireThat(slot.lowest() <= slot.unstated() && slot.unstated() <= slot.highest());
    }

    /** What a moment states is not held against ranges again. */
    private void requireMoment() throws IOException {
        MomentNumbers moment = facts.moment();
        if (moment != null) {
            requireReach(Calendar.DATE, Calendar.DAYS.to());
            requireReach(Calendar.TIME, LAST_MINUTE);
            requireReach(Calendar.WEEKDAY, LAST_WEEKDAY);
            requireReach(Calendar.DAY_KIND, moment.calendar().kinds().size() - 1);
        }
    }

    private void requireReach(String fact, int highest) throws IOException {
        int place = facts.facts().place(fact);
        requireThat(place < 0 || facts.slot(place).highest() >= highest);
    }

    /** The position behind a node: those below it come before it, so that no walk goes round. */
    private int next(int node) throws IOException {
        requireThat(nodes.length - node >= 2);
        int fact = nodes[node];
        int count = nodes[node + 1];
        requireThat(fact >= 0 && fact < facts.facts().size());
        requireThat(count > 0 && count <= (nodes.length - node - 2) / 2);
        requireThat(nodes[node + 1 + count] >= facts.slot(fact).highest());
        int end = node + 2 + 2 * count;
        for (int at = node + 2 + count; at < end; at++) {
            int child = nodes[at];
            requireThat(isEnd(child) || starts.get(child));
        }
        starts.set(node);
        return end;
    }

    private boolean isEnd(int position) throws IOException {
        if (!Diagram.isTerminal(position)) {
            return false;
        }
        requireThat(position == Diagram.NO_RULE || Diagram.ruleAt(position) < table.outcomes().length);
        return true;
    }

    private static void requireThat(boolean holds) throws IOException {
        if (!holds) {
            throw new IOException("the diagrams cannot be walked");
        }
    }
}
