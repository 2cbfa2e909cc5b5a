package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Inquiries for which two catalogues decide differently: those for which all of its conditions hold.
 *
 * @param conditions on facts, the topic first; a fact that none is about may have any value
 * @param unstated facts that the inquiry leaves unstated, and which then mean something else in each catalogue
 * @param stated facts that the inquiry states, because unstated they would mean something else in each catalogue
 * @param text all that in words
 * @param witness one such inquiry, replayed on the reference interpreter of both catalogues
 */
public record Box(
        List<Condition.Atom> conditions,
        SortedSet<String> unstated,
        SortedSet<String> stated,
        Text text,
        Inquiry witness) {

    public Box {
        conditions = List.copyOf(conditions);
        unstated = new TreeSet<>(unstated);
        stated = new TreeSet<>(stated);
    }
}
