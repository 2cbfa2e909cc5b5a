package dev.switchboard.forecast.report;

import dev.switchboard.analysis.Destination;
import dev.switchboard.forecast.Bounds;
import dev.switchboard.forecast.Forecast.Move;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Moves between lines and ways of transfer, whatever the queue. */
final class Flows {

    private Flows() {}

    /** The most frequent first. A call that may be in several moves is in what they may be at most several times. */
    static List<Move> of(List<Move> moves) {
        Map<List<Destination>, Bounds> sums = new LinkedHashMap<>();
        for (Move move : moves) {
            if (!isOfQueues(move)) {
                sums.merge(
                        List.of(withoutQueue(move.before()), withoutQueue(move.after())), move.calls(), Bounds::plus);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new Move(
                        sum.getKey().get(0), sum.getKey().get(1), sum.getValue(), Optional.empty(), new TreeSet<>()))
                .sorted(Comparator.comparingLong((Move move) -> move.calls().byDefault())
                        .thenComparingLong(move -> move.calls().high())
                        .reversed())
                .toList();
    }

    /** Whether it is to another queue of the same line alone. */
    static boolean isOfQueues(Move move) {
        return withoutQueue(move.before()).equals(withoutQueue(move.after()));
    }

    private static Destination withoutQueue(Destination place) {
        return place instanceof Destination.Decided decided
                ? new Destination.Decided(decided.outcome(), Optional.empty(), Optional.empty())
                : place;
    }
}
