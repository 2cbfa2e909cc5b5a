package dev.switchboard.cases;

import dev.switchboard.EscalationEngine;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of deciding a suite.
 *
 * @param results in the suite's order
 */
public record CaseRun(List<CaseResult> results) {

    public CaseRun {
        results = List.copyOf(results);
    }

    /** Decides all cases of a suite that was read for the engine's catalogue. */
    public static CaseRun of(CaseSuite suite, EscalationEngine engine) {
        List<CaseResult> results = new ArrayList<>(suite.cases().size());
        for (Case each : suite.cases()) {
            results.add(CaseResult.of(each, engine));
        }
        return new CaseRun(results);
    }

    public List<CaseResult> failures() {
        return results.stream().filter(result -> !result.passed()).toList();
    }

    public boolean passed() {
        return results.stream().allMatch(CaseResult::passed);
    }

    /** Cases that expect nothing, which therefore say nothing about the catalogue. */
    public List<Case> expectingNothing() {
        return results.stream()
                .map(CaseResult::tested)
                .filter(each -> each.expected().isEmpty())
                .toList();
    }
}
