package dev.switchboard.coverage;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Picks few of the goals' witnesses that together meet all goals: always the one that meets most of those still open, and of
 * equals the first. How many a witness meets only ever falls, so that a count made earlier is a bound.
 */
final class Selection {

    /**
     * An inquiry, and the goals that it was chosen for.
     *
     * @param goals at least one
     */
    record Chosen(int candidate, Inquiry inquiry, List<Goal> goals) {}

    /** An inquiry that can be chosen, and how many open goals it met when that was last counted. */
    private record Candidate(int number, Inquiry inquiry, BitSet meets, int count) {}

    private Selection() {}

    /** The inquiries chosen, in the order of the goals that they are witnesses of. */
    static List<Chosen> of(List<Survey.Open> open, Catalog catalog) {
        PriorityQueue<Candidate> queue = new PriorityQueue<>(
                Comparator.comparingInt(Candidate::count).reversed().thenComparingInt(Candidate::number));
        for (Inquiry inquiry :
                new LinkedHashSet<>(open.stream().map(Survey.Open::witness).toList())) {
            BitSet meets = meets(inquiry, open, catalog);
            queue.add(new Candidate(queue.size(), inquiry, meets, meets.cardinality()));
        }
        List<Chosen> chosen = new ArrayList<>();
        BitSet left = new BitSet();
        left.set(0, open.size());
        while (!left.isEmpty()) {
            Candidate best = queue.remove();
            BitSet gained = (BitSet) best.meets.clone();
            gained.and(left);
            if (gained.cardinality() < best.count) {
                queue.add(new Candidate(best.number, best.inquiry, best.meets, gained.cardinality()));
            } else {
                left.andNot(gained);
                chosen.add(new Chosen(
                        best.number,
                        best.inquiry,
                        gained.stream().mapToObj(goal -> open.get(goal).goal()).toList()));
            }
        }
        chosen.sort(Comparator.comparingInt(Chosen::candidate));
        return chosen;
    }

    private static BitSet meets(Inquiry inquiry, List<Survey.Open> open, Catalog catalog) {
        Judged judged = Judged.of(inquiry, catalog);
        BitSet meets = new BitSet();
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).goal().isMetBy(judged)) {
                meets.set(i);
            }
        }
        return meets;
    }
}
