package dev.switchboard.catalog;

import dev.switchboard.Inquiry;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * A condition whose alternatives have no fact in common with each other or with what is needed besides, as are nearly all that
 * people write. The fewest facts to change are then found without a search, each alternative by itself; {@link NearestValues}
 * finds the same.
 */
public final class IndependentWays {

    /** It takes more changes than were allowed, or none would do. */
    public static final int TOO_FAR = Integer.MAX_VALUE;

    private final Way needed;
    private final List<List<Way>> alternatives;
    private final int size;

    /** Facts that have to have some of their values. */
    private record Way(List<Target> targets) {

        /** How many facts have to change; {@link #TOO_FAR} if more than are allowed. */
        int changes(Inquiry inquiry, int most) {
            int changes = 0;
            for (Target target : targets) {
                if (!target.atom.holds(inquiry)) {
                    changes++;
                    if (changes > most || !target.canBe) {
                        return TOO_FAR;
                    }
                }
            }
            return changes;
        }

        long distance(Inquiry inquiry) {
            long distance = 0;
            for (Target target : targets) {
                Object now = target.atom.valueIn(inquiry);
                distance += target.atom.values().contains(now) ? 0 : NearestValue.distance(now, target.nearest(now));
            }
            return distance;
        }

        void change(Inquiry inquiry, BiConsumer<String, Object> change) {
            for (Target target : targets) {
                Object now = target.atom.valueIn(inquiry);
                if (!target.atom.values().contains(now)) {
                    change.accept(target.atom.fact(), target.nearest(now));
                }
            }
        }
    }

    /** A fact with the values that it has to have, and whether it can be changed to one of them. */
    private record Target(Condition.Atom atom, FactType type, boolean canBe) {

        static Target of(Condition.Atom atom, Vocabulary vocabulary) {
            FactType type = vocabulary.fact(atom.fact()).orElseThrow().type();
            return new Target(atom, type, NearestValue.exists(type, atom.values()));
        }

        Object nearest(Object now) {
            return NearestValue.of(type, atom.values(), now).orElseThrow();
        }
    }

    private IndependentWays(Way needed, List<List<Way>> alternatives) {
        this.needed = needed;
        this.alternatives = List.copyOf(alternatives);
        this.size = needed.targets.size()
                + alternatives.stream()
                        .flatMap(List::stream)
                        .mapToInt(way -> way.targets.size())
                        .sum();
    }

    /** How many conditions there are on single facts: what it takes to look at all of them. */
    public int size() {
        return size;
    }

    /**
     * The ways in which a condition holds.
     *
     * @param condition in normal form
     * @return empty if they depend on each other, or on facts that are derived or stated as members of a set
     */
    public static Optional<IndependentWays> of(Condition condition, Vocabulary vocabulary) {
        boolean isStated = condition
                .atoms()
                .allMatch(atom -> vocabulary.definition(atom.fact()).isEmpty()
                        && vocabulary.setOf(atom.fact()).isEmpty());
        List<Condition> parts = condition instanceof Condition.And ? condition.parts() : List.of(condition);
        return isStated && areIndependent(parts)
                ? Optional.of(new IndependentWays(
                        way(parts.stream().filter(part -> part instanceof Condition.Atom), vocabulary),
                        parts.stream()
                                .filter(part -> part instanceof Condition.Or)
                                .map(or -> or.parts().stream()
                                        .map(part -> way(part.atoms(), vocabulary))
                                        .toList())
                                .toList()))
                : Optional.empty();
    }

    private static Way way(Stream<? extends Condition> atoms, Vocabulary vocabulary) {
        return new Way(atoms.map(atom -> (Condition.Atom) atom)
                .map(atom -> Target.of(atom, vocabulary))
                .toList());
    }

    private static boolean areIndependent(List<Condition> parts) {
        Set<String> before = new HashSet<>();
        for (Condition part : parts) {
            boolean isFlat = part.parts().stream()
                    .allMatch(way -> way.parts().stream().allMatch(Condition.Atom.class::isInstance));
            Set<String> facts = new HashSet<>();
            part.atoms().forEach(atom -> facts.add(atom.fact()));
            int together = before.size() + facts.size();
            before.addAll(facts);
            if (!isFlat || before.size() < together) {
                return false;
            }
        }
        return true;
    }

    /** How many facts of an inquiry have to change, if at most so many; {@link #TOO_FAR} otherwise. */
    public int changes(Inquiry completed, int most) {
        int changes = needed.changes(completed, most);
        for (List<Way> ways : alternatives) {
            if (changes > most) {
                return TOO_FAR;
            }
            int fewest = fewest(ways, completed, most - changes);
            changes = fewest == TOO_FAR ? TOO_FAR : changes + fewest;
        }
        return changes > most ? TOO_FAR : changes;
    }

    private static int fewest(List<Way> ways, Inquiry completed, int most) {
        int fewest = TOO_FAR;
        int still = most;
        for (Way way : ways) {
            int changes = way.changes(completed, still);
            if (changes < fewest) {
                fewest = changes;
                still = changes - 1;
                if (changes == 0) {
                    return 0;
                }
            }
        }
        return fewest;
    }

    /**
     * Tells the changes that a condition takes that is not too far.
     *
     * @param change takes a fact and what it changes to
     */
    public void change(Inquiry completed, BiConsumer<String, Object> change) {
        needed.change(completed, change);
        for (List<Way> ways : alternatives) {
            nearest(ways, completed).change(completed, change);
        }
    }

    private static Way nearest(List<Way> ways, Inquiry completed) {
        int fewest = fewest(ways, completed, TOO_FAR - 1);
        return ways.stream()
                .filter(way -> way.changes(completed, fewest) == fewest)
                .min(Comparator.comparingLong(way -> way.distance(completed)))
                .orElseThrow();
    }
}
