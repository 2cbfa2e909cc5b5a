package dev.switchboard.cli.html;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import dev.switchboard.text.Html;
import java.util.List;

/** What the map says of a line besides its rules: when it takes inquiries, who does otherwise, and what is said by facts. */
final class LineNotes {

    private final Vocabulary vocabulary;
    private final Wording wording;
    private final Html html;
    private final PageWords words;

    LineNotes(Vocabulary vocabulary, Html html, PageWords words) {
        this.vocabulary = vocabulary;
        this.wording = new Wording(vocabulary);
        this.html = html;
        this.words = words;
    }

    /** Whether there is anything to be said of a line. */
    boolean areThereOf(String code) {
        return lines(code).stream()
                        .anyMatch(line -> vocabulary.hours().open(line).isPresent())
                || !texts(code).isEmpty();
    }

    private List<Line> lines(String code) {
        return vocabulary.lines().stream()
                .filter(line -> line.code().equals(code))
                .toList();
    }

    private List<LineText> texts(String code) {
        return vocabulary.texts().stream()
                .filter(text -> text.line().equals(code))
                .toList();
    }

    void write(String code) {
        lines(code).stream().findFirst().ifPresent(this::hours);
        write(texts(code), new Text("Тексты по фактам", "Texts by facts"));
    }

    /** What is said whatever the line. */
    void writeOfAllLines() {
        write(texts(""), new Text("Тексты для всех линий", "Texts for all lines"));
    }

    private void write(List<LineText> texts, Text title) {
        if (!texts.isEmpty()) {
            html.open("details").element("summary", words.say(title) + ": " + texts.size());
            html.open("ul");
            texts.forEach(this::write);
            html.close("ul").close("details");
        }
    }

    private void hours(Line line) {
        vocabulary.hours().open(line).ifPresent(open -> {
            html.open("p", "class", "hours quiet").text(words.say("Открыта, когда ", "Open for "));
            html.text(words.say(wording.condition(open)));
            html.text(words.say("; иначе обращение принимает ", "; otherwise the inquiry goes to "))
                    .element("code", line.closed())
                    .close("p");
        });
    }

    private void write(LineText text) {
        html.open("li").text(words.say(part(text.part())) + " ");
        html.element(
                "span",
                text.mode().map(TransferMode::code).map(mode -> mode + " ").orElse(""),
                "class",
                "quiet");
        html.text(
                text.text().isEmpty()
                        ? words.say("— не говорится", "— nothing is said")
                        : "«" + words.say(text.text()) + "»");
        html.element("span", " — " + words.say(when(text.condition())), "class", "condition")
                .close("li");
    }

    private Text when(Condition condition) {
        return condition.equals(Condition.always()) ? new Text("всегда", "always") : wording.condition(condition);
    }

    private Text part(String part) {
        return switch (part) {
            case LineText.PHRASE -> new Text("фраза", "phrase");
            case LineText.GREETING -> new Text("приветствие", "greeting");
            case LineText.GUIDANCE -> new Text("указание", "guidance");
            default -> wording.outcome(part);
        };
    }
}
