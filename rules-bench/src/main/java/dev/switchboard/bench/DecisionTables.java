package dev.switchboard.bench;

import dev.switchboard.bench.peers.PeerEngine;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** The results of one JMH run as Markdown: a table for each class of benchmarks, a row for each way to decide. */
final class DecisionTables {

    private static final Map<String, String> ONES =
            Map.of("ReadyInquiry", "handWritten", "BuiltInquiry", "handWritten", "LargeCatalog", "bundled");

    private static final Map<String, String> CLASSES = new LinkedHashMap<>();
    private static final Map<String, String> WAYS = new LinkedHashMap<>();

    static {
        CLASSES.put("ReadyInquiry", "an inquiry ready");
        CLASSES.put("BuiltInquiry", "an inquiry built of four facts");
        CLASSES.put("LargeCatalog", "an inquiry ready, small and large catalogue");
        WAYS.put("loop", "(the loop alone)");
        WAYS.put("building", "(building alone)");
        WAYS.put("handWritten", "hand-written `switch`");
        WAYS.put("engine", "**`EscalationEngine`**");
        WAYS.put("handWrittenReceived", "hand-written `switch`, codes not literals");
        WAYS.put("engineReceived", "**`EscalationEngine`**, codes not literals");
        WAYS.put("bundled", "**`EscalationEngine`**, bundled catalogue");
        WAYS.put("large", "**`EscalationEngine`**, 10,000 rules, 2,000 topics, 20 facts");
        WAYS.put("engineMatches", "**`EscalationEngine`**, all matches");
        WAYS.put("engineExplanation", "**`EscalationEngine`**, explanation");
        WAYS.put("engineOnDrools", "**`EscalationEngine`** on Drools");
        WAYS.put("droolsLongLived", "Drools, long-lived session, `ThreadSafeOption.NO`");
        WAYS.put("droolsNewSession", "Drools, new `KieSession` each time");
        WAYS.put("droolsStateless", "Drools, `StatelessKieSession`");
    }

    private DecisionTables() {}

    static void print(int threads, Collection<RunResult> results) {
        CLASSES.forEach((type, title) -> {
            System.out.printf("%n### One decision, %s, %d thread%s%n%n", title, threads, threads == 1 ? "" : "s");
            System.out.println("| | mean / " + (type.equals("LargeCatalog") ? "bundled" : "hand-written")
                    + " | mean, ns | median, ns | 99 %, ns | 99.9 %, ns | bytes allocated |");
            System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
            double limit = mean(find(results, type + "." + ONES.get(type), Mode.AverageTime)
                    .orElseThrow());
            WAYS.forEach((way, name) -> printRow(name, results, type + "." + way, limit));
            for (PeerEngine peer : PeerEngine.values()) {
                printRow(peer.title(), results, type + ".peer(" + peer + ")", limit);
            }
        });
    }

    private static void printRow(String name, Collection<RunResult> results, String way, double limit) {
        find(results, way, Mode.AverageTime)
                .ifPresent(average -> printRow(
                        name, average, find(results, way, Mode.SampleTime).orElseThrow(), limit));
    }

    private static void printRow(String name, RunResult average, RunResult sampled, double limit) {
        Statistics samples = sampled.getPrimaryResult().getStatistics();
        System.out.printf(
                "| %s | %s | %s | %s | %s | %s | %s |%n",
                name,
                number(mean(average) / limit),
                number(mean(average)),
                number(samples.getPercentile(50)),
                number(samples.getPercentile(99)),
                number(samples.getPercentile(99.9)),
                number(bytes(average)));
    }

    private static Optional<RunResult> find(Collection<RunResult> results, String way, Mode mode) {
        return results.stream()
                .filter(result -> result.getParams().getMode() == mode)
                .filter(result -> way(result.getParams()).endsWith("." + way))
                .findFirst();
    }

    /** The benchmark, and in parentheses the peer that it was given. */
    private static String way(BenchmarkParams benchmark) {
        String peer = benchmark.getParam("engine");
        return benchmark.getBenchmark() + (peer == null ? "" : "(" + peer + ")");
    }

    /** The middle one of all iterations' means: what else runs on the machine falls into some of them. */
    private static double mean(RunResult average) {
        return average.getPrimaryResult().getStatistics().getPercentile(50);
    }

    private static double bytes(RunResult average) {
        return average.getSecondaryResults().values().stream()
                .filter(secondary -> secondary.getLabel().endsWith("gc.alloc.rate.norm"))
                .mapToDouble(Result::getScore)
                .findFirst()
                .orElseThrow();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }
}
