package dev.switchboard.analysis;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Condition.Atom;
import java.util.ArrayList;
import java.util.List;

/**
 * A condition as alternatives of which one has to hold, or of which it is at least true that one does wherever the condition holds.
 *
 * @param alternatives atoms that all have to hold; of one fact there may be several
 * @param isAll whether the condition holds wherever one of them does
 */
record FewAlternatives(List<List<Atom>> alternatives, boolean isAll) {

    /** Says nothing. */
    private static final FewAlternatives UNSEEN = new FewAlternatives(List.of(List.of()), false);

    /** The alternatives of a condition; parts because of which there would be too many are not seen. */
    static FewAlternatives of(Condition condition, int most) {
        if (condition instanceof Atom atom) {
            return new FewAlternatives(List.of(List.of(atom)), true);
        }
        return condition instanceof Condition.And ? ofAll(condition.parts(), most) : ofAny(condition.parts(), most);
    }

    private static FewAlternatives ofAll(List<Condition> parts, int most) {
        FewAlternatives all = new FewAlternatives(List.of(List.of()), true);
        for (Condition part : parts) {
            FewAlternatives next = of(part, most);
            all = all.alternatives.size() * next.alternatives.size() <= most
                    ? all.and(next)
                    : new FewAlternatives(all.alternatives, false);
        }
        return all;
    }

    private FewAlternatives and(FewAlternatives next) {
        List<List<Atom>> both = new ArrayList<>();
        for (List<Atom> mine : alternatives) {
            for (List<Atom> theirs : next.alternatives) {
                List<Atom> joined = new ArrayList<>(mine);
                joined.addAll(theirs);
                both.add(joined);
            }
        }
        return new FewAlternatives(both, isAll && next.isAll);
    }

    private static FewAlternatives ofAny(List<Condition> parts, int most) {
        List<List<Atom>> any = new ArrayList<>();
        boolean isAll = true;
        for (Condition part : parts) {
            FewAlternatives next = of(part, most);
            any.addAll(next.alternatives);
            isAll &= next.isAll;
            if (any.size() > most) {
                return UNSEEN;
            }
        }
        return new FewAlternatives(any, isAll);
    }
}
