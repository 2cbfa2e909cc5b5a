package dev.switchboard.bench;

import dev.switchboard.bench.peers.PeerEngine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** What a JMH run found, a row for each way to decide. */
final class DecisionFigures {

    static final List<String> HEADER =
            List.of("measure", "threads", "engine", "mean", "median", "p99", "p99.9", "bytes");

    private static final Map<String, String> CLASSES = new LinkedHashMap<>();
    private static final Map<String, String> WAYS = new LinkedHashMap<>();

    static {
        CLASSES.put("ReadyInquiry", "an inquiry ready");
        CLASSES.put("BuiltInquiry", "an inquiry built of four facts");
        CLASSES.put("LargeCatalog", "an inquiry ready, small and large catalogue");
        WAYS.put("loop", "(the loop alone)");
        WAYS.put("building", "(building alone)");
        WAYS.put("handWritten", Report.HAND_WRITTEN);
        WAYS.put("engine", Report.ENGINE);
        WAYS.put("handWrittenReceived", "hand-written `switch`, codes not literals");
        WAYS.put("engineReceived", "**`EscalationEngine`**, codes not literals");
        WAYS.put("bundled", "**`EscalationEngine`**, bundled catalogue");
        WAYS.put("large", "**`EscalationEngine`**, 10,000 rules, 2,000 topics, 20 facts");
        WAYS.put("engineMatches", "**`EscalationEngine`**, all matches");
        WAYS.put("engineExplanation", "**`EscalationEngine`**, explanation in one language");
        WAYS.put("engineOnDrools", "**`EscalationEngine`** on Drools");
        WAYS.put("droolsLongLived", "Drools, long-lived session, `ThreadSafeOption.NO`");
        WAYS.put("droolsNewSession", "Drools, new `KieSession` each time");
        WAYS.put("droolsStateless", "Drools, `StatelessKieSession`");
        for (PeerEngine peer : PeerEngine.values()) {
            WAYS.put("peer(" + peer + ")", peer.title());
        }
    }

    private DecisionFigures() {}

    static List<List<String>> of(int threads, Collection<RunResult> results) {
        List<List<String>> rows = new ArrayList<>();
        CLASSES.forEach((type, measure) -> WAYS.forEach((way, name) -> find(results, type + "." + way, Mode.AverageTime)
                .ifPresent(average -> {
                    List<String> row = new ArrayList<>(List.of(measure, Integer.toString(threads), name));
                    row.addAll(figures(
                            average,
                            find(results, type + "." + way, Mode.SampleTime).orElseThrow()));
                    rows.add(row);
                })));
        return rows;
    }

    private static List<String> figures(RunResult average, RunResult sampled) {
        Statistics samples = sampled.getPrimaryResult().getStatistics();
        // The middle one of all iterations' means: what else runs on the machine falls into some of them.
        double mean = average.getPrimaryResult().getStatistics().getPercentile(50);
        return List.of(
                Double.toString(mean),
                Double.toString(samples.getPercentile(50)),
                Double.toString(samples.getPercentile(99)),
                Double.toString(samples.getPercentile(99.9)),
                Double.toString(bytes(average)));
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

    private static double bytes(RunResult average) {
        return average.getSecondaryResults().values().stream()
                .filter(secondary -> secondary.getLabel().endsWith("gc.alloc.rate.norm"))
                .mapToDouble(Result::getScore)
                .findFirst()
                .orElseThrow();
    }
}
