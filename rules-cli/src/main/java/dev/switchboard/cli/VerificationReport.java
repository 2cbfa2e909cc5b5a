package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.analysis.Finding;
import dev.switchboard.analysis.Region;
import dev.switchboard.analysis.Verification;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import dev.switchboard.cli.text.Counted;
import dev.switchboard.cli.text.Markdown;
import dev.switchboard.cli.text.PlaceText;
import dev.switchboard.text.StatingOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A verification as lines of text, plain or Markdown. */
final class VerificationReport {

    private static final int MOST_REGIONS = 5;

    private final Catalog catalog;
    private final Verification verification;
    private final Locale locale;

    VerificationReport(Catalog catalog, Verification verification, Locale locale) {
        this.catalog = catalog;
        this.verification = verification;
        this.locale = locale;
    }

    List<String> lines(boolean markdown) {
        List<String> lines = new ArrayList<>();
        lines.add(markdown ? "### " + Markdown.text(summary()) : summary());
        for (Finding finding : verification.findings()) {
            lines.add("");
            finding(finding, markdown, lines);
        }
        return lines;
    }

    private String summary() {
        long errors = verification.open().stream()
                .filter(finding -> finding.kind().isError())
                .count();
        long warnings = verification.open().size() - errors;
        int accepted = verification.findings().size() - verification.open().size();
        return new Text("%s %s: %s, %s, %s, принято %s", "%s %s: %s, %s, %s, %s accepted")
                        .in(locale)
                        .formatted(
                                catalog.identity().name(),
                                catalog.identity().version(),
                                Counted.rules(catalog).in(locale),
                                Counted.ERRORS.of(errors).in(locale),
                                Counted.WARNINGS.of(warnings).in(locale),
                                accepted)
                + completeness();
    }

    private String completeness() {
        int gaps = verification.notAnalysed().size();
        return gaps == 0
                ? ""
                : new Text(
                                ". Проверка неполная, не проверено: %s",
                                ". The verification is incomplete, not analysed: %s")
                        .in(locale)
                        .formatted(gaps);
    }

    private void finding(Finding finding, boolean markdown, List<String> lines) {
        String indent = markdown ? "- " : "  ";
        lines.add(heading(
                "%s (%s): %s".formatted(finding.kind().title().in(locale), weight(finding), finding.subject()),
                markdown));
        lines.add(indent + message(finding.message(), markdown));
        for (Rule rule : finding.rules()) {
            lines.add(indent + new Text("правило ", "rule ").in(locale) + code(rule.name(), markdown) + ": "
                    + text(PlaceText.of(rule.place()), markdown));
        }
        for (Region region : finding.regions().stream().limit(MOST_REGIONS).toList()) {
            String where = region.text(catalog.vocabulary()).in(locale);
            lines.add(indent + new Text("где: ", "where: ").in(locale) + text(where, markdown));
        }
        if (finding.regions().size() > MOST_REGIONS) {
            lines.add(indent
                    + new Text("и ещё ", "and ").in(locale)
                    + Counted.MORE_REGIONS
                            .of(finding.regions().size() - MOST_REGIONS)
                            .in(locale));
        }
        if (finding.regionsCut()) {
            lines.add(indent
                    + new Text(
                                    "возможно, и не только там: вычислены не все области",
                                    "and possibly elsewhere: not all regions were computed")
                            .in(locale));
        }
        finding.witness()
                .map(StatingOptions::of)
                .ifPresent(options -> lines.add(indent
                        + new Text("пример: ", "example: ").in(locale)
                        + (markdown ? Markdown.code(options) : options)));
        if (isAcceptable(finding)) {
            lines.add(indent + howToAccept(finding, markdown));
        }
        finding.accepted()
                .ifPresent(reason -> lines.add(
                        indent + new Text("принято: ", "accepted: ").in(locale) + text(reason.in(locale), markdown)));
    }

    private String howToAccept(Finding finding, boolean markdown) {
        Text row = new Text(
                "если так и задумано, добавьте в таблицу `accepted` строку: в столбце `finding` — ",
                "if this is intended, add a row to the table `accepted`: finding ");
        Text subject = new Text(", в столбце `subject` — ", ", subject ");
        Text where = new Text(", в столбце `where` — ", ", where ");
        String area = finding.where(catalog.vocabulary());
        return message(row, markdown)
                + code(finding.kind().code(), markdown)
                + message(subject, markdown)
                + code(finding.subject(), markdown)
                + (area.isEmpty() ? "" : message(where, markdown) + code(area, markdown))
                + new Text(", и укажите причину", ", and a reason").in(locale);
    }

    private static boolean isAcceptable(Finding finding) {
        return finding.accepted().isEmpty() && !finding.kind().isAboutAcceptance();
    }

    private String weight(Finding finding) {
        if (finding.accepted().isPresent()) {
            return new Text("принято", "accepted").in(locale);
        }
        return finding.kind().isError()
                ? new Text("ошибка", "error").in(locale)
                : new Text("предупреждение", "warning").in(locale);
    }

    private static String heading(String text, boolean markdown) {
        return markdown ? "**" + Markdown.text(text) + "**\n" : text;
    }

    private String message(Text message, boolean markdown) {
        return markdown ? Markdown.message(message.in(locale)) : message.in(locale);
    }

    private static String text(String text, boolean markdown) {
        return markdown ? Markdown.text(text) : text;
    }

    private static String code(String code, boolean markdown) {
        return markdown ? Markdown.code(code) : "`" + code + "`";
    }
}
