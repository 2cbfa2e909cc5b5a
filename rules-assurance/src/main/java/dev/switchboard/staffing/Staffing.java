package dev.switchboard.staffing;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many people loads take. What was calculated is remembered, and since more calls never take fewer people, a load between two that
 * take as many takes as many, too: a year costs little more than a day. For one thread at a time.
 */
public final class Staffing {

    private final StaffingTerms terms;

    /** By the handling time and by the load. */
    private final Map<Double, NavigableMap<Double, Need>> known = new HashMap<>();

    public Staffing(StaffingTerms terms) {
        this.terms = terms;
    }

    public StaffingTerms terms() {
        return terms;
    }

    /** The people that a load takes. */
    public Need need(Traffic traffic) {
        if (traffic.load() == 0) {
            return Need.NOBODY;
        }
        NavigableMap<Double, Need> loads = known.computeIfAbsent(traffic.handling(), any -> new TreeMap<>());
        Optional<Need> ofLess = value(loads.floorEntry(traffic.load()));
        Optional<Need> ofMore = value(loads.ceilingEntry(traffic.load()));
        if (ofLess.isPresent() && ofLess.equals(ofMore)) {
            return ofLess.get();
        }
        Need need = calculated(traffic, ofLess.orElse(Need.NOBODY), ofMore.orElse(atLeast(traffic.load())));
        loads.put(traffic.load(), need);
        return need;
    }

    private static Optional<Need> value(Map.@Nullable Entry<Double, Need> entry) {
        return Optional.ofNullable(entry).map(Map.Entry::getValue);
    }

    /** What a load takes if people were always busy: a number to begin with. */
    private static Need atLeast(double load) {
        int busy = (int) Math.ceil(load);
        return new Need(busy, busy);
    }

    private Need calculated(Traffic traffic, Need ofLess, Need guess) {
        Target target = terms.target();
        return new Need(
                Agents.needed(
                        target, agents -> terms.impatient(traffic, agents), ofLess.erlangA() - 1, guess.erlangA()),
                Agents.needed(target, agents -> terms.patient(traffic, agents), ofLess.erlangC() - 1, guess.erlangC()));
    }
}
