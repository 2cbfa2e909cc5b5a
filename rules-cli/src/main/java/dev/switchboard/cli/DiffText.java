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
import dev.switchboard.text.StatingOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What two catalogues decide differently, as lines for a terminal. */
final class DiffText {

    private static final int LABEL = 16;
    private static final int MOST_BOXES = 5;
    private static final int MOST_MOVES = 20;
    private static final int MOST_TOPICS = 20;

    private final CatalogDiff diff;
    private final Optional<LogDiff> log;
    private final DiffWords words;
    private final Console console;
    private final List<String> lines = new ArrayList<>();

    DiffText(CatalogDiff diff, Optional<LogDiff> log, DiffWords words, Console console) {
        this.diff = diff;
        this.log = log;
        this.words = words;
        this.console = console;
    }

    List<String> lines() {
        lines.add(console.bold(words.catalogs(diff)));
        lines.add(words.summary(diff));
        words.sameVersion(diff).ifPresent(lines::add);
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
        lines.add("");
        lines.add(console.bold(words.title(change)));
        if (change.kind() == DecisionChange.Kind.ROUTING) {
            field(words.say("было", "was"), words.rules(change.before(), change.rulesBefore()));
            field(words.say("стало", "now"), words.rules(change.after(), change.rulesAfter()));
            phrase(words.phrase(change.before()), words.phrase(change.after()));
        }
        for (Rewording rewording : change.rewordings()) {
            field(words.side(change, rewording, words.say("было", "was")), words.words(rewording.before()));
            field(words.side(change, rewording, words.say("стало", "now")), words.words(rewording.after()));
        }
        boxes(change.boxes());
    }

    private void topics() {
        diff.topics().stream().limit(MOST_TOPICS).forEach(this::topic);
        int more = diff.topics().size() - MOST_TOPICS;
        if (more > 0) {
            lines.add("");
            lines.add(words.say("Ещё тем: %s (все — в --json)", "More topics: %s (all: --json)")
                    .formatted(more));
        }
    }

    private void topic(TopicRouting routing) {
        lines.add("");
        lines.add(console.bold(words.title(routing)));
        for (TopicRouting.Route route : routing.routes()) {
            field(words.goesTo(routing, route).toLowerCase(Locale.ROOT), words.outcome(route));
            if (route.isRest()) {
                example(StatingOptions.of(route.witness()));
            } else {
                boxes(route.boxes());
            }
        }
    }

    private void phrase(String before, String after) {
        if (!before.equals(after)) {
            field(words.say("фраза была", "phrase was"), before);
            field(words.say("фраза стала", "phrase now"), after);
        }
    }

    private void boxes(List<Box> all) {
        shown(all.stream().limit(MOST_BOXES).toList());
        int more = all.size() - MOST_BOXES;
        if (more > 0) {
            field(
                    "",
                    words.say("и ещё %s (все — в --json)", "and %s (all: --json)")
                            .formatted(words.say(Counted.MORE_REGIONS.of(more))));
        }
    }

    /** Regions may overlap and have an example in common: it is shown behind the last of those in a row that have it. */
    private void shown(List<Box> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            field(words.say("где", "where"), words.say(boxes.get(i).text()));
            String example = StatingOptions.of(boxes.get(i).witness());
            boolean again = i + 1 < boxes.size()
                    && example.equals(StatingOptions.of(boxes.get(i + 1).witness()));
            if (!again) {
                example(example);
            }
        }
    }

    private void example(String example) {
        field(words.say("пример", "example"), console.faint(example));
    }

    private String defaults(DefaultDifference difference) {
        return words.say(difference.text())
                + difference
                        .box()
                        .map(box -> words.say(", например ", ", such as ") + StatingOptions.of(box.witness()))
                        .orElse("");
    }

    private void log(LogDiff found) {
        lines.add("");
        lines.add(words.counts(found));
        for (LogDiff.Move move : found.moves().stream().limit(MOST_MOVES).toList()) {
            lines.add("%8s  %s %s"
                    .formatted(
                            move.rows(),
                            words.move(move.before(), move.after()),
                            console.faint(words.say("(первое — строка %s)", "(first in line %s)")
                                    .formatted(move.line()))));
        }
        failures(words.say("Старый каталог не решает", "The old catalogue does not decide"), found.failedBefore());
        failures(words.say("Новый каталог не решает", "The new catalogue does not decide"), found.failedAfter());
    }

    private void failures(String who, LogDiff.Failures failures) {
        failures.first()
                .ifPresent(problem -> lines.add("%s: %s; %s".formatted(who, failures.rows(), words.say(problem))));
    }

    private void list(String title, List<String> entries) {
        if (!entries.isEmpty()) {
            lines.add("");
            lines.add(console.bold(title));
            entries.forEach(entry -> lines.add("  " + entry));
        }
    }

    private List<String> said(List<Text> texts) {
        return texts.stream().map(words::say).toList();
    }

    private void field(String label, String value) {
        String name = label.isEmpty() ? "" : label + ":";
        lines.add("  " + name + " ".repeat(Math.max(1, LABEL - name.length())) + value);
    }
}
