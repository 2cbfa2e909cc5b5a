package dev.switchboard.bench;

import static java.util.stream.Collectors.joining;

import dev.switchboard.Decision;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.micrometer.SwitchboardMetrics;
import dev.switchboard.opentelemetry.SwitchboardEvents;
import dev.switchboard.service.DecisionLog;
import dev.switchboard.service.ObservedEngine;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * What metrics, events and the decision log cost the caller of an engine: processor time of the caller's thread for a decision, the
 * least of many rounds in which the engines take turns. Prints a table in Markdown.
 */
final class Listening {

    private static final int ROUNDS = 25;
    private static final int DECISIONS = 200_000;

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
        SwitchboardEvents events = SwitchboardEvents.onSpans();
        Tracer tracer = SdkTracerProvider.builder().build().get("bench");
        try (DecisionLog log = DecisionLog.to(file).rotateAt(64).keep(1).open();
                EscalationEngine alone = EscalationEngine.bundled();
                EscalationEngine counted = ObservedEngine.of(EscalationEngine.bundled(), metrics);
                EscalationEngine logged = ObservedEngine.of(EscalationEngine.bundled(), log, metrics);
                EscalationEngine told = ObservedEngine.of(EscalationEngine.bundled(), events)) {
            List<Heard> all = List.of(
                    new Heard("engine", alone, Scope::noop),
                    new Heard("with metrics", counted, Scope::noop),
                    new Heard("with metrics and log", logged, Scope::noop),
                    new Heard("with events, no span", told, Scope::noop),
                    new Heard(
                            "with events, in a span",
                            told,
                            () -> tracer.spanBuilder("call").startSpan().makeCurrent()));
            System.out.println(
                    all.stream().map(Heard::name).collect(joining(" | ", "| nanoseconds a decision | ", " |")));
            System.out.println("| --- ".repeat(all.size() + 1) + "|");
            row("line and mode", all, decision -> decision.line().length(), isQuick);
            row("all that an agent is shown", all, Listening::shown, isQuick);
        }
    }

    /** An engine with those who listen to it, and the span in which it decides, if there is one. */
    private record Heard(String name, EscalationEngine engine, Supplier<Scope> span) {}

    private static int shown(Decision decision) {
        return decision.line().length()
                + decision.phrase().orElse("").length()
                + decision.queue().orElse("").length()
                + decision.greeting().orElse("").length()
                + decision.steps().size()
                + decision.guidance().in(Locale.ENGLISH).length();
    }

    private static void row(String name, List<Heard> all, ToIntFunction<Decision> read, boolean isQuick) {
        double[] least = new double[all.size()];
        Arrays.fill(least, Double.MAX_VALUE);
        for (int round = 0; round < (isQuick ? 1 : ROUNDS); round++) {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], nanoseconds(all.get(i), read));
            }
        }
        System.out.printf(Locale.ROOT, "| %s | %.0f", name, least[0]);
        for (int i = 1; i < least.length; i++) {
            System.out.printf(Locale.ROOT, " | %.0f (%.2f)", least[i], least[i] / least[0]);
        }
        System.out.println(" |");
    }

    private static double nanoseconds(Heard heard, ToIntFunction<Decision> read) {
        int all = 0;
        try (Scope current = heard.span().get()) {
            long begin = ProcessorTime.now();
            for (int i = 0; i < DECISIONS; i++) {
                all += read.applyAsInt(heard.engine().decide(INQUIRIES.get(i & (INQUIRIES.size() - 1))));
            }
            long end = ProcessorTime.now();
            if (all == 0) {
                throw new IllegalStateException("nothing was decided");
            }
            return (end - begin) / (double) DECISIONS;
        }
    }
}
