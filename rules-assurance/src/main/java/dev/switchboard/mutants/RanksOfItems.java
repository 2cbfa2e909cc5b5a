package dev.switchboard.mutants;

import dev.switchboard.catalog.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places of rules in order of precedence, by their items. */
final class RanksOfItems {

    private final Map<String, List<Integer>> ofItem = new HashMap<>();

    RanksOfItems(List<Rule> inOrder) {
        for (int rank = 0; rank < inOrder.size(); rank++) {
            ofItem.computeIfAbsent(inOrder.get(rank).item(), item -> new ArrayList<>())
                    .add(rank);
        }
    }

    /** Those of an item's rules, in ascending order. */
    List<Integer> of(String item) {
        return ofItem.getOrDefault(item, List.of());
    }
}
