package dev.switchboard.workbench;

import dev.switchboard.analysis.Finding;
import dev.switchboard.analysis.Verification;
import java.util.List;
import java.util.Map;

/** Findings as the page shows them: what was found and where, with an inquiry that shows it. */
final class FindingView {

    /** So many regions of a finding are told. */
    private static final int MOST_REGIONS = 5;

    private final Titles titles;

    FindingView(Titles titles) {
        this.titles = titles;
    }

    Map<String, Object> of(Verification verification) {
        return Json.object(
                "complete", verification.isComplete(),
                "findings", verification.findings().stream().map(this::of).toList());
    }

    private Map<String, Object> of(Finding finding) {
        return Json.object(
                "kind", finding.kind().code(),
                "title", titles.in(finding.kind().title()),
                "error", finding.kind().isError(),
                "acceptable", !finding.kind().isAboutAcceptance(),
                "subject", finding.subject(),
                "where", finding.where(titles.vocabulary()),
                "message", titles.in(finding.message()),
                "regions", regions(finding),
                "more", finding.regions().size() > MOST_REGIONS || finding.regionsCut(),
                "places",
                        finding.rules().stream()
                                .map(rule -> RuleView.place(rule.place()))
                                .toList(),
                "inquiry", finding.witness().map(titles::stated),
                "accepted", finding.accepted().map(titles::in));
    }

    private List<String> regions(Finding finding) {
        return finding.regions().stream()
                .limit(MOST_REGIONS)
                .map(region -> titles.in(region.text(titles.vocabulary())))
                .toList();
    }
}
