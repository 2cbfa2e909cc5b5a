package dev.switchboard.workbench;

import dev.switchboard.ClosedLine;
import dev.switchboard.Decision;
import dev.switchboard.Explanation;
import dev.switchboard.NextStep;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.OutcomeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Decisions and questions as the page shows them. */
final class DecisionView {

    private final Titles titles;
    private final Locale locale;

    DecisionView(Titles titles, Locale locale) {
        this.titles = titles;
        this.locale = locale;
    }

    Map<String, Object> of(Decision decision) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("line", titles.line(decision.line(), decision.mode()));
        view.put("mode", titles.mode(decision.mode()));
        view.put("phrase", decision.phrase());
        view.put("greeting", decision.greeting());
        view.put("queue", decision.queue());
        view.put("item", decision.item().map(titles::item));
        view.put("steps", decision.steps().stream().map(titles::in).toList());
        view.put("guidance", titles.in(decision.guidance()));
        view.put("outcomes", outcomes(decision));
        view.put(
                "matches",
                decision.matches().stream()
                        .map(match -> titles.item(match.item()))
                        .toList());
        view.put("closed", decision.closedLines().stream().map(ClosedLine::line).toList());
        Explanation why = decision.explanation();
        view.put(
                "why",
                why.why().stream()
                        .map(reason -> Json.object(
                                "item", titles.item(reason.item()),
                                "held",
                                        reason.held().stream()
                                                .map(held -> titles.in(held.condition()))
                                                .toList(),
                                "place", RuleView.place(reason.place())))
                        .toList());
        view.put(
                "whyNot",
                why.whyNot().stream()
                        .map(miss -> Json.object(
                                "item", titles.item(miss.item()),
                                "line", titles.line(miss.line(), miss.mode()),
                                "failed",
                                        miss.failed().stream()
                                                .map(failed -> titles.in(failed.condition()))
                                                .toList(),
                                "place", RuleView.place(miss.place())))
                        .toList());
        view.put("explanation", why.text(locale));
        return view;
    }

    private List<Map<String, Object>> outcomes(Decision decision) {
        return titles.vocabulary().outcomes().stream()
                .filter(type -> !decision.outcomes(type.code()).isEmpty())
                .map(type -> Json.object(
                        "title",
                        type.title().isEmpty() ? type.code() : titles.in(type.title()),
                        "values",
                        shown(decision, type)))
                .toList();
    }

    private List<String> shown(Decision decision, OutcomeType type) {
        return decision.outcomes(type.code()).stream()
                .map(value -> titles.in(type.shown(value)))
                .toList();
    }

    /** What to ask next, or what is decided. */
    Map<String, Object> of(NextStep step) {
        if (step instanceof NextStep.Decided decided) {
            return Json.object(
                    "decision", of(decided.decision()),
                    "dependsOn", decided.dependsOn().stream().map(this::of).toList());
        }
        NextStep.Ask ask = (NextStep.Ask) step;
        return Json.object(
                "questions", ask.questions().stream().map(this::of).toList(),
                "lookups", ask.lookups().stream().map(this::of).toList(),
                "exact", ask.exact());
    }

    private Map<String, Object> of(NextStep.Question question) {
        Optional<FactType> type = titles.vocabulary().fact(question.fact()).map(Fact::type);
        return Json.object(
                "fact", question.fact(),
                "title", titles.fact(question.fact()),
                "typed", type.map(known -> known instanceof FactType.Scaled).orElse(true),
                "text", titles.in(question.text()),
                "source", question.source().map(source -> source.code()),
                "answers",
                        question.answers().stream()
                                .map(answer -> Json.object(
                                        "text", titles.in(answer.values()),
                                        "value",
                                                type.map(known -> known.write(answer.example()))
                                                        .orElse(answer.example().toString()),
                                        "lines",
                                                answer.outcomes().stream()
                                                        .map(NextStep.Outcome::line)
                                                        .distinct()
                                                        .toList()))
                                .toList());
    }
}
