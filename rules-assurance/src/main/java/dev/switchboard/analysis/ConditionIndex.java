package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Condition.Atom;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of many conditions may hold for an inquiry, without a look at each. A condition is seen as few alternatives, each of atoms
 * that all have to hold: for each fact there is a set of bits, one an alternative, for each range of its values, and an inquiry's
 * sets are intersected. That takes a sixty-fourth of a step for each alternative and fact.
 */
public final class ConditionIndex {

    /** Alternatives of one condition; where there would be more, some parts are not seen. */
    private static final int MOST_ALTERNATIVES = 8;

    /** Bits that are intersected in the time of one look at an atom. */
    private static final int BITS_PER_LOOK = 1_024;

    private final List<AllowedByFact> facts = new ArrayList<>();

    /** The places of the conditions that the alternatives are of, in ascending order. */
    private final int[] conditionOf;

    /** Conditions of which more has to be looked at. */
    private final BitSet unsure = new BitSet();

    /** An index of conditions in normal form, which are known by their places from then on. */
    public ConditionIndex(List<Condition> conditions) {
        List<Integer> owners = new ArrayList<>();
        Map<String, Map<Integer, Values>> asked = new LinkedHashMap<>();
        for (int place = 0; place < conditions.size(); place++) {
            FewAlternatives few = FewAlternatives.of(conditions.get(place), MOST_ALTERNATIVES);
            unsure.set(place, !few.isAll());
            for (List<Atom> alternative : few.alternatives()) {
                int row = owners.size();
                owners.add(place);
                for (Atom atom : alternative) {
                    asked.computeIfAbsent(atom.fact(), fact -> new LinkedHashMap<>())
                            .merge(row, atom.values(), Values::intersection);
                }
            }
        }
        this.conditionOf = owners.stream().mapToInt(Integer::intValue).toArray();
        asked.forEach((fact, values) -> facts.add(allowed(fact, values, asked.size())));
    }

    private AllowedByFact allowed(String fact, Map<Integer, Values> values, int factCount) {
        Values any = values.values().iterator().next();
        if (any instanceof Values.Flag) {
            return new AllowedFlags(fact, values, conditionOf.length);
        }
        if (any instanceof Values.Codes) {
            return new AllowedCodes(fact, values, conditionOf.length);
        }
        AllowedNumbers numbers = new AllowedNumbers(fact, values, conditionOf.length, factCount);
        if (!numbers.isExact()) {
            values.keySet().forEach(row -> unsure.set(conditionOf[row]));
        }
        return numbers;
    }

    /** What it takes to ask about one inquiry, in looks at atoms. */
    public long steps() {
        return 1 + (long) (1 + facts.size()) * conditionOf.length / BITS_PER_LOOK;
    }

    /** The places of all conditions that hold for a completed inquiry, and perhaps of others that are not sure. */
    public BitSet mayHold(Inquiry completed) {
        BitSet left = new BitSet(conditionOf.length);
        left.set(0, conditionOf.length);
        for (AllowedByFact fact : facts) {
            fact.retain(completed, left);
        }
        BitSet holding = new BitSet();
        for (int row = left.nextSetBit(0); row >= 0; row = left.nextSetBit(row + 1)) {
            holding.set(conditionOf[row]);
        }
        return holding;
    }

    /** Whether a condition holds wherever it may, so that it need not be looked at. */
    public boolean isSure(int place) {
        return !unsure.get(place);
    }
}
