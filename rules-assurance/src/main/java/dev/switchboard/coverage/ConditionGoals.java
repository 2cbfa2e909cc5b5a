package dev.switchboard.coverage;

import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.ConditionSize;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import dev.switchboard.coverage.Goal.Kind;
import java.util.ArrayList;
import java.util.List;

/** The goals of the parts of conditions: those of rules, and those by which lines are open. */
final class ConditionGoals {

    private final Vocabulary words;
    private final Wording wording;
    private final ConditionSize.Room room;
    private final List<GoalCondition> goals;
    private final List<Goal> tooLarge;

    /**
     * Has found no goals yet.
     *
     * @param room that all conditions have together
     * @param goals takes the goals
     * @param tooLarge takes what would be goals if it were not too much to be analysed
     */
    ConditionGoals(Vocabulary words, ConditionSize.Room room, List<GoalCondition> goals, List<Goal> tooLarge) {
        this.words = words;
        this.wording = new Wording(words);
        this.room = room;
        this.goals = goals;
        this.tooLarge = tooLarge;
    }

    /** Adds the goals of a condition. */
    void add(Subject subject, Condition condition) {
        if (room.take(ConditionSize.ranges(condition), ConditionSize.atoms(condition))) {
            addAtoms(subject, condition, List.of());
        } else {
            tooLarge.add(subject.goal(Kind.CONDITION, subject.tooLarge()));
        }
    }

    /**
     * The goals of each atom: that it holds, that it does not, and each side of each of its thresholds.
     *
     * @param masks what has to hold for the whole to depend on this part alone
     */
    private void addAtoms(Subject subject, Condition part, List<Condition> masks) {
        if (part instanceof Condition.Atom atom) {
            Text condition = wording.condition(atom);
            add(subject, Kind.CONDITION, subject.holds(condition), with(masks, atom));
            add(subject, Kind.CONDITION, subject.fails(condition), with(masks, atom.negated()));
            if (atom.values() instanceof Values.Numbers numbers) {
                addThresholds(subject, atom.fact(), numbers, masks);
            }
            return;
        }
        boolean isAnd = part instanceof Condition.And;
        List<Condition> parts = part.parts();
        for (int i = 0; i < parts.size(); i++) {
            List<Condition> around = masks;
            for (int other = 0; other < parts.size(); other++) {
                if (other != i) {
                    around = with(
                            around, isAnd ? parts.get(other) : parts.get(other).negated());
                }
            }
            addAtoms(subject, parts.get(i), around);
        }
    }

    private void addThresholds(Subject subject, String fact, Values.Numbers numbers, List<Condition> masks) {
        FactType.Scaled count = (FactType.Scaled) words.fact(fact).orElseThrow().type();
        for (Range range : numbers.ranges()) {
            if (range.from() > count.range().from()
                    && range.from() <= count.range().to()) {
                addThreshold(subject, fact, range.from() - 1, masks);
            }
            if (range.to() < count.range().to() && range.to() >= count.range().from()) {
                addThreshold(subject, fact, range.to(), masks);
            }
        }
    }

    private void addThreshold(Subject subject, String fact, int below, List<Condition> masks) {
        addSide(
                subject,
                fact,
                below,
                new Text("последнее значение до границы", "the last value before the threshold"),
                masks);
        addSide(
                subject,
                fact,
                below + 1,
                new Text("первое значение за границей", "the first value past the threshold"),
                masks);
    }

    private void addSide(Subject subject, String fact, int value, Text side, List<Condition> masks) {
        Condition here = new Condition.Atom(fact, Values.Numbers.of(new Range(value, value)));
        FactType type = words.fact(fact).orElseThrow().type();
        Text at = wording.value(fact, type.stated(value));
        Text text = subject.side(Text.format("«%s» — %s", "\"%s\" is %s", at, side));
        add(subject, Kind.BOUNDARY, text, with(masks, here));
    }

    private void add(Subject subject, Kind kind, Text text, List<Condition> where) {
        goals.add(subject.where(subject.goal(kind, text), new Condition.And(where)));
    }

    private static List<Condition> with(List<Condition> conditions, Condition more) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(more);
        return all;
    }
}
