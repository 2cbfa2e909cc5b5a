package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Inquiries for which two catalogues decide differently, or which one of them decides in one way: those for which all of its
 * conditions hold, and which both catalogues leave to its taker.
 *
 * @param conditions on facts, the topic first; a fact that none is about may have any value
 * @param values what the conditions allow, by fact, as files have it
 * @param unstated facts that the inquiry leaves unstated, and which then mean something else in each catalogue
 * @param stated facts that the inquiry states, because unstated they would mean something else in each catalogue
 * @param taker who takes these inquiries before and after; empty where that makes no difference
 * @param text all that in words
 * @param witness one such inquiry, replayed on the reference interpreter
 */
public record Box(
        List<Condition.Atom> conditions,
        Map<String, String> values,
        SortedSet<String> unstated,
        SortedSet<String> stated,
        Optional<Taker> taker,
        Text text,
        Inquiry witness) {

    public Box {
        conditions = List.copyOf(conditions);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        unstated = new TreeSet<>(unstated);
        stated = new TreeSet<>(stated);
    }
}
