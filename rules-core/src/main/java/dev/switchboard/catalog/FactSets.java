package dev.switchboard.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sets among a catalogue's facts, and the facts by which conditions know them. */
final class FactSets {

    private final Map<String, Fact> setOf = new HashMap<>();
    private final List<Definition> sizes = new ArrayList<>();

    /** The sets among facts. */
    FactSets(List<Fact> declared) {
        for (Fact fact : declared) {
            if (fact.type() instanceof Members members) {
                for (Fact member : members.facts(fact)) {
                    setOf.put(member.code(), fact);
                }
                sizes.add(members.size(fact));
            }
        }
    }

    /** The set by whose statement a fact is known; empty for other facts. */
    Optional<Fact> of(String fact) {
        return setOf.isEmpty() ? Optional.empty() : Optional.ofNullable(setOf.get(fact));
    }

    /** The facts with those by which conditions know sets, each behind its set. */
    List<Fact> withMembers(List<Fact> declared) {
        if (setOf.isEmpty()) {
            return declared;
        }
        List<Fact> all = new ArrayList<>();
        for (Fact fact : declared) {
            all.add(fact);
            if (fact.type() instanceof Members members) {
                all.addAll(members.facts(fact));
            }
        }
        return all;
    }

    /** What derived facts are, with how many members each set has before the others. */
    List<Definition> withSizes(List<Definition> definitions) {
        if (sizes.isEmpty()) {
            return definitions;
        }
        List<Definition> all = new ArrayList<>(sizes);
        all.addAll(definitions);
        return all;
    }
}
