package dev.switchboard.cli.html;

import dev.switchboard.coverage.Coverage;
import dev.switchboard.coverage.Goal.Kind;
import dev.switchboard.mutants.MutationReport;
import dev.switchboard.suite.SuiteReport;
import dev.switchboard.text.Html;

/** Whether all is well, and the figures. */
final class TotalsSection {

    private final SuiteReport report;
    private final Html html;
    private final PageWords words;

    TotalsSection(SuiteReport report, Html html, PageWords words) {
        this.report = report;
        this.html = html;
        this.words = words;
    }

    void write() {
        html.open("section", "id", "totals", "aria-labelledby", "totals-title");
        boolean passed = report.passed();
        html.open("h2", "id", "totals-title", "class", "verdict " + (passed ? "covered" : "failed"))
                .text(
                        passed
                                ? words.say("✓ Всё как ожидалось", "✓ All as expected")
                                : words.say("✗ Не прошло", "✗ Failed"))
                .close("h2");
        writeReasons();
        html.open("div", "class", "cards");
        writeCases();
        writeCoverage(report.coverage());
        report.mutation().ifPresentOrElse(this::writeMutants, this::writeNoMutants);
        html.close("div").close("section");
    }

    private void writeReasons() {
        int failed = report.run().failures().size();
        if (report.passed()) {
            return;
        }
        html.open("ul");
        if (failed > 0) {
            html.element("li", words.say("не прошло примеров: %s", "cases failed: %s", failed));
        }
        report.missed().forEach(missed -> html.element("li", words.say(missed)));
        html.close("ul");
    }

    private void writeCases() {
        int all = report.run().results().size();
        int failed = report.run().failures().size();
        openCard(words.say("Примеры", "Cases"), Integer.toString(all));
        openTable();
        row(words.say("✓ прошли", "✓ passed"), all - failed);
        row(words.say("✗ не прошли", "✗ failed"), failed);
        row(
                words.say("ничего не ожидают", "expect nothing"),
                report.run().expectingNothing().size());
        closeTable();
        html.close("div");
    }

    private void writeCoverage(Coverage coverage) {
        openCard(words.say("Покрытие", "Coverage"), coverage.percent() + " %");
        explain(words.say(
                "Какую часть каталога показали примеры: какие правила решали, каждое ли условие было и выполнено, и нет, "
                        + "проверены ли значения по обе стороны границ.",
                "Which part of the catalogue the cases showed: which rules decided, whether each condition was met and not "
                        + "met, and values on both sides of boundaries."));
        openTable();
        for (Kind kind : Kind.values()) {
            long total = coverage.total(kind);
            row(words.say(kind.title()), "%s / %s".formatted(coverage.met(kind), total));
        }
        closeTable();
        if (!coverage.unreachable().isEmpty()) {
            html.open("p", "class", "quiet")
                    .text(words.say(
                            "Доказано, что не покажет ни одно обращение: %s",
                            "Proved that no inquiry can show it: %s",
                            coverage.unreachable().size()))
                    .close("p");
        }
        html.close("div");
    }

    private void writeMutants(MutationReport mutation) {
        openCard(words.say("Намеренные ошибки", "Mutants"), mutation.percent() + " %");
        explainMutants();
        openTable();
        row(words.say("✓ замечены", "✓ killed"), mutation.killed().size());
        row(words.say("! не замечены", "! survived"), mutation.survived().size());
        row(
                words.say("равны исходному", "equal to the original"),
                mutation.equal().size());
        row(
                words.say("? не проанализированы", "? not analysed"),
                mutation.notAnalysed().size());
        closeTable();
        html.close("div");
    }

    private void writeNoMutants() {
        openCard(words.say("Намеренные ошибки", "Mutants"), "—");
        explainMutants();
        html.open("p")
                .text(words.say("Не пробовались: ", "Not tried: "))
                .element("code", "--mutants")
                .close("p");
        html.close("div");
    }

    private void explainMutants() {
        explain(words.say(
                "В правила вносится по одной небольшой ошибке: сдвинутый порог, другая линия. Примеры должны каждую заметить.",
                "The rules with one small mistake each, such as a moved threshold or another line. The cases should notice "
                        + "every one."));
    }

    private void explain(String text) {
        html.element("p", text, "class", "quiet");
    }

    private void openCard(String title, String figure) {
        html.open("div", "class", "card")
                .element("h3", title)
                .open("p", "class", "figure")
                .text(figure)
                .close("p");
    }

    private void openTable() {
        html.open("table").open("tbody");
    }

    private void closeTable() {
        html.close("tbody").close("table");
    }

    private void row(String title, int number) {
        row(title, Integer.toString(number));
    }

    private void row(String title, String figure) {
        html.open("tr")
                .element("th", title, "scope", "row")
                .element("td", figure)
                .close("tr");
    }
}
