package dev.switchboard.cli.html;

import dev.switchboard.Explanation;
import dev.switchboard.Explanation.Finding;
import dev.switchboard.Explanation.NearMiss;
import dev.switchboard.Explanation.Reason;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.cases.Case;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import dev.switchboard.cli.text.PlaceText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An inquiry's facts, why it was decided so, and what nearly held. */
final class ExplanationHtml {

    private final Wording wording;
    private final Html html;
    private final PageWords words;

    ExplanationHtml(Vocabulary vocabulary, Html html, PageWords words) {
        this.wording = new Wording(vocabulary);
        this.html = html;
        this.words = words;
    }

    void writeInquiry(Case tested) {
        html.open("h4").text(words.say("Обращение", "Inquiry")).close("h4").open("ul", "class", "facts");
        tested.inquiry().stated().forEach((fact, value) -> {
            html.open("li").text(words.say(wording.title(fact)) + " ");
            html.element("code", fact + "=" + value).close("li");
        });
        html.close("ul");
    }

    void write(Explanation explanation) {
        html.open("h4")
                .text(words.say("Почему решено так", "Why it was decided so"))
                .close("h4");
        if (explanation.why().isEmpty()) {
            html.element("p", words.say("Ни один пункт не подходит.", "No item holds."));
        } else {
            html.open("ol");
            explanation.why().forEach(this::write);
            html.close("ol");
        }
        if (!explanation.whyNot().isEmpty()) {
            html.open("h4")
                    .text(words.say("Почти подошли", "Nearly held"))
                    .close("h4")
                    .open("ul");
            explanation.whyNot().forEach(this::write);
            html.close("ul");
        }
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
        html.text(" → ").element("code", miss.line() + " " + miss.mode().code());
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
