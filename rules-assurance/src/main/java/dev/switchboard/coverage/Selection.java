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

    /** An inquiry that can be chosen, and how many open goals it met when that was last counted. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Candidate(int number, Inquiry inquiry, int[] meets, int count) {}

    private Selection() {}

    /** The inquiries chosen, in the order of the goals that they are witnesses of. */
    static List<Chosen> of(List<Survey.Open> open, Judge judge) {
        PriorityQueue<Candidate> queue = new PriorityQueue<>(
                Comparator.comparingInt(Candidate::count).reversed().thenComparingInt(Candidate::number));
        Map<Inquiry, List<Integer>> ownOf = new LinkedHashMap<>();
        for (int goal = 0; goal < open.size(); goal++) {
            ownOf.computeIfAbsent(open.get(goal).witness(), inquiry -> new ArrayList<>())
                    .add(goal);
        }
        GoalsByTopic byTopic =
                new GoalsByTopic(open.stream().map(Survey.Open::condition).toList());
        ownOf.forEach((inquiry, own) -> {
            int[] meets = meets(inquiry, own, byTopic, open, judge);
            queue.add(new Candidate(queue.size(), inquiry, meets, meets.length));
        });
        List<Chosen> chosen = new ArrayList<>();
        BitSet left = new BitSet();
        left.set(0, open.size());
        while (!left.isEmpty()) {
            Candidate best = queue.remove();
            int[] gained = Arrays.stream(best.meets).filter(left::get).toArray();
            if (gained.length < best.count) {
                queue.add(new Candidate(best.number, best.inquiry, gained, gained.length));
            } else {
                Arrays.stream(gained).forEach(left::clear);
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

    /** The goals that an inquiry meets; when too much has been looked at, those alone that it is the witness of. */
    private static int[] meets(
            Inquiry inquiry, List<Integer> own, GoalsByTopic byTopic, List<Survey.Open> open, Judge judge) {
        try {
            Judged judged = judge.judged(inquiry);
            return byTopic.of(inquiry.topic()).stream()
                    .filter(goal -> judge.isMet(open.get(goal).condition(), judged))
                    .mapToInt(Integer::intValue)
                    .toArray();
        } catch (LimitReachedException tooMuch) {
            return own.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
