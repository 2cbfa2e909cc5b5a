package dev.switchboard.coverage;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

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
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Candidate(int number, Inquiry inquiry, int[] meets, int count) {}

    private Selection() {}

    /** The inquiries chosen, in the order of the goals that they are witnesses of. */
    static List<Chosen> of(List<Survey.Open> open, Catalog catalog) {
        PriorityQueue<Candidate> queue = new PriorityQueue<>(
                Comparator.comparingInt(Candidate::count).reversed().thenComparingInt(Candidate::number));
        Map<String, int[]> ofTopic = new HashMap<>();
        for (Inquiry inquiry :
                new LinkedHashSet<>(open.stream().map(Survey.Open::witness).toList())) {
            int[] goals = ofTopic.computeIfAbsent(inquiry.topic(), topic -> concerning(topic, open));
            int[] meets = meets(Judged.of(inquiry, catalog), goals, open);
            queue.add(new Candidate(queue.size(), inquiry, meets, meets.length));
        }
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
                                .mapToObj(goal -> open.get(goal).goal())
                                .toList()));
            }
        }
        chosen.sort(Comparator.comparingInt(Chosen::candidate));
        return chosen;
    }

    /** The goals that can be met by inquiries about a topic, as far as that is seen at a glance. */
    private static int[] concerning(String topic, List<Survey.Open> open) {
        return IntStream.range(0, open.size())
                .filter(goal -> open.get(goal).goal().concerns(topic))
                .toArray();
    }

    private static int[] meets(Judged judged, int[] goals, List<Survey.Open> open) {
        return Arrays.stream(goals)
                .filter(goal -> open.get(goal).goal().isMetBy(judged))
                .toArray();
    }
}
