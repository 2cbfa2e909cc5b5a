package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.analysis.Box;
import dev.switchboard.analysis.CatalogDiff;
import dev.switchboard.analysis.DecisionChange;
import dev.switchboard.analysis.DefaultDifference;
import dev.switchboard.analysis.ExclusionChange;
import dev.switchboard.analysis.LogDiff;
import dev.switchboard.analysis.Rewording;
import dev.switchboard.analysis.TopicRouting;
import dev.switchboard.analysis.VocabularyDifference;
import dev.switchboard.cli.text.Counted;
import dev.switchboard.cli.text.Markdown;
import dev.switchboard.text.StatingOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What two catalogues decide differently, as Markdown for a pull request. */
final class DiffMarkdown {

    private static final int MOST_BOXES = 10;
    private static final int MOST_MOVES = 20;
    private static final int MOST_TOPICS = 20;

    private final CatalogDiff diff;
    private final Optional<LogDiff> log;
    private final DiffWords words;
    private final List<String> lines = new ArrayList<>();

    DiffMarkdown(CatalogDiff diff, Optional<LogDiff> log, DiffWords words) {
        this.diff = diff;
        this.log = log;
        this.words = words;
    }

    List<String> lines() {
        lines.add("### " + Markdown.text(words.catalogs(diff)));
        paragraph("**" + words.summary(diff) + "**");
        words.sameVersion(diff).map(Markdown::message).ifPresent(this::paragraph);
        diff.changes().forEach(this::change);
        topics();
        list(
                words.say("Не указанные факты", "Facts left unstated"),
                diff.defaults().stream().map(this::defaults).toList());
        list(
                words.say("Слова", "Words"),
                said(diff.vocabulary().stream().map(VocabularyDifference::text).toList()));
        list(
                words.say("Чего не бывает", "What cannot be"),
                diff.exclusions().stream().map(this::exclusion).toList());
        list(words.say("Не проверено", "Not analysed"), said(diff.notAnalysed()));
        log.ifPresent(this::log);
        return lines;
    }

    private String exclusion(ExclusionChange change) {
        return words.say(change.title()) + words.say(", например ", ", such as ") + StatingOptions.of(change.example());
    }

    private void change(DecisionChange change) {
        paragraph("#### " + Markdown.text(words.title(change)));
        lines.add("");
        if (change.kind() == DecisionChange.Kind.ROUTING) {
            side(words.say("Было", "Was"), Markdown.message(words.rules(change.before(), change.rulesBefore())));
            side(words.say("Стало", "Now"), Markdown.message(words.rules(change.after(), change.rulesAfter())));
            if (!words.phrase(change.before()).equals(words.phrase(change.after()))) {
                side(words.say("Фраза была", "Phrase was"), Markdown.text(words.phrase(change.before())));
                side(words.say("Фраза стала", "Phrase now"), Markdown.text(words.phrase(change.after())));
            }
        }
        for (Rewording rewording : change.rewordings()) {
            side(
                    words.side(change, rewording, words.say("Было", "Was")),
                    Markdown.text(words.words(rewording.before())));
            side(
                    words.side(change, rewording, words.say("Стало", "Now")),
                    Markdown.text(words.words(rewording.after())));
        }
        boxes(change.boxes());
    }

    private void topics() {
        diff.topics().stream().limit(MOST_TOPICS).forEach(this::topic);
        int more = diff.topics().size() - MOST_TOPICS;
        if (more > 0) {
            paragraph(words.say("Ещё тем: %s.", "More topics: %s.").formatted(more));
        }
    }

    private void topic(TopicRouting routing) {
        paragraph("#### " + Markdown.message(words.title(routing)));
        for (TopicRouting.Route route : routing.routes()) {
            lines.add("");
            side(words.goesTo(routing, route), Markdown.message(words.outcome(route)));
            if (route.isRest()) {
                lines.add(
                        "  " + words.say("Пример: ", "Example: ") + Markdown.code(StatingOptions.of(route.witness())));
            } else {
                boxes(route.boxes());
            }
        }
    }

    private void boxes(List<Box> boxes) {
        table(words.say("Обращения", "Inquiries"), words.say("Пример", "Example"));
        boxes.stream()
                .limit(MOST_BOXES)
                .forEach(box ->
                        row(Markdown.text(words.say(box.text())), Markdown.code(StatingOptions.of(box.witness()))));
        int more = boxes.size() - MOST_BOXES;
        if (more > 0) {
            paragraph(words.say("…и ещё %s.", "…and %s.").formatted(words.say(Counted.MORE_REGIONS.of(more))));
        }
    }

    private String defaults(DefaultDifference difference) {
        return Markdown.message(words.say(difference.text()))
                + difference
                        .box()
                        .map(box -> words.say(", например ", ", such as ")
                                + Markdown.code(StatingOptions.of(box.witness())))
                        .orElse("");
    }

    private void log(LogDiff found) {
        paragraph(words.counts(found));
        if (found.moved() > 0) {
            table(
                    words.say("Обращений", "Inquiries"),
                    words.say("Откуда → куда", "From → to"),
                    words.say("Первое", "First"));
            found.moves().stream()
                    .limit(MOST_MOVES)
                    .forEach(move -> row(
                            Long.toString(move.rows()),
                            Markdown.text(words.move(move.before(), move.after())),
                            words.say("строка %s", "line %s").formatted(move.line())));
        }
        List<String> failures = new ArrayList<>();
        failures(
                words.say("Старый каталог не решает", "The old catalogue does not decide"),
                found.failedBefore(),
                failures);
        failures(
                words.say("Новый каталог не решает", "The new catalogue does not decide"),
                found.failedAfter(),
                failures);
        list(words.say("Ошибки", "Errors"), failures);
    }

    private void failures(String who, LogDiff.Failures failures, List<String> entries) {
        failures.first()
                .ifPresent(problem -> entries.add(
                        Markdown.message("%s: %s; %s".formatted(who, failures.rows(), words.say(problem)))));
    }

    private void list(String title, List<String> entries) {
        if (!entries.isEmpty()) {
            paragraph("#### " + title);
            lines.add("");
            entries.forEach(entry -> lines.add("- " + entry));
        }
    }

    private void side(String label, String value) {
        lines.add("- **%s:** %s".formatted(label, value));
    }

    private void paragraph(String text) {
        lines.add("");
        lines.add(text);
    }

    private void table(String... columns) {
        lines.add("");
        row(columns);
        row("--- ".repeat(columns.length).strip().split(" "));
    }

    private void row(String... cells) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            row.append(' ').append(Markdown.cell(cell)).append(" |");
        }
        lines.add(row.toString());
    }

    private List<String> said(List<Text> texts) {
        return texts.stream().map(words::say).map(Markdown::message).toList();
    }
}
