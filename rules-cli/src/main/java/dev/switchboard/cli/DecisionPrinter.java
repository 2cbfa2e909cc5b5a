package dev.switchboard.cli;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.ClosedLine;
import dev.switchboard.Decision;
import dev.switchboard.Match;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.ModeTitles;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints a decision for a person: what to do first, the rest behind it. */
final class DecisionPrinter {

    private static final int LABEL = 16;

    private static final Text NO_ITEM =
            new Text("— (ни один не подходит, решает линия по умолчанию)", "— (none holds, the default line takes it)");

    private final Console console;
    private final Vocabulary vocabulary;
    private final Locale locale;

    DecisionPrinter(Console console, Vocabulary vocabulary, Locale locale) {
        this.console = console;
        this.vocabulary = vocabulary;
        this.locale = locale;
    }

    void print(Decision decision, boolean explain) {
        line(new Text("Линия", "Line"), console.bold(decision.line()) + lineTitle(decision));
        list(
                new Text("Закрыта", "Closed"),
                decision.closedLines().stream().map(this::closedWords).toList());
        line(new Text("Перевод", "Transfer"), modeWords(decision.mode()));
        decision.phrase().ifPresent(phrase -> line(new Text("Фраза", "Phrase"), console.bold("«" + phrase + "»")));
        decision.queue().ifPresent(queue -> line(new Text("Очередь", "Queue"), queue));
        list(
                new Text("Сначала", "First"),
                decision.steps().stream().map(step -> step.in(locale)).toList());
        list(new Text("Как", "How"), nonEmpty(decision.guidance().in(locale)));
        if (decision.mode() != TransferMode.NONE) {
            list(new Text("Ответит", "Greeting"), decision.greeting().stream().toList());
        }
        for (OutcomeType outcome : vocabulary.outcomes()) {
            list(
                    outcome.title().isEmpty() ? new Text(outcome.code(), outcome.code()) : outcome.title(),
                    decision.outcomes(outcome.code()).stream()
                            .map(value -> outcome.shown(value).in(locale))
                            .toList());
        }
        line(new Text("Пункт", "Item"), decision.item().map(this::itemWords).orElse(NO_ITEM.in(locale)));
        list(
                new Text("Также подходит", "Also holds"),
                decision.matches().stream().skip(1).map(this::matchWords).toList());
        CatalogIdentity catalog = decision.catalog();
        line(
                new Text("Каталог", "Catalogue"),
                console.faint("%s %s (%s)"
                        .formatted(
                                catalog.name(),
                                catalog.version(),
                                catalog.digest().substring(0, 12))));
        if (explain) {
            console.out().println();
            console.out().println(decision.explanation().text(locale));
        }
    }

    private String lineTitle(Decision decision) {
        return vocabulary
                .line(decision.line(), decision.mode())
                .map(Line::title)
                .filter(title -> !title.isEmpty())
                .map(title -> " — " + title.in(locale))
                .orElse("");
    }

    private String closedWords(ClosedLine closed) {
        return vocabulary
                .calendar()
                .flatMap(calendar -> closed.opens().map(new MomentText(calendar.zone())::shown))
                .map(opens -> Text.format("%s, откроется %s", "%s, opens on %s", closed.line(), opens)
                        .in(locale))
                .orElse(closed.line());
    }

    private String modeWords(TransferMode mode) {
        return "%s — %s".formatted(mode.code(), ModeTitles.of(mode).in(locale));
    }

    private String itemWords(String item) {
        return item
                + vocabulary
                        .item(item)
                        .map(Item::title)
                        .filter(title -> !title.isEmpty())
                        .map(title -> " — " + title.in(locale))
                        .orElse("");
    }

    private String matchWords(Match match) {
        String mode =
                match.mode() == TransferMode.NONE ? "" : ", " + match.mode().code();
        return "%s (%s%s)".formatted(itemWords(match.item()), match.line(), mode);
    }

    private void list(Text label, List<String> values) {
        Optional<Text> next = Optional.of(label);
        for (String value : values) {
            line(next.orElse(Text.EMPTY), value);
            next = Optional.empty();
        }
    }

    private void line(Text label, String value) {
        String name = label.isEmpty() ? "" : label.in(locale) + ":";
        console.out().println(name + " ".repeat(Math.max(1, LABEL - name.length())) + value);
    }

    private static List<String> nonEmpty(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
