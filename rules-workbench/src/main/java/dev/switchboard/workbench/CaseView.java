package dev.switchboard.workbench;

import dev.switchboard.Text;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseResult;
import dev.switchboard.cases.CaseRun;
import dev.switchboard.coverage.Coverage;
import dev.switchboard.coverage.Goal;
import dev.switchboard.mutants.Mutant;
import dev.switchboard.mutants.MutationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Cases as sentences, what came of them, and what none of them looks at. */
final class CaseView {

    private final Titles titles;
    private final ExpectedTitles expected;

    CaseView(Titles titles) {
        this.titles = titles;
        this.expected = new ExpectedTitles(titles);
    }

    Map<String, Object> of(CaseRun run) {
        return Json.object(
                "passed", run.results().size() - run.failures().size(),
                "failed", run.failures().size(),
                "cases", run.results().stream().map(this::of).toList());
    }

    private Map<String, Object> of(CaseResult result) {
        Map<String, Object> view = of(result.tested());
        view.put("passed", result.passed());
        view.put("failure", result.failure().map(this::summary).orElse(""));
        return view;
    }

    /** What differs, by the titles of lines and items; otherwise why nothing was decided. */
    private String summary(CaseResult.Failure failure) {
        if (failure.compared().isEmpty()) {
            return titles.in(failure.error());
        }
        return failure.compared().stream()
                .filter(compared -> !compared.isEqual())
                .map(compared -> titles.in(Text.format(
                        "%s: ожидалось «%s», получено «%s»",
                        "%s: expected “%s”, got “%s”",
                        compared.part().title(),
                        expected.of(compared.part(), compared.expected()),
                        expected.of(compared.part(), compared.actual()))))
                .collect(Collectors.joining("; "));
    }

    /** A case, and what it says as a sentence. */
    Map<String, Object> of(Case tested) {
        return Json.object(
                "name", tested.name(),
                "topic", titles.topic(tested.inquiry().topic()),
                "facts", titles.facts(tested.inquiry()),
                "expects", expected(tested),
                "note", tested.note(),
                "tags", tested.tags(),
                "place", RuleView.place(tested.place()),
                "inquiry", titles.stated(tested.inquiry()));
    }

    /** A case that was made for something, and is called by that in the language of the page. */
    private Map<String, Object> named(Text what, Case made) {
        Map<String, Object> view = of(made);
        view.put("name", titles.in(what));
        return view;
    }

    private List<Map<String, Object>> expected(Case tested) {
        return tested.expected().entrySet().stream()
                .map(part -> Json.object(
                        "column", part.getKey().column(),
                        "title", titles.in(part.getKey().title()),
                        "value", part.getValue(),
                        "shown", expected.of(part.getKey(), part.getValue())))
                .toList();
    }

    /** What a suite leaves out, and for each of that a case which would not. */
    Map<String, Object> of(Coverage coverage) {
        return Json.object(
                "percent", coverage.percent(),
                "met", coverage.met().size(),
                "unmet",
                        coverage.unmet().stream()
                                .map(unmet -> Json.object(
                                        "text", titles.in(unmet.goal().text()),
                                        "item", titles.item(unmet.goal().item()),
                                        "ready", named(unmet.goal().title(), unmet.ready())))
                                .toList(),
                "unreachable",
                        coverage.unreachable().stream()
                                .map(Goal::title)
                                .map(titles::in)
                                .toList());
    }

    /** Small mistakes in rules that a suite does not notice, and for each a case that would. */
    Map<String, Object> of(MutationReport mutation) {
        List<Text> unknown = new ArrayList<>(mutation.limits());
        mutation.notAnalysed().forEach(mutant -> unknown.add(mutant.title()));
        return Json.object(
                "percent", mutation.percent(),
                "killed", mutation.killed().size(),
                "survived", mutation.survived().stream().map(this::of).toList(),
                "unknown", unknown.stream().map(titles::in).toList());
    }

    private Map<String, Object> of(MutationReport.Survived survived) {
        Mutant mutant = survived.mutant();
        return Json.object(
                "text", titles.in(mutant.title()),
                "place", RuleView.place(mutant.original().place()),
                "ready", named(mutant.title(), survived.witness()));
    }
}
