package dev.switchboard.bench;

import dev.switchboard.EngineOptions;
import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What {@code ask} costs by the size of the catalogue: processor time of the thread, of the first call, and of the slowest and
 * the middle one of later calls. Prints a table in Markdown; with {@code --quick} of small catalogues alone.
 */
final class AskingGrowth {

    private static final int CALLS = 60;
    private static final int COLUMNS = 5;
    private static final long SEED = 15;

    private AskingGrowth() {}

    public static void main(String[] args) {
        boolean isQuick = List.of(args).contains("--quick");
        warmUp();
        System.out.println(
                "| catalogue | topic stated, first, ms | slowest later | later, ms | no topic, first, ms | slowest later | later, ms |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        measure("bundled, 78 rules", new CatalogEngines().bundled(EngineOptions.DEFAULT));
        for (int size : isQuick ? List.of(100) : List.of(100, 1_000, 10_000, 100_000)) {
            measure("%s rules, a topic for five", size, transfers(SEED, size));
        }
        for (int size : isQuick ? List.of(100) : List.of(300, 1_000, 10_000)) {
            measure("%s rules, one topic, 5 numeric columns", size, new GeneratedCatalogs(SEED).table(size, COLUMNS));
        }
    }

    private static Catalog transfers(long seed, int rules) {
        return new GeneratedCatalogs(seed).transfers(rules, Math.max(5, rules / 5), 20);
    }

    /** Other catalogues, so that a first call is one of a program that has run for a while. */
    private static void warmUp() {
        for (int seed = 1; seed <= 5; seed++) {
            try (CatalogEngine topics = new CatalogEngine(transfers(seed, 1_000));
                    CatalogEngine table = new CatalogEngine(new GeneratedCatalogs(seed).table(150 * seed, COLUMNS))) {
                for (String topic : topics.model().vocabulary().topicCodes()) {
                    topics.ask(Inquiry.about(topic).build());
                }
                topics.ask(Inquiry.builder().build());
                table.ask(Inquiry.about("topic-0").build());
            }
        }
    }

    private static void measure(String name, int size, Catalog catalog) {
        measure(name.formatted(String.format(Locale.ROOT, "%,d", size)), new CatalogEngine(catalog));
    }

    private static void measure(String name, CatalogEngine engine) {
        try (engine) {
            String topic = engine.model().vocabulary().topicCodes().iterator().next();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s |%n",
                    name,
                    milliseconds(engine, Inquiry.about(topic).build()),
                    milliseconds(engine, Inquiry.builder().build()));
        }
    }

    private static String milliseconds(CatalogEngine engine, Inquiry inquiry) {
        List<Double> calls = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            long begin = ProcessorTime.now();
            engine.ask(inquiry);
            calls.add((ProcessorTime.now() - begin) / 1e6);
        }
        double first = calls.remove(0);
        Collections.sort(calls);
        return List.of(first, calls.get(calls.size() - 1), calls.get(calls.size() / 2)).stream()
                .map(time -> String.format(Locale.ROOT, time < 1 ? "%.3f" : "%.1f", time))
                .collect(Collectors.joining(" | "));
    }
}
