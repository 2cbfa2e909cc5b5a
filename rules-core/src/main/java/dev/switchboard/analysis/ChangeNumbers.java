package dev.switchboard.analysis;

import dev.switchboard.analysis.Change.Kind;
import dev.switchboard.catalog.Rule;
import dev.switchboard.diagram.Nodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Numbers changes: these are the terminals of the diagrams in which the verdicts of two catalogues are paired. Pairs that a
 * reader would call the same change have one number.
 */
final class ChangeNumbers {

    private final Map<Key, Integer> numbers = new LinkedHashMap<>();
    private final List<Numbered> changes = new ArrayList<>();

    /** What makes two pairs of verdicts the same change. */
    record Key(Kind kind, Outcome before, Outcome after, List<Rewording> rewordings) {

        /** The change from one verdict to another; empty when they are the same. */
        static Optional<Key> of(Optional<Verdict> before, Optional<Verdict> after) {
            if (before.isPresent() && after.isPresent() && before.get().sameItem(after.get())) {
                return ofItem(before.get(), after.get());
            }
            return before.isEmpty() && after.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Key(Kind.ROUTING, outcome(before), outcome(after), List.of()));
        }

        /** Steps belong to an item; queues, and all else that is said, to a line whatever the item. */
        private static Optional<Key> ofItem(Verdict before, Verdict after) {
            if (!before.queue().equals(after.queue())) {
                return Optional.of(
                        new Key(Kind.ROUTING, before.outcome(false, true), after.outcome(false, true), List.of()));
            }
            List<Rewording> found = before.rewordings(after);
            boolean steps = found.stream().anyMatch(rewording -> rewording.part() == Rewording.Part.STEPS);
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Key(Kind.WORDING, before.outcome(steps, false), after.outcome(steps, false), found));
        }

        private static Outcome outcome(Optional<Verdict> verdict) {
            return verdict.<Outcome>map(each -> each.outcome(true, true)).orElseGet(Outcome.Undecided::new);
        }
    }

    /** A change, and the rules by name that were seen to decide on either side. */
    private record Numbered(Key key, SortedMap<String, Rule> before, SortedMap<String, Rule> after) {}

    /** Pairs two diagrams of one topic. The result has the number of a change where they differ, else no terminal. */
    Nodes.Operation pairing(VerdictDiagram before, VerdictDiagram after) {
        return new Nodes.Operation() {
            @Override
            protected int simple(int first, int second) {
                return Nodes.isTerminal(first) && Nodes.isTerminal(second)
                        ? number(before.verdict(first), after.verdict(second))
                        : NOT_SIMPLE;
            }
        };
    }

    Key key(int number) {
        return changes.get(number).key;
    }

    /** The change of a number, with its boxes. */
    Change change(int number, List<Box> boxes) {
        Numbered change = changes.get(number);
        return new Change(
                change.key.kind,
                change.key.before,
                change.key.after,
                change.key.rewordings,
                List.copyOf(change.before.values()),
                List.copyOf(change.after.values()),
                boxes);
    }

    /** Both verdicts are met by some inquiry, since each path through a diagram is. */
    private int number(Optional<Verdict> before, Optional<Verdict> after) {
        Optional<Key> key = Key.of(before, after);
        if (key.isEmpty()) {
            return Nodes.NONE;
        }
        int number = numbers.computeIfAbsent(key.get(), added -> {
            changes.add(new Numbered(added, new TreeMap<>(), new TreeMap<>()));
            return changes.size() - 1;
        });
        Numbered change = changes.get(number);
        before.flatMap(Verdict::rule).ifPresent(rule -> change.before.put(rule.name(), rule));
        after.flatMap(Verdict::rule).ifPresent(rule -> change.after.put(rule.name(), rule));
        return number;
    }
}
