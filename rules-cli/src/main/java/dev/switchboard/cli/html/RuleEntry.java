package dev.switchboard.cli.html;

import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import dev.switchboard.cli.text.PlaceText;
import dev.switchboard.coverage.Coverage;
import dev.switchboard.text.Html;

/** A rule of the map: where it stands, what it says, and what of it is covered. */
final class RuleEntry {

    private final Vocabulary vocabulary;
    private final Html html;
    private final PageWords words;
    private final Wording wording;
    private final MissingCases missing;

    RuleEntry(Html html, PageWords words, Vocabulary vocabulary, MissingCases missing) {
        this.vocabulary = vocabulary;
        this.html = html;
        this.words = words;
        this.wording = new Wording(vocabulary);
        this.missing = missing;
    }

    private void write(Given given) {
        vocabulary.outcome(given.outcome()).ifPresent(outcome -> {
            String shown = words.say(outcome.shown(outcome.stated(given.value())));
            html.element("span", words.say(wording.outcome(outcome.code())) + ": " + shown, "class", "given")
                    .text(" ");
        });
    }

    void write(Rule rule, Coverage coverage) {
        Status status = ItemCoverage.status(coverage);
        html.open("li").open("p");
        html.element("span", status.sign() + " ", "class", "sign " + status.code());
        html.element("code", rule.name()).text(" → ");
        if (rule.outcome().hasLine()) {
            html.element("code", PageWords.place(rule.line(), rule.mode())).text(" ");
        }
        rule.gives().forEach(this::write);
        html.element(
                "span",
                words.say(
                        "важность %s, %s, покрыто %s / %s",
                        "salience %s, %s, covered %s / %s",
                        rule.salience(),
                        PlaceText.of(rule.place()),
                        coverage.met().size(),
                        ItemCoverage.total(coverage)),
                "class",
                "quiet");
        html.close("p");
        html.element("p", words.say(wording.condition(rule.condition())), "class", "condition");
        missing.write(coverage);
        html.close("li");
    }
}
