package dev.switchboard.dmn;

import dev.switchboard.catalog.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of precedence, in which rules that decide the same come by their names. In the catalogue's own order these come by the
 * wording of their conditions, which may be another once they were written and read.
 */
final class OrderOfRules {

    private OrderOfRules() {}

    /**
     * The rules in this order.
     *
     * @param rules in order of precedence
     */
    static List<Rule> of(List<Rule> rules) {
        List<Rule> ordered = new ArrayList<>();
        for (int from = 0; from < rules.size(); ) {
            int to = from + 1;
            while (to < rules.size() && areAlike(rules.get(from), rules.get(to))) {
                to++;
            }
            List<Rule> alike = new ArrayList<>(rules.subList(from, to));
            // Of values of an outcome that exclude each other, the first counts.
            if (alike.stream().allMatch(rule -> rule.gives().isEmpty())) {
                alike.sort(Comparator.comparing(Rule::name));
            }
            ordered.addAll(alike);
            from = to;
        }
        return ordered;
    }

    private static boolean areAlike(Rule one, Rule other) {
        return one.salience() == other.salience() && one.outcome().equals(other.outcome());
    }
}
