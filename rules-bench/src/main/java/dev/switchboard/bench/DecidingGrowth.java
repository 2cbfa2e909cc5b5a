package dev.switchboard.bench;

import dev.switchboard.Decision;
import dev.switchboard.EngineOptions;
import dev.switchboard.Explanation;
import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * What a decision, all its matches and its explanation cost by the size of the catalogue: processor time of the thread, the least
 * of some rounds.
 * Prints a table in Markdown; with {@code --quick} of small catalogues alone.
 */
final class DecidingGrowth {

    private static final int ROUNDS = 16;
    private static final int INQUIRIES = 1_024;
    private static final int COLUMNS = 5;
    private static final long SEED = 15;

    private DecidingGrowth() {}

    public static void main(String[] args) {
        boolean isQuick = List.of(args).contains("--quick");
        List<Integer> sizes = isQuick ? List.of(100) : List.of(100, 1_000, 5_000, 10_000, 100_000);
        System.out.println(
                "| catalogue | loading, ms | a decision, ns | all matches, ns | explanation, not read, ns | all of it in English, ns |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        measure("bundled, 78 rules", new CatalogEngines().bundled(EngineOptions.DEFAULT), 0);
        for (int size : sizes) {
            Catalog catalog = new GeneratedCatalogs(SEED).transfers(size, Math.max(5, size / 5), 20);
            measure(String.format(Locale.ROOT, "%,d rules, a topic for five", size), catalog);
        }
        // A table is made by cutting the largest of all boxes again and again, which takes long for more rows.
        for (int size : sizes.subList(0, Math.min(4, sizes.size()))) {
            measure(
                    String.format(Locale.ROOT, "%,d rules, one topic, %s numeric columns", size, COLUMNS),
                    new GeneratedCatalogs(SEED).table(size, COLUMNS));
        }
    }

    private static void measure(String name, Catalog catalog) {
        long begin = ProcessorTime.now();
        CatalogEngine engine = new CatalogEngine(catalog);
        measure(name, engine, (ProcessorTime.now() - begin) / 1e6);
    }

    private static void measure(String name, CatalogEngine engine, double loading) {
        try (engine) {
            List<Inquiry> inquiries = new InquiryGenerator(engine.model(), SEED).inquiries(INQUIRIES);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.0f | %.0f | %.0f | %,.0f |%n",
                    name,
                    loading,
                    nanoseconds(engine, inquiries, decision -> decision.line().length()),
                    nanoseconds(
                            engine,
                            inquiries,
                            decision -> 1 + decision.matches().size()),
                    nanoseconds(
                            engine,
                            inquiries,
                            decision -> 1 + decision.explanation().closed().size()),
                    nanoseconds(engine, inquiries, decision -> read(decision.explanation(), Locale.ENGLISH)));
        }
    }

    /** All that an explanation says in one language. */
    private static int read(Explanation explanation, Locale locale) {
        int length = explanation.text(locale).length();
        for (Explanation.Reason reason : explanation.why()) {
            length += read(reason.held(), locale);
        }
        for (Explanation.NearMiss miss : explanation.whyNot()) {
            length += read(miss.failed(), locale) + miss.changes().size();
        }
        return length;
    }

    private static int read(List<Explanation.Finding> findings, Locale locale) {
        int length = 0;
        for (Explanation.Finding finding : findings) {
            length += finding.condition().in(locale).length() + finding.values().size();
        }
        return length;
    }

    private static double nanoseconds(CatalogEngine engine, List<Inquiry> inquiries, ToIntFunction<Decision> read) {
        double least = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            least = Math.min(
                    least,
                    ProcessorTime.ofEach(
                            inquiries.size(), each -> read.applyAsInt(engine.decide(inquiries.get(each)))));
        }
        return least;
    }
}
