package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Values;
import java.util.BitSet;
import java.util.Map;

/** The same for a flag. */
final class AllowedFlags implements AllowedByFact {

    private final String fact;
    private final BitSet yes = new BitSet();
    private final BitSet no = new BitSet();

    AllowedFlags(String fact, Map<Integer, Values> asked, int size) {
        this.fact = fact;
        yes.set(0, size);
        no.set(0, size);
        asked.forEach((place, values) -> {
            yes.set(place, values.contains(true));
            no.set(place, values.contains(false));
        });
    }

    @Override
    public void retain(Inquiry completed, BitSet places) {
        places.and(completed.is(fact) ? yes : no);
    }
}
