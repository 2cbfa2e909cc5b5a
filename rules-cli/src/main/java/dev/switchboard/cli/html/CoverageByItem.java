package dev.switchboard.cli.html;

import static java.util.stream.Collectors.groupingBy;

import dev.switchboard.coverage.Coverage;
import dev.switchboard.coverage.Coverage.Met;
import dev.switchboard.coverage.Coverage.Unmet;
import dev.switchboard.coverage.Goal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A suite's coverage taken apart: what of it is about which item, and which rule. */
final class CoverageByItem {

    private final Map<String, List<Met>> met;
    private final Map<String, List<Unmet>> unmet;
    private final Map<String, List<Goal>> unreachable;
    private final Map<String, List<Goal>> notAnalysed;

    CoverageByItem(Coverage coverage) {
        met = coverage.met().stream().collect(groupingBy(each -> each.goal().item()));
        unmet = coverage.unmet().stream().collect(groupingBy(each -> each.goal().item()));
        unreachable = coverage.unreachable().stream().collect(groupingBy(Goal::item));
        notAnalysed = coverage.notAnalysed().stream().collect(groupingBy(Goal::item));
    }

    /** What is about an item or its rules. */
    Coverage of(String item) {
        return new Coverage(
                met.getOrDefault(item, List.of()),
                unmet.getOrDefault(item, List.of()),
                unreachable.getOrDefault(item, List.of()),
                notAnalysed.getOrDefault(item, List.of()),
                List.of());
    }

    /** What is about no item, but about lines. */
    Coverage ofOutcomes() {
        return of("");
    }

    /** The part that is about some of the goals. */
    static Coverage part(Coverage whole, Predicate<Goal> about) {
        return new Coverage(
                whole.met().stream().filter(each -> about.test(each.goal())).toList(),
                whole.unmet().stream().filter(each -> about.test(each.goal())).toList(),
                whole.unreachable().stream().filter(about).toList(),
                whole.notAnalysed().stream().filter(about).toList(),
                List.of());
    }
}
