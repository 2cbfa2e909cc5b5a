package dev.switchboard.mutants;

import dev.switchboard.analysis.AnalysedTopic;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.catalog.Rule;
import dev.switchboard.diagram.Nodes;
import java.util.List;

/**
 * All rules of a topic but one, numbered in order of precedence. What is asked is asked of a small part of the space, so that few of
 * many rules are looked at.
 */
final class OtherRules {

    private final AnalysedTopic known;
    private final RanksOfItems ranks;
    private final Nodes nodes;

    /** The place of the one among all; behind them if it cannot hold for the topic. */
    private final int own;

    /**
     * The other rules.
     *
     * @param ranks of all rules
     * @param one a rule of the catalogue
     */
    OtherRules(AnalysedTopic known, RanksOfItems ranks, Rule one) {
        this.known = known;
        this.ranks = ranks;
        this.nodes = known.nodes();
        this.own = known.place(one).orElse(known.rules().size());
    }

    private int size() {
        int all = known.rules().size();
        return own < all ? all - 1 : all;
    }

    /** The place among all rules. */
    private int rank(int place) {
        return place < own ? place : place + 1;
    }

    /** The place among the others; the one itself has that of the rule that follows. */
    private int place(int rank) {
        return rank <= own ? rank : rank - 1;
    }

    Rule get(int place) {
        return known.rules().get(rank(place));
    }

    /** Where the one that is not among them holds. */
    int holdsOriginally() {
        return own < known.rules().size() ? known.holds(own) : Nodes.NONE;
    }

    /** How many of them precede a rule. */
    int place(Rule rule) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (RankedRule.PRECEDENCE.compare(get(middle), rule) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The place behind the last one of an item; 0 if there is none. */
    int afterLast(String item) {
        List<Integer> all = ranks.of(item);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i) != own) {
                return place(all.get(i)) + 1;
            }
        }
        return 0;
    }

    /** A part of the space without what holds of an item before a place. */
    int withoutItem(int part, String item, int before) {
        int left = part;
        for (int rank : ranks.of(item)) {
            if (left == Nodes.NONE || (rank != own && place(rank) >= before)) {
                return left;
            }
            if (rank != own) {
                left = nodes.apply(nodes.without, left, known.holds(rank));
            }
        }
        return left;
    }

    /** Where in a part of the space the rule at a place holds, and its item not already before another place. */
    int adds(int place, int part, int before) {
        int here = nodes.apply(nodes.within, part, known.holds(rank(place)));
        return here == Nodes.NONE ? here : withoutItem(here, get(place).item(), before);
    }

    /**
     * Where in a part of the space any of them holds before a place.
     *
     * @param part where the one does not hold, or no place after its own is asked about
     */
    int followsAny(int part, int before) {
        int deciding = nodes.apply(nodes.within, known.deciding(), part);
        return nodes.keep(deciding, rank -> rank != own && place(rank) < before);
    }
}
