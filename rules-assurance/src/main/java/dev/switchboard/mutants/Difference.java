package dev.switchboard.mutants;

import dev.switchboard.analysis.AnalysedTopic;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Numbering;
import dev.switchboard.diagram.RuleDiagrams;
import dev.switchboard.diagram.TakingLine;
import java.util.Optional;

/**
 * For which inquiries of one topic a case can tell mutants from the original. All rules but the mutated one are the same, so
 * that it is enough to ask where the mutated rule is seen: where it holds in one and not in the other, and where it holds in
 * both, but with another transfer or at another place among the others.
 *
 * <p>A rule that comes after another of its item is not seen: the item holds anyway, and at an earlier place. Nor is one that
 * is followed by another of its item, unless an item that does not hold yet comes between the two, or the rule is the first of
 * all and they transfer differently.
 */
final class Difference {

    private static final int HOLDS = 0;

    private final AnalysedTopic known;
    private final Vocabulary words;
    private final Nodes nodes;
    private final RuleDiagrams diagrams;
    private final RanksOfItems ranks;
    private final Numbering<Line> lines = new Numbering<>();
    private final Different different = new Different();

    /** Makes its nodes among the topic's. */
    Difference(AnalysedTopic known, FactSpace space, Vocabulary words) {
        this.known = known;
        this.words = words;
        this.nodes = known.nodes();
        this.diagrams = new RuleDiagrams(space, nodes);
        this.ranks = new RanksOfItems(known.rules());
    }

    /** The diagram of the inquiries that the original decides differently from the catalogue with a rule changed or removed. */
    int to(Mutant mutant) {
        Rule original = mutant.original();
        OtherRules others = new OtherRules(known, ranks, original);
        Optional<Rule> mutated = mutant.mutated();
        int holdsOriginally = others.holdsOriginally();
        if (mutated.isEmpty()) {
            return presence(holdsOriginally, original, others);
        }
        Rule changed = mutated.get();
        int holdsNow = diagrams.of(changed.condition(), known.topic(), HOLDS);
        int lost = presence(nodes.apply(nodes.without, holdsOriginally, holdsNow), original, others);
        int won = presence(nodes.apply(nodes.without, holdsNow, holdsOriginally), changed, others);
        int moved = moved(nodes.apply(nodes.within, holdsOriginally, holdsNow), original, changed, others);
        return over(over(lost, won), moved);
    }

    /** Where in a part of the space it is seen that a rule holds. */
    private int presence(int part, Rule rule, OtherRules others) {
        if (part == Nodes.NONE) {
            return part;
        }
        int place = others.place(rule);
        int seen = others.withoutItem(part, rule.item(), place);
        int clear = seen;
        int end = others.afterLast(rule.item());
        for (int i = place; i < end && clear != Nodes.NONE; i++) {
            Rule next = others.get(i);
            int here = others.adds(i, clear, place);
            if (next.item().equals(rule.item())) {
                int alike = nodes.apply(nodes.without, here, unlike(next, rule));
                int hidden = over(alike, others.followsAny(here, place));
                seen = nodes.apply(nodes.without, seen, hidden);
            }
            clear = nodes.apply(nodes.without, clear, here);
        }
        return seen;
    }

    /** Where in a part of the space it is seen that the rule stands elsewhere, or transfers differently. */
    private int moved(int part, Rule original, Rule changed, OtherRules others) {
        int before = others.place(original);
        int after = others.place(changed);
        int from = Math.min(before, after);
        int to = Math.max(before, after);
        if (part == Nodes.NONE || (from == to && isAlike(original, changed))) {
            return Nodes.NONE;
        }
        Rule upper = before == from ? original : changed;
        int clear = others.withoutItem(part, original.item(), from);
        int seen = Nodes.NONE;
        for (int i = from; i < to && clear != Nodes.NONE; i++) {
            Rule between = others.get(i);
            int here = others.adds(i, clear, from);
            if (!between.item().equals(original.item())) {
                seen = over(seen, here);
            } else {
                seen = over(seen, first(here, from, unlike(between, upper), others));
            }
            clear = nodes.apply(nodes.without, clear, here);
        }
        return over(seen, first(clear, from, unlike(original, changed), others));
    }

    /** Where in a part of the space nothing holds before a place and something is so. */
    private int first(int part, int place, int where, OtherRules others) {
        int here = nodes.apply(nodes.within, part, where);
        return nodes.apply(nodes.without, here, others.followsAny(here, place));
    }

    private int over(int one, int other) {
        return nodes.apply(nodes.over, one, other);
    }

    private static boolean isAlike(Rule one, Rule other) {
        return one.line().equals(other.line()) && one.mode() == other.mode();
    }

    /** Where two rules transfer differently: to other lines, or by other modes, and not just since one of the lines is closed. */
    private int unlike(Rule one, Rule other) {
        if (isAlike(one, other)) {
            return Nodes.NONE;
        }
        return words.hours().isEmpty() ? HOLDS : nodes.apply(different, taking(one), taking(other));
    }

    private int taking(Rule rule) {
        TakingLine taking = new TakingLine(
                nodes, (condition, terminal) -> diagrams.of(condition, known.topic(), terminal), words.hours());
        return taking.of(words.line(rule.outcome()), lines::of);
    }
}
