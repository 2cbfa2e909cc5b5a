package dev.switchboard.mutants;

import dev.switchboard.analysis.AnalysedTopic;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Numbering;
import dev.switchboard.diagram.RuleDiagrams;
import dev.switchboard.diagram.TakingLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For which inquiries of one topic a case can tell a mutant from the original. All rules but the mutated one are the same, so
 * that it is enough to ask where the mutated rule is seen: where it holds in one and not in the other, and where it holds in
 * both, but with another transfer or at another place among the others.
 *
 * <p>A rule that comes after another of its item is not seen: the item holds anyway, and at an earlier place. Nor is one that
 * is followed by another of its item, unless an item that does not hold yet comes between the two, or the rule is the first of
 * all and they transfer differently.
 */
final class Difference {

    private static final int HOLDS = 0;

    private final Vocabulary words;
    private final String topic;
    private final Nodes nodes;
    private final RuleDiagrams diagrams;
    private final Rule original;
    private final List<Rule> others = new ArrayList<>();
    private final List<Integer> holds = new ArrayList<>();
    private final Numbering<Line> lines = new Numbering<>();
    private final Different different = new Different();
    private int holdsOriginally = Nodes.NONE;

    Difference(AnalysedTopic known, FactSpace space, Vocabulary words, Rule original) {
        this.words = words;
        this.topic = known.topic();
        this.nodes = known.nodes();
        this.diagrams = new RuleDiagrams(space, nodes);
        this.original = original;
        for (int i = 0; i < known.rules().size(); i++) {
            if (known.rules().get(i).equals(original)) {
                holdsOriginally = known.holds(i);
            } else {
                others.add(known.rules().get(i));
                holds.add(known.holds(i));
            }
        }
    }

    /** The diagram of the inquiries that the original decides differently from the catalogue with the rule changed or removed. */
    int to(Optional<Rule> mutated) {
        if (mutated.isEmpty()) {
            return presence(holdsOriginally, original);
        }
        Rule changed = mutated.get();
        int holdsNow = diagrams.of(changed.condition(), topic, HOLDS);
        int lost = presence(nodes.apply(nodes.without, holdsOriginally, holdsNow), original);
        int won = presence(nodes.apply(nodes.without, holdsNow, holdsOriginally), changed);
        int moved = moved(nodes.apply(nodes.within, holdsOriginally, holdsNow), changed);
        return over(over(lost, won), moved);
    }

    /** Where in a part of the space it is seen that a rule holds. */
    private int presence(int part, Rule rule) {
        int place = place(rule);
        Before before = new Before(place);
        int seen = nodes.apply(nodes.without, part, before.ofItem(rule.item()));
        int clear = seen;
        for (int i = place; i < others.size() && clear != Nodes.NONE; i++) {
            Rule next = others.get(i);
            int here = before.adds(i, clear);
            if (next.item().equals(rule.item())) {
                int alike = nodes.apply(nodes.without, here, unlike(next, rule));
                int hidden = over(alike, nodes.apply(nodes.within, here, before.any));
                seen = nodes.apply(nodes.without, seen, hidden);
            }
            clear = nodes.apply(nodes.without, clear, here);
        }
        return seen;
    }

    /** Where in a part of the space it is seen that the rule stands elsewhere, or transfers differently. */
    private int moved(int part, Rule changed) {
        int from = Math.min(place(original), place(changed));
        int to = Math.max(place(original), place(changed));
        Rule upper = place(original) == from ? original : changed;
        Before before = new Before(from);
        int clear = nodes.apply(nodes.without, part, before.ofItem(original.item()));
        int seen = Nodes.NONE;
        for (int i = from; i < to && clear != Nodes.NONE; i++) {
            Rule between = others.get(i);
            int here = before.adds(i, clear);
            if (!between.item().equals(original.item())) {
                seen = over(seen, here);
            } else {
                seen = over(seen, first(here, before, unlike(between, upper)));
            }
            clear = nodes.apply(nodes.without, clear, here);
        }
        return over(seen, first(clear, before, unlike(original, changed)));
    }

    /** Where in a part of the space nothing holds before and something is so. */
    private int first(int part, Before before, int where) {
        return nodes.apply(nodes.within, nodes.apply(nodes.without, part, before.any), where);
    }

    /** How many of the others precede a rule. */
    private int place(Rule rule) {
        int place = 0;
        while (place < others.size() && RankedRule.PRECEDENCE.compare(others.get(place), rule) < 0) {
            place++;
        }
        return place;
    }

    private int over(int one, int other) {
        return nodes.apply(nodes.over, one, other);
    }

    /** Where two rules transfer differently: to other lines, or by other modes, and not just since one of the lines is closed. */
    private int unlike(Rule one, Rule other) {
        if (one.line().equals(other.line()) && one.mode() == other.mode()) {
            return Nodes.NONE;
        }
        return words.hours().isEmpty() ? HOLDS : nodes.apply(different, taking(one), taking(other));
    }

    private int taking(Rule rule) {
        TakingLine taking =
                new TakingLine(nodes, (condition, terminal) -> diagrams.of(condition, topic, terminal), words.hours());
        return taking.of(words.line(rule.outcome()), lines::of);
    }

    /** What holds before a place among the others. */
    private final class Before {

        private final Map<String, Integer> byItem = new HashMap<>();
        private int any = Nodes.NONE;

        Before(int place) {
            for (int i = 0; i < place; i++) {
                any = over(any, holds.get(i));
                byItem.merge(others.get(i).item(), holds.get(i), Difference.this::over);
            }
        }

        int ofItem(String item) {
            return byItem.getOrDefault(item, Nodes.NONE);
        }

        /** Where in a part of the space a rule after the place holds, and its item not already before. */
        int adds(int rule, int part) {
            int here = nodes.apply(nodes.within, part, holds.get(rule));
            return nodes.apply(nodes.without, here, ofItem(others.get(rule).item()));
        }
    }
}
