package dev.switchboard.cli;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Text;
import dev.switchboard.log.ReplayReport;
import dev.switchboard.log.ReplayReport.Difference;
import dev.switchboard.text.StatingOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of a replay, for people. */
final class ReplayText {

    /** As many as one reads; {@code --json} has more. */
    private static final int SHOWN = 20;

    private static final int DIGITS = 12;

    private final ReplayReport report;
    private final Locale locale;
    private final List<String> lines = new ArrayList<>();

    ReplayText(ReplayReport report, Locale locale) {
        this.report = report;
        this.locale = locale;
    }

    List<String> lines() {
        report.differences().stream().limit(SHOWN).forEach(this::difference);
        if (report.differing() > SHOWN) {
            say(Text.format("… и ещё: %s", "… and %s more", report.differing() - SHOWN));
        }
        report.unreadable().stream()
                .limit(SHOWN)
                .map(problem -> problem.in(locale))
                .forEach(lines::add);
        if (!lines.isEmpty()) {
            lines.add("");
        }
        summary();
        return lines;
    }

    private void summary() {
        say(Text.format("решено так же: %s", "decided alike: %s", report.alike()));
        say(Text.format("решено иначе: %s", "decided otherwise: %s", report.differing()));
        if (report.byAnother() > 0) {
            say(Text.format(
                    "из них по другому каталогу, не по тому, что в журнале: %s",
                    "of these by another catalogue than the log's: %s", report.byAnother()));
        }
        if (report.hidden() > 0) {
            say(Text.format("не решено, факты скрыты: %s", "not decided, since facts are hidden: %s", report.hidden()));
        }
        for (Map.Entry<CatalogIdentity, Long> missing : report.missing().entrySet()) {
            CatalogIdentity catalog = missing.getKey();
            say(Text.format(
                    "не решено, нет каталога %s %s (%s): %s",
                    "not decided, since catalogue %s %s (%s) is not there: %s",
                    catalog.name(),
                    catalog.version(),
                    catalog.digest()
                            .substring(0, Math.min(DIGITS, catalog.digest().length())),
                    missing.getValue()));
        }
        if (!report.missing().isEmpty()) {
            say(
                    new Text(
                            "  один каталог в `--catalog`, сам, а не в папке версий, решает и записи других",
                            "  a single catalogue in `--catalog`, itself rather than a folder of versions, decides entries of others, too"));
        }
        if (!report.unreadable().isEmpty()) {
            say(Text.format(
                    "строк, которые не читаются: %s",
                    "lines that cannot be read: %s", report.unreadable().size()));
        }
    }

    private void difference(Difference difference) {
        lines.add(difference.entry().place() + " " + difference.entry().timestamp());
        for (String part : difference.parts()) {
            Object none = new Text("нет", "none").in(locale);
            say(Text.format(
                    "  %s: было %s, стало %s",
                    "  %s: was %s, is %s",
                    part,
                    difference.entry().result().getOrDefault(part, none),
                    difference.now().getOrDefault(part, none)));
        }
        lines.add("  switchboard decide " + StatingOptions.of(difference.entry().inquiry()));
    }

    private void say(Text text) {
        lines.add(text.in(locale));
    }
}
