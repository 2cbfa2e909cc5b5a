package dev.switchboard.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Values of a fact that a condition does not tell apart.
 *
 * @param sample one of them
 */
record Piece(Values values, Object sample) {

    /**
     * All values of a fact, in pieces.
     *
     * @param condition one that asks for the fact
     */
    static List<Piece> of(String fact, Condition condition) {
        List<Values> asked = condition
                .atoms()
                .filter(atom -> atom.fact().equals(fact))
                .map(Condition.Atom::values)
                .toList();
        if (asked.get(0) instanceof Values.Numbers) {
            return numbers(asked);
        }
        return asked.get(0) instanceof Values.Codes
                ? codes(asked)
                : List.of(new Piece(Values.Flag.of(true), true), new Piece(Values.Flag.of(false), false));
    }

    private static List<Piece> numbers(List<Values> asked) {
        TreeSet<Integer> starts = new TreeSet<>(List.of(Integer.MIN_VALUE));
        for (Values values : asked) {
            for (Range range : ((Values.Numbers) values).ranges()) {
                starts.add(range.from());
                if (range.to() < Integer.MAX_VALUE) {
                    starts.add(range.to() + 1);
                }
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (int start : starts) {
            Integer next = starts.higher(start);
            Range range = new Range(start, next == null ? Integer.MAX_VALUE : next - 1);
            pieces.add(new Piece(Values.Numbers.of(range), start));
        }
        return pieces;
    }

    /** Codes that the same sets name are a piece; those that none names are one, too. */
    private static List<Piece> codes(List<Values> asked) {
        Map<String, List<Integer>> setsByCode = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            for (String code : ((Values.Codes) asked.get(i)).codes()) {
                setsByCode.computeIfAbsent(code, each -> new ArrayList<>()).add(i);
            }
        }
        Map<List<Integer>, TreeSet<String>> codesBySets = new LinkedHashMap<>();
        setsByCode.forEach((code, sets) ->
                codesBySets.computeIfAbsent(sets, each -> new TreeSet<>()).add(code));
        List<Piece> pieces = new ArrayList<>();
        codesBySets.values().forEach(codes -> pieces.add(new Piece(new Values.Codes(codes, true), codes.first())));
        pieces.add(allBut(new TreeSet<>(setsByCode.keySet())));
        return pieces;
    }

    private static Piece allBut(TreeSet<String> named) {
        String sample = "-";
        while (named.contains(sample)) {
            sample += "-";
        }
        return new Piece(new Values.Codes(named, false), sample);
    }
}
