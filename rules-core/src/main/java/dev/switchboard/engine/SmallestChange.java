package dev.switchboard.engine;

import dev.switchboard.Explanation.Change;
import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.IndependentWays;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fewest facts of an inquiry to change so that a condition holds.
 *
 * @param changes with the nearest values that serve
 * @param smallest whether there is surely no smaller change; if not, so many changes at the most
 */
record SmallestChange(List<Change> changes, boolean smallest) {

    /**
     * The change of an inquiry to some values.
     *
     * @param values of facts, as conditions know them
     */
    static SmallestChange of(Map<String, Object> values, boolean smallest, Inquiry inquiry, Vocabulary words) {
        return new SmallestChange(changes(values, inquiry, words), smallest);
    }

    /** The change of an inquiry that makes a condition hold which is not too far, and on no members of sets. */
    static SmallestChange of(IndependentWays ways, Inquiry inquiry, Vocabulary words) {
        List<Change> changes = new ArrayList<>(2);
        ways.change(inquiry, (fact, then) -> changes.add(change(fact, then, inquiry, words)));
        return new SmallestChange(List.copyOf(changes), true);
    }

    /** Changes of members are one of their set. */
    private static List<Change> changes(Map<String, Object> values, Inquiry inquiry, Vocabulary words) {
        Map<String, Change> changes = new LinkedHashMap<>();
        values.forEach((fact, then) -> words.setOf(fact)
                .ifPresentOrElse(
                        set -> changes.putIfAbsent(set.code(), ofSet(set, values, inquiry)),
                        () -> changes.put(fact, change(fact, then, inquiry, words))));
        return List.copyOf(changes.values());
    }

    private static Change ofSet(Fact set, Map<String, Object> values, Inquiry inquiry) {
        Set<String> now = new TreeSet<>();
        Set<String> then = new TreeSet<>();
        for (String code : ((Members) set.type()).codes()) {
            String member = Members.member(set.code(), code);
            if (inquiry.is(member)) {
                now.add(code);
            }
            if (values.getOrDefault(member, inquiry.is(member)).equals(true)) {
                then.add(code);
            }
        }
        return new Change(set.code(), now, then);
    }

    private static Change change(String fact, Object then, Inquiry inquiry, Vocabulary words) {
        FactType type = words.fact(fact).orElseThrow().type();
        return new Change(fact, type.stated(now(fact, then, inquiry)), type.stated(then));
    }

    private static Object now(String fact, Object then, Inquiry inquiry) {
        if (then instanceof Boolean) {
            return inquiry.is(fact);
        }
        return then instanceof Integer ? inquiry.count(fact) : inquiry.choice(fact);
    }
}
