package dev.switchboard.bench;

import dev.switchboard.Decision;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.micrometer.SwitchboardMetrics;
import dev.switchboard.service.DecisionLog;
import dev.switchboard.service.ObservedEngine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * What metrics and the decision log cost the caller of an engine: processor time of the caller's thread for a decision, the
 * least of many rounds in which the engines take turns. Prints a table in Markdown.
 */
final class Listening {

    private static final int ROUNDS = 25;
    private static final int DECISIONS = 200_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final List<Inquiry> INQUIRIES = List.of(
            Inquiry.about("charges").numberCount(4).build(),
            Inquiry.about("charges").numberCount(2).conflict(true).build(),
            Inquiry.about("subscriptions").numberCount(3).build(),
            Inquiry.about("charges").flag("selfServiceRefused", true).build());

    private Listening() {}

    public static void main(String[] args) throws IOException {
        boolean isQuick = List.of(args).contains("--quick");
        Path file = Files.createTempFile("decisions", ".jsonl");
        SwitchboardMetrics metrics = SwitchboardMetrics.create();
        try (DecisionLog log = DecisionLog.to(file).rotateAt(64).keep(1).open();
                EscalationEngine alone = EscalationEngine.bundled();
                EscalationEngine counted = ObservedEngine.of(EscalationEngine.bundled(), metrics);
                EscalationEngine logged = ObservedEngine.of(EscalationEngine.bundled(), log, metrics)) {
            List<EscalationEngine> engines = List.of(alone, counted, logged);
            System.out.println("| nanoseconds a decision | engine | with metrics | with metrics and log |");
            System.out.println("| --- | --- | --- | --- |");
            row("line and mode", engines, decision -> decision.line().length(), isQuick);
            row("all that an agent is shown", engines, Listening::shown, isQuick);
        }
    }

    private static int shown(Decision decision) {
        return decision.line().length()
                + decision.phrase().orElse("").length()
                + decision.queue().orElse("").length()
                + decision.greeting().orElse("").length()
                + decision.steps().size()
                + decision.guidance().in(Locale.ENGLISH).length();
    }

    private static void row(
            String name, List<EscalationEngine> engines, ToIntFunction<Decision> read, boolean isQuick) {
        double[] least = new double[engines.size()];
        Arrays.fill(least, Double.MAX_VALUE);
        for (int round = 0; round < (isQuick ? 1 : ROUNDS); round++) {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], nanoseconds(engines.get(i), read));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f (%.2f) | %.0f (%.2f) |%n",
                name,
                least[0],
                least[1],
                least[1] / least[0],
                least[2],
                least[2] / least[0]);
    }

    private static double nanoseconds(EscalationEngine engine, ToIntFunction<Decision> read) {
        int all = 0;
        long begin = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < DECISIONS; i++) {
            all += read.applyAsInt(engine.decide(INQUIRIES.get(i & (INQUIRIES.size() - 1))));
        }
        long end = THREADS.getCurrentThreadCpuTime();
        if (all == 0) {
            throw new IllegalStateException("nothing was decided");
        }
        return (end - begin) / (double) DECISIONS;
    }
}
