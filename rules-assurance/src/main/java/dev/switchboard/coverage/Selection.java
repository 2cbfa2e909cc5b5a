package dev.switchboard.coverage;

import dev.switchboard.Inquiry;
import dev.switchboard.diagram.LimitReachedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    record Chosen(int candidate, Inquiry inquiry, List<GoalCondition> goals) {}

    /** So many goals of a candidate are kept in any case. */
    private static final int FEW = 64;

    /** Goals kept of all candidates, 160 MB; more are found again when they are asked for. */
    private static final long MOST_KEPT = 40_000_000;

    /**
     * An inquiry that can be chosen.
     *
     * @param own the goals that it is the witness of
     * @param met the goals that it met when that was last looked at; empty if they were too many to be kept
     * @param count how many these were
     */
    private record Candidate(int number, Inquiry inquiry, List<Integer> own, Optional<int[]> met, int count) {}

    private final List<Survey.Open> open;
    private final Judge judge;
    private final GoalIndex index;
    private final BitSet left = new BitSet();
    private long kept;

    private Selection(List<Survey.Open> open, Judge judge) {
        this.open = open;
        this.judge = judge;
        this.index = judge.index(open.stream().map(Survey.Open::condition).toList());
        left.set(0, open.size());
    }

    /** The inquiries chosen, in the order of the goals that they are witnesses of. */
    static List<Chosen> of(List<Survey.Open> open, Judge judge) {
        return new Selection(open, judge).chosen();
    }

    private List<Chosen> chosen() {
        PriorityQueue<Candidate> queue = new PriorityQueue<>(
                Comparator.comparingInt(Candidate::count).reversed().thenComparingInt(Candidate::number));
        for (Candidate each : candidates()) {
            queue.add(counted(each, met(each)));
        }
        List<Chosen> chosen = new ArrayList<>();
        while (!left.isEmpty()) {
            Candidate best = queue.remove();
            int[] gained = met(best);
            if (gained.length < best.count) {
                queue.add(counted(best, gained));
            } else {
                Arrays.stream(gained).forEach(left::clear);
                Arrays.sort(gained);
                chosen.add(new Chosen(
                        best.number,
                        best.inquiry,
                        Arrays.stream(gained)
                                .mapToObj(goal -> open.get(goal).condition())
                                .toList()));
            }
        }
        chosen.sort(Comparator.comparingInt(Chosen::candidate));
        return chosen;
    }

    private Candidate counted(Candidate candidate, int[] now) {
        kept -= candidate.met.map(before -> before.length).orElse(0);
        boolean keeps = now.length <= FEW || kept + now.length <= MOST_KEPT;
        kept += keeps ? now.length : 0;
        return new Candidate(
                candidate.number,
                candidate.inquiry,
                candidate.own,
                keeps ? Optional.of(now) : Optional.empty(),
                now.length);
    }

    private List<Candidate> candidates() {
        Map<Inquiry, List<Integer>> ownOf = new LinkedHashMap<>();
        for (int goal = 0; goal < open.size(); goal++) {
            ownOf.computeIfAbsent(open.get(goal).witness(), inquiry -> new ArrayList<>())
                    .add(goal);
        }
        List<Candidate> candidates = new ArrayList<>();
        ownOf.forEach((inquiry, own) ->
                candidates.add(new Candidate(candidates.size(), inquiry, own, Optional.empty(), own.size())));
        return candidates;
    }

    /** The open goals that a candidate meets; when too much has been looked at, those alone that it is the witness of. */
    private int[] met(Candidate candidate) {
        return candidate.met.map(this::left).orElseGet(() -> looked(candidate));
    }

    private int[] looked(Candidate candidate) {
        try {
            return index.met(judge.judged(candidate.inquiry), left);
        } catch (LimitReachedException tooMuch) {
            return left(candidate.own.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    private int[] left(int[] goals) {
        int[] some = new int[goals.length];
        int size = 0;
        for (int goal : goals) {
            if (left.get(goal)) {
                some[size++] = goal;
            }
        }
        return size == goals.length ? goals : Arrays.copyOf(some, size);
    }
}
