package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same for codes. There may be as many codes as conditions: then there is one set, for a code that no condition names, and for
 * each code a list of those that name it.
 */
final class AllowedCodes implements AllowedByFact {

    /** Codes that have a set each. */
    private static final int FEW = 64;

    private final String fact;
    private final BitSet unnamed = new BitSet();
    private final Map<String, List<Integer>> naming = new HashMap<>();

    /** The sets for codes that are named, if they are few. */
    private final Map<String, BitSet> allowed = new HashMap<>();

    AllowedCodes(String fact, Map<Integer, Values> asked, int size) {
        this.fact = fact;
        unnamed.set(0, size);
        asked.forEach((place, values) -> {
            Values.Codes codes = (Values.Codes) values;
            unnamed.set(place, !codes.listed());
            codes.codes()
                    .forEach(code -> naming.computeIfAbsent(code, other -> new ArrayList<>())
                            .add(place));
        });
        if (naming.size() <= FEW) {
            naming.forEach(this::allow);
        }
    }

    private void allow(String code, List<Integer> named) {
        BitSet places = (BitSet) unnamed.clone();
        named.forEach(places::flip);
        allowed.put(code, places);
    }

    /** A condition that names a code allows it just where it does not allow codes that it does not name. */
    @Override
    public void retain(Inquiry completed, BitSet places) {
        if (!allowed.isEmpty()) {
            places.and(allowed.getOrDefault(completed.choice(fact), unnamed));
            return;
        }
        List<Integer> named = naming.getOrDefault(completed.choice(fact), List.of()).stream()
                .filter(places::get)
                .toList();
        places.and(unnamed);
        named.forEach(place -> places.set(place, !unnamed.get(place)));
    }
}
