package dev.switchboard.analysis;

import dev.switchboard.analysis.DecisionChange.Kind;
import dev.switchboard.catalog.Rule;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Numbering;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Numbers what two catalogues decide together: these are the terminals of the diagrams in which their verdicts are paired.
 * Pairs that a reader would call the same change, and whose inquiries the same taker takes, have one number.
 */
final class ChangeNumbers {

    static final int NO_CHANGE = -1;

    /** A change for which there was no number left. */
    static final int LEFT_OUT = -2;

    private final Numbering<Pair> pairs = new Numbering<>();
    private final Numbering<Key> keys = new Numbering<>();
    private final List<Deciders> deciders = new ArrayList<>();
    private final int most;

    /**
     * Has numbered nothing yet.
     *
     * @param most how many changes there may be; one topic may bring half of those that are left
     */
    ChangeNumbers(int most) {
        this.most = most;
    }

    /**
     * What makes two pairs of verdicts the same change.
     *
     * @param taker whose inquiries it concerns, where both catalogues leave them to the same; else empty
     */
    record Key(Kind kind, Destination before, Destination after, List<Rewording> rewordings, Optional<Taker> taker) {

        /** The change from one verdict to another; empty when they are the same. */
        static Optional<Key> of(Optional<Verdict> before, Optional<Verdict> after) {
            if (before.isPresent() && after.isPresent() && before.get().sameItem(after.get())) {
                return ofItem(before.get(), after.get());
            }
            return before.isEmpty() && after.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Key(
                            Kind.ROUTING,
                            outcome(before),
                            outcome(after),
                            before.flatMap(one -> after.map(one::outcomeChanges))
                                    .orElse(List.of()),
                            Optional.empty()));
        }

        /** Steps belong to an item; queues, and all else that is said, to a line whatever the item. */
        private static Optional<Key> ofItem(Verdict before, Verdict after) {
            if (!before.queue().equals(after.queue())) {
                return Optional.of(new Key(
                        Kind.ROUTING,
                        before.destination(false, true),
                        after.destination(false, true),
                        before.outcomeChanges(after),
                        Optional.of(Taker.of(before, false))));
            }
            List<Rewording> found = before.rewordings(after);
            boolean outcomes = found.stream().anyMatch(each -> each.part().isOutcome());
            boolean steps =
                    found.stream().anyMatch(rewording -> rewording.part().equals(Rewording.Part.STEPS));
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Key(
                            outcomes ? Kind.OUTCOMES : Kind.WORDING,
                            before.destination(steps, false),
                            after.destination(steps, false),
                            found,
                            Optional.of(Taker.of(before, steps))));
        }

        private static Destination outcome(Optional<Verdict> verdict) {
            return verdict.<Destination>map(each -> each.destination(true, true))
                    .orElseGet(Destination.Undecided::new);
        }
    }

    /**
     * What two verdicts come to.
     *
     * @param change its number; {@link #NO_CHANGE} where they say the same, or {@link #LEFT_OUT}
     * @param taker empty where they leave the inquiry to different takers
     */
    private record Pair(int change, Optional<Taker> taker) {}

    /** The rules by name that were seen to decide on either side of a change. */
    private record Deciders(SortedMap<String, Rule> before, SortedMap<String, Rule> after) {}

    /** Pairs two diagrams of one topic. The result has a terminal wherever either catalogue decides. */
    Nodes.Operation pairing(VerdictDiagram before, VerdictDiagram after) {
        Map<Integer, Map<Integer, Integer>> known = new HashMap<>();
        int mostSoFar = changes() + (most - changes() + 1) / 2;
        return new Nodes.Operation() {
            @Override
            protected int simple(int first, int second) {
                return Nodes.isTerminal(first) && Nodes.isTerminal(second)
                        ? known.computeIfAbsent(first, added -> new HashMap<>())
                                .computeIfAbsent(
                                        second,
                                        added -> terminal(before.verdict(first), after.verdict(second), mostSoFar))
                        : NOT_SIMPLE;
            }
        };
    }

    /** How many changes have been found. They are numbered from 0 in the order in which they were. */
    int changes() {
        return deciders.size();
    }

    Key key(int change) {
        return keys.at(change);
    }

    /** The change at a terminal; {@link #NO_CHANGE} where both catalogues say the same, or {@link #LEFT_OUT}. */
    int changeAt(int terminal) {
        return pairs.at(terminal).change;
    }

    /** Whether a terminal's inquiries are among those that a change concerns. */
    boolean concerns(int change, int terminal) {
        Optional<Taker> taker = key(change).taker;
        return taker.isEmpty()
                || pairs.at(terminal).taker.filter(taker.get()::includes).isPresent();
    }

    /** A change with its boxes. */
    DecisionChange change(int change, List<Box> boxes) {
        Key key = key(change);
        return new DecisionChange(
                key.kind,
                key.before,
                key.after,
                key.rewordings,
                List.copyOf(deciders.get(change).before.values()),
                List.copyOf(deciders.get(change).after.values()),
                boxes);
    }

    /** The terminal where neither catalogue decides. */
    int undecided() {
        return pairs.of(new Pair(NO_CHANGE, Optional.empty()));
    }

    private int terminal(Optional<Verdict> before, Optional<Verdict> after, int mostSoFar) {
        if (before.isEmpty() && after.isEmpty()) {
            return Nodes.NONE;
        }
        int change = Key.of(before, after)
                .map(key -> number(key, before, after, mostSoFar))
                .orElse(NO_CHANGE);
        Optional<Taker> taker =
                before.filter(one -> after.filter(one::sameItem).isPresent()).map(one -> Taker.of(one, true));
        return pairs.of(new Pair(change, taker));
    }

    /** Both verdicts are met by some inquiry, since each path through a diagram is. */
    private int number(Key key, Optional<Verdict> before, Optional<Verdict> after, int mostSoFar) {
        if (changes() >= mostSoFar && !keys.knows(key)) {
            return LEFT_OUT;
        }
        int number = keys.of(key);
        if (number == changes()) {
            deciders.add(new Deciders(new TreeMap<>(), new TreeMap<>()));
        }
        Deciders change = deciders.get(number);
        before.flatMap(Verdict::rule).ifPresent(rule -> change.before.put(rule.name(), rule));
        after.flatMap(Verdict::rule).ifPresent(rule -> change.after.put(rule.name(), rule));
        return number;
    }
}
