package dev.switchboard.cli.html;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Rule;
import dev.switchboard.coverage.Coverage;
import dev.switchboard.coverage.Goal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a suite looks at of one item.
 *
 * @param rules the item's, in order of precedence
 * @param coverage of the item and its rules alone
 */
record ItemCoverage(Item item, List<Rule> rules, Coverage coverage) {

    /** In place of a line, for items whose rules decide none. */
    static final String NO_LINE = "";

    /** The items under the line that their first rule transfers to: lines and items in the catalogue's order. */
    static Map<Optional<String>, List<ItemCoverage>> byLine(Catalog catalog, CoverageByItem parts) {
        Map<String, List<Rule>> rules = new HashMap<>();
        for (Rule rule : catalog.allRules()) {
            rules.computeIfAbsent(rule.item(), item -> new ArrayList<>()).add(rule);
        }
        Map<Optional<String>, List<ItemCoverage>> lines = new LinkedHashMap<>();
        catalog.vocabulary().lineCodes().forEach(line -> lines.put(Optional.of(line), new ArrayList<>()));
        for (Item item : catalog.vocabulary().items()) {
            ItemCoverage each =
                    new ItemCoverage(item, rules.getOrDefault(item.code(), List.of()), parts.of(item.code()));
            Optional<String> place = each.rules.isEmpty()
                    ? Optional.empty()
                    : each.lines().stream().findFirst().or(() -> Optional.of(NO_LINE));
            lines.computeIfAbsent(place, line -> new ArrayList<>()).add(each);
        }
        lines.values().removeIf(List::isEmpty);
        return lines;
    }

    /** Every line that a rule of the item transfers to. */
    List<String> lines() {
        return rules.stream()
                .filter(rule -> rule.outcome().hasLine())
                .map(Rule::line)
                .distinct()
                .toList();
    }

    Coverage of(Rule rule) {
        return CoverageByItem.part(
                coverage,
                goal -> goal.rule().stream().anyMatch(about -> about.name().equals(rule.name())));
    }

    /** What is about the item, whichever of its rules decides. */
    Coverage ofItemAlone() {
        return CoverageByItem.part(coverage, goal -> goal.rule().isEmpty());
    }

    Status status() {
        return status(coverage);
    }

    static Status status(Coverage part) {
        if (!part.unmet().isEmpty()) {
            return Status.MISSING;
        }
        if (!part.notAnalysed().isEmpty()) {
            return Status.UNKNOWN;
        }
        return part.met().isEmpty() ? Status.IDLE : Status.COVERED;
    }

    /** Goals that have to be met, of whatever kind. */
    static int total(Coverage part) {
        return part.met().size() + part.unmet().size() + part.notAnalysed().size();
    }

    static List<String> texts(List<Goal> goals, PageWords words) {
        return goals.stream().map(goal -> words.say(goal.text())).toList();
    }
}
