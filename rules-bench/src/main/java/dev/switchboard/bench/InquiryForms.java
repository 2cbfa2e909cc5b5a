package dev.switchboard.bench;

import dev.switchboard.Decision;
import dev.switchboard.EngineOptions;
import dev.switchboard.FactHandle;
import dev.switchboard.Facts;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * What a decision costs by the form in which the inquiry comes, beside rules written by hand: processor time of the thread, all
 * contenders in turn, the least of some rounds. Prints a table in Markdown.
 */
final class InquiryForms {

    private static final int ROUNDS = 9;
    private static final int COUNT = 1 << 12;
    private static final long SEED = 1;
    private static final long TURN = 100_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final CatalogEngine engine;
    private final Inquiry[] ready = new Inquiry[COUNT];
    private final PlainInquiry[] plain = new PlainInquiry[COUNT];
    private final Inquiry[] completed = new Inquiry[COUNT];
    private final Statement[][] literal = new Statement[COUNT][];
    private final Facts facts;
    private final Handled[][] handled = new Handled[COUNT][];
    private final Statement[][] received = new Statement[COUNT][];

    private InquiryForms(CatalogEngine engine) {
        this.engine = engine;
        this.facts = engine.facts();
        List<Inquiry> inquiries = new InquiryGenerator(engine.model(), SEED).inquiries(COUNT);
        for (int i = 0; i < COUNT; i++) {
            ready[i] = inquiries.get(i);
            completed[i] = ready[i].withDefaults(HandWrittenDefaults.create());
            plain[i] = new PlainInquiry(completed[i]);
            List<Statement> stated = Statement.of(ready[i]);
            literal[i] = stated.stream().map(Statement::literal).toArray(Statement[]::new);
            handled[i] = stated.stream()
                    .map(Statement::literal)
                    .map(each -> Handled.of(each, facts))
                    .toArray(Handled[]::new);
            received[i] = stated.stream().map(Statement::received).toArray(Statement[]::new);
        }
    }

    public static void main(String[] args) {
        try (CatalogEngine engine = new CatalogEngines().bundled(EngineOptions.DEFAULT)) {
            new InquiryForms(engine).measure();
        }
    }

    private void measure() {
        Map<String, IntUnaryOperator> contenders = new LinkedHashMap<>();
        contenders.put("plain fields, ready", i -> PlainFields.decide(plain[i]).ordinal());
        contenders.put(
                "hand-written on inquiries, ready",
                i -> HandWritten.decide(completed[i]).ordinal());
        contenders.put("engine, ready", i -> line(engine.decide(ready[i])));
        contenders.put("engine, built of literals", i -> line(engine.decide(built(literal[i]))));
        contenders.put("engine, bound, built of literals", i -> line(engine.decide(bound(literal[i]))));
        contenders.put("engine, built by handles", i -> line(engine.decide(byHandles(handled[i]))));
        contenders.put("engine, bound, built of fresh strings", i -> line(engine.decide(bound(fresh(received[i])))));
        contenders.put("engine, built of fresh strings", i -> line(engine.decide(built(fresh(received[i])))));
        Map<String, Double> least = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            contenders.forEach((name, decide) -> least.merge(name, nanoseconds(decide), Math::min));
        }
        System.out.println("| | ns |");
        System.out.println("| --- | ---: |");
        least.forEach((name, ns) -> System.out.printf(Locale.ROOT, "| %s | %.1f |%n", name, ns));
    }

    private static Inquiry built(Statement[] statements) {
        InquiryBuilder inquiry = Inquiry.builder();
        for (Statement statement : statements) {
            statement.addTo(inquiry);
        }
        return inquiry.build();
    }

    private Inquiry bound(Statement[] statements) {
        InquiryBuilder inquiry = facts.builder();
        for (Statement statement : statements) {
            statement.addTo(inquiry);
        }
        return inquiry.build();
    }

    /** A fact's handle, and the value to state. */
    private record Handled(FactHandle<?> fact, Object value) {

        static Handled of(Statement statement, Facts facts) {
            Object value = statement.value();
            return new Handled(
                    value instanceof Boolean
                            ? facts.flag(statement.fact())
                            : value instanceof Integer ? facts.count(statement.fact()) : facts.choice(statement.fact()),
                    value);
        }

        @SuppressWarnings("unchecked") // by its making
        void addTo(InquiryBuilder inquiry) {
            inquiry.with((FactHandle<Object>) fact, value);
        }
    }

    private Inquiry byHandles(Handled[] statements) {
        InquiryBuilder inquiry = facts.builder();
        for (Handled statement : statements) {
            statement.addTo(inquiry);
        }
        return inquiry.build();
    }

    private static Statement[] fresh(Statement[] statements) {
        Statement[] fresh = new Statement[statements.length];
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = statements[i].received();
        }
        return fresh;
    }

    private static int line(Decision decision) {
        return decision.line().length()
                + (decision.item().isPresent() ? 1 : 0)
                + decision.mode().ordinal();
    }

    private static double nanoseconds(IntUnaryOperator decide) {
        int all = 0;
        long decided = 0;
        long begin = THREADS.getCurrentThreadCpuTime();
        long end = begin;
        while (end - begin < TURN) {
            for (int i = 0; i < COUNT; i++) {
                all += decide.applyAsInt(i);
            }
            decided += COUNT;
            end = THREADS.getCurrentThreadCpuTime();
        }
        if (all == 0) {
            throw new IllegalStateException("nothing was decided");
        }
        return (end - begin) / (double) decided;
    }
}
