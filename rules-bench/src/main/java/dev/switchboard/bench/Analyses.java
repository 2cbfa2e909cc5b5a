package dev.switchboard.bench;

import dev.switchboard.Inquiry;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseRun;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.coverage.Coverage;
import dev.switchboard.coverage.GeneratedCases;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.mutants.MutationReport;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What the commands on suites of cases take, in CPU time of their thread, in a fresh process: {@code transfers 10000},
 * {@code free 10000} (40 rules without a topic beside them) or {@code table 10000} (one topic with five columns). The suites are
 * the generated cases, which look at everything, and random inquiries, one for each rule, which leave most to be found.
 */
final class Analyses {

    private static final int RULES_PER_TOPIC = 5;
    private static final int FACTS = 20;
    private static final int COLUMNS = 5;

    private final String name;

    private Analyses(String name) {
        this.name = name;
    }

    public static void main(String[] arguments) {
        int rules = Integer.parseInt(arguments[1]);
        new Analyses(String.join(" ", arguments)).measure(catalog(arguments[0], rules), rules);
    }

    static Catalog catalog(String shape, int rules) {
        GeneratedCatalogs generated = new GeneratedCatalogs(1);
        return switch (shape) {
            case "transfers" -> generated.transfers(rules, rules / RULES_PER_TOPIC, FACTS);
            case "free" -> generated.transfers(rules, rules / RULES_PER_TOPIC, FACTS, 40);
            case "table" -> generated.table(rules, COLUMNS);
            default -> throw new IllegalArgumentException("`" + shape + "`: expected transfers, free or table");
        };
    }

    private void measure(Catalog catalog, int rules) {
        CatalogEngine engine = new CatalogEngine(catalog);
        GeneratedCases cases = timed("cases", () -> GeneratedCases.of(engine, Locale.ENGLISH));
        say(
                "%s cases, not analysed: %s",
                cases.cases().size(), cases.notAnalysed().size());
        measure("generated", new CaseSuite(cases.cases()), engine);
        measure("random", random(engine, rules), engine);
    }

    private void measure(String kind, CaseSuite suite, CatalogEngine engine) {
        Coverage coverage = timed("test, " + kind, () -> {
            CaseRun.of(suite, engine);
            return Coverage.of(suite, engine);
        });
        say(
                "%s goals met, %s not met, unreachable: %s, not analysed: %s",
                coverage.met().size(),
                coverage.unmet().size(),
                coverage.unreachable().size(),
                coverage.notAnalysed().size());
        MutationReport mutants = timed("mutants, " + kind, () -> MutationReport.of(suite, engine));
        say(
                "%s killed, %s survived, equal: %s, not analysed: %s",
                mutants.killed().size(),
                mutants.survived().size(),
                mutants.equal().size(),
                mutants.notAnalysed().size());
    }

    private static CaseSuite random(CatalogEngine engine, int count) {
        List<Inquiry> inquiries = new InquiryGenerator(engine.model(), 1).inquiries(count);
        return new CaseSuite(inquiries.stream()
                .map(inquiry -> Case.expecting(engine.model().vocabulary(), engine.decideIfAny(inquiry), inquiry, ""))
                .toList());
    }

    private <T> T timed(String what, Supplier<T> work) {
        long start = ProcessorTime.now();
        T result = work.get();
        System.out.printf(Locale.ROOT, "%s: %s: %s ms%n", name, what, (ProcessorTime.now() - start) / 1_000_000);
        return result;
    }

    private void say(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, "    " + format + "%n", arguments);
    }
}
