package dev.switchboard.mutants;

import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Condition.And;
import dev.switchboard.catalog.Condition.Atom;
import dev.switchboard.catalog.Condition.Or;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import dev.switchboard.mutants.Mutant.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The mistakes that can be made in one condition. */
final class ConditionMutants {

    /** A condition with one mistake in it. */
    record MutatedCondition(Kind kind, Condition condition, Text text) {}

    private final Vocabulary vocabulary;
    private final Wording wording;
    private final List<MutatedCondition> changes = new ArrayList<>();

    private ConditionMutants(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.wording = new Wording(vocabulary);
    }

    /** All changes of a condition in normal form; two of them may come to the same. */
    static List<MutatedCondition> of(Condition condition, Vocabulary vocabulary) {
        ConditionMutants all = new ConditionMutants(vocabulary);
        if (condition instanceof Atom) {
            all.addDropped(condition, Condition.always());
        }
        all.add(condition, changed -> changed);
        return all.changes;
    }

    /**
     * The changes of a part.
     *
     * @param whole puts a changed part into its place in the whole condition
     */
    private void add(Condition part, UnaryOperator<Condition> whole) {
        if (part instanceof And and) {
            addParts(and.parts(), And::new, Or::new, whole);
        } else if (part instanceof Or or) {
            addParts(or.parts(), Or::new, And::new, whole);
        } else if (part instanceof Atom atom) {
            addAtom(atom, whole);
        }
    }

    /** How a list of parts becomes a condition. */
    private interface Connective {
        Condition of(List<Condition> parts);
    }

    private void addParts(
            List<Condition> parts, Connective connective, Connective other, UnaryOperator<Condition> whole) {
        if (parts.size() > 1) {
            change(Kind.CONNECTIVE, connective.of(parts), other.of(parts), whole);
        }
        for (int i = 0; i < parts.size(); i++) {
            int at = i;
            List<Condition> rest = new ArrayList<>(parts);
            rest.remove(at);
            addDropped(parts.get(at), whole.apply(connective.of(rest)));
            add(parts.get(at), changed -> {
                List<Condition> with = new ArrayList<>(parts);
                with.set(at, changed);
                return whole.apply(connective.of(with));
            });
        }
    }

    private void addDropped(Condition dropped, Condition rest) {
        Text words = wording.condition(dropped);
        changes.add(new MutatedCondition(Kind.DROPPED, rest, Text.format("без «%s»", "without \"%s\"", words)));
    }

    private void addAtom(Atom atom, UnaryOperator<Condition> whole) {
        if (atom.values() instanceof Values.Flag) {
            change(Kind.FLAG, atom, atom.negated(), whole);
            return;
        }
        change(Kind.COMPARISON, atom, atom.negated(), whole);
        if (atom.values() instanceof Values.Numbers numbers) {
            addThresholds(atom, numbers, whole);
        } else if (atom.values() instanceof Values.Codes codes && codes.codes().size() > 1) {
            for (String code : codes.codes()) {
                SortedSet<String> fewer = new TreeSet<>(codes.codes());
                fewer.remove(code);
                change(Kind.VALUE, atom, new Atom(atom.fact(), new Values.Codes(fewer, codes.listed())), whole);
            }
        }
    }

    private void addThresholds(Atom atom, Values.Numbers numbers, UnaryOperator<Condition> whole) {
        FactType.Scaled count =
                (FactType.Scaled) vocabulary.fact(atom.fact()).orElseThrow().type();
        for (int i = 0; i < numbers.ranges().size(); i++) {
            Range range = numbers.ranges().get(i);
            for (int step : new int[] {-1, 1}) {
                if (range.from() > count.range().from()) {
                    moved(atom, numbers, i, (long) range.from() + step, range.to(), whole);
                }
                if (range.to() < count.range().to()) {
                    moved(atom, numbers, i, range.from(), (long) range.to() + step, whole);
                }
            }
        }
    }

    /** A range of one number that loses it is gone. */
    private void moved(Atom atom, Values.Numbers numbers, int at, long from, long to, UnaryOperator<Condition> whole) {
        List<Range> ranges = new ArrayList<>(numbers.ranges());
        if (from <= to) {
            ranges.set(at, new Range((int) from, (int) to));
        } else {
            ranges.remove(at);
        }
        change(Kind.THRESHOLD, atom, new Atom(atom.fact(), new Values.Numbers(ranges)), whole);
    }

    private void change(Kind kind, Condition before, Condition after, UnaryOperator<Condition> whole) {
        Text old = wording.condition(before);
        Text now = wording.condition(after);
        changes.add(new MutatedCondition(
                kind, whole.apply(after), Text.format("«%s» → «%s»", "\"%s\" → \"%s\"", old, now)));
    }
}
