package dev.switchboard.cli.html;

import dev.switchboard.Decision;
import dev.switchboard.Explanation;
import dev.switchboard.Explanation.Finding;
import dev.switchboard.Explanation.GivenOutcome;
import dev.switchboard.Explanation.NearMiss;
import dev.switchboard.Explanation.Reason;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.cases.Case;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import dev.switchboard.cli.text.PlaceText;
import dev.switchboard.text.Html;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An inquiry's facts, why it was decided so, and what nearly held. */
final class ExplanationHtml {

    private final Vocabulary vocabulary;
    private final Wording wording;
    private final Html html;
    private final PageWords words;

    ExplanationHtml(Vocabulary vocabulary, Html html, PageWords words) {
        this.vocabulary = vocabulary;
        this.wording = new Wording(vocabulary);
        this.html = html;
        this.words = words;
    }

    void writeInquiry(Case tested) {
        html.open("h4").text(words.say("Обращение", "Inquiry")).close("h4").open("ul", "class", "facts");
        tested.inquiry().stated().forEach((fact, value) -> {
            Optional<FactType> type = vocabulary.fact(fact).map(Fact::type);
            String written = type.map(known -> known.write(value)).orElse(value.toString());
            html.open("li").text(words.say(titleOf(fact)) + " ").element("code", fact + "=" + written);
            type.filter(known -> !known.titles().isEmpty())
                    .ifPresent(known -> html.text(" " + words.say(known.shown(value))));
            html.close("li");
        });
        html.close("ul");
    }

    private Text titleOf(String fact) {
        return fact.equals(MomentText.NAME) ? new Text("Момент обращения", "Moment of the call") : wording.title(fact);
    }

    /** Where the inquiry goes, and what is said. */
    void write(Decision decision) {
        html.open("h4").text(words.say("Решение", "Decision")).close("h4").open("ul", "class", "plain");
        html.open("li").text("→ ").element("code", PageWords.place(decision.line(), decision.mode()));
        html.text(" " + words.lineTitle(decision.line())).close("li");
        decision.phrase().ifPresent(phrase -> said(new Text("Фраза", "Phrase"), phrase));
        decision.greeting().ifPresent(greeting -> said(new Text("Ответит", "Greeting"), greeting));
        if (!decision.guidance().isEmpty()) {
            said(new Text("Как", "How"), words.say(decision.guidance()));
        }
        html.close("ul");
    }

    private void said(Text what, String text) {
        html.open("li")
                .element("span", words.say(what) + ": ", "class", "quiet")
                .text(text)
                .close("li");
    }

    void write(Explanation explanation) {
        html.open("h4")
                .text(words.say("Почему решено так", "Why it was decided so"))
                .close("h4");
        explanation.closed().forEach(closed -> html.message("p", words.say(closed)));
        if (explanation.why().isEmpty()) {
            html.element("p", words.say("Ни один пункт не подходит.", "No item holds."));
        } else {
            html.open("ol");
            explanation.why().forEach(this::write);
            html.close("ol");
        }
        writeOutcomes(explanation);
        if (!explanation.whyNot().isEmpty()) {
            html.open("h4")
                    .text(words.say("Почти подошли", "Nearly held"))
                    .close("h4")
                    .open("ul");
            explanation.whyNot().forEach(this::write);
            html.close("ul");
        }
    }

    /** The values of outcomes and where each comes from; of rules that are told above, not why they hold. */
    private void writeOutcomes(Explanation explanation) {
        if (explanation.outcomes().isEmpty()) {
            return;
        }
        html.open("h4").text(words.say("Результаты", "Outcomes")).close("h4").open("ul", "class", "outcomes");
        Set<Reason> told = new HashSet<>(explanation.why());
        for (GivenOutcome given : explanation.outcomes()) {
            html.open("li").text(words.say(wording.outcome(given.outcome())) + ": ");
            html.element("strong", words.say(given.shown())).text(" ");
            if (given.reason().isEmpty()) {
                String from = given.row().map(PlaceText::of).orElseGet(() -> words.say("по умолчанию", "by default"));
                html.element("span", from, "class", "quiet");
            }
            given.reason().ifPresent(reason -> {
                writeItem(reason.item(), reason.rule(), reason.place());
                writeFindings("✓ ", told.add(reason) ? reason.held() : List.of());
            });
            html.close("li");
        }
        html.close("ul");
    }

    private void write(Reason reason) {
        html.open("li");
        writeItem(reason.item(), reason.rule(), reason.place());
        writeFindings("✓ ", reason.held());
        html.close("li");
    }

    private void write(NearMiss miss) {
        html.open("li");
        writeItem(miss.item(), miss.rule(), miss.place());
        html.text(" → ").element("code", PageWords.place(miss.line(), miss.mode()));
        writeFindings(words.say("✗ не выполнено: ", "✗ failed: "), miss.failed());
        String changes = miss.changes().stream()
                .map(change -> "%s: %s → %s"
                        .formatted(
                                words.say(wording.title(change.fact())),
                                words.say(wording.valueAlone(change.fact(), change.from())),
                                words.say(wording.valueAlone(change.fact(), change.to()))))
                .collect(Collectors.joining("; "));
        String would = miss.smallest()
                ? words.say("Подошло бы, если: ", "Would hold with: ")
                : words.say(
                        "Подошло бы, если (возможно, хватит и меньшего): ",
                        "Would hold with (a smaller change may do, too): ");
        html.element("p", would + changes);
        html.close("li");
    }

    private void writeItem(String item, String rule, Place place) {
        html.element("strong", item).text(" " + words.itemTitle(item));
        html.open("span", "class", "quiet")
                .text(words.say(" (правило ", " (rule "))
                .element("code", rule);
        html.text(", " + PlaceText.of(place) + ")").close("span");
    }

    private void writeFindings(String sign, List<Finding> findings) {
        if (!findings.isEmpty()) {
            html.open("ul", "class", "plain");
            findings.forEach(finding -> html.element("li", sign + words.say(finding.condition()) + met(finding)));
            html.close("ul");
        }
    }

    /** What the condition met; nothing when the condition names that very value. */
    private String met(Finding finding) {
        List<String> values = finding.values().entrySet().stream()
                .map(entry -> words.say(wording.value(entry.getKey(), entry.getValue())))
                .toList();
        if (values.equals(List.of(words.say(finding.condition())))) {
            return "";
        }
        String met = values.size() == 1 ? words.say(only(finding)) : String.join("; ", values);
        return words.say(" (сейчас: %s)", " (now: %s)", met);
    }

    /** The value of the one fact that a condition is about. */
    private Text only(Explanation.Finding finding) {
        Map.Entry<String, Object> only = finding.values().entrySet().iterator().next();
        return wording.valueAlone(only.getKey(), only.getValue());
    }
}
