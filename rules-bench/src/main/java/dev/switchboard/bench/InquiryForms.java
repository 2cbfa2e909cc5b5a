package dev.switchboard.bench;

import dev.switchboard.Decision;
import dev.switchboard.EngineOptions;
import dev.switchboard.FactHandle;
import dev.switchboard.Facts;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * What a decision costs by the form in which the inquiry comes, beside rules written by hand: processor time of the thread, all
 * contenders in turn, the least of some rounds. Prints a table in Markdown; with {@code --quick} of few rounds.
 */
final class InquiryForms {

    /** As many as a processor does not learn by heart. */
    private static final int MANY = 1 << 12;

    private static final int A_MILLION = 1 << 20;
    private static final int FACTS = 20;
    private static final long SEED = 1;

    private final CatalogEngine engine;
    private final Facts facts;
    private final int count;
    private final Inquiry[] ready;
    private final Statement[][] literal;
    private final Statement[][] received;
    private final ByHandle[][] handled;

    /** A fact's handle, and the value to state. */
    private record ByHandle(FactHandle<Object> fact, Object value) {

        @SuppressWarnings("unchecked") // by its making
        static ByHandle of(Statement statement, Facts facts) {
            Object value = statement.value();
            FactHandle<?> fact = value instanceof Boolean
                    ? facts.flag(statement.fact())
                    : value instanceof Integer ? facts.count(statement.fact()) : facts.choice(statement.fact());
            return new ByHandle((FactHandle<Object>) fact, value);
        }
    }

    private InquiryForms(CatalogEngine engine, int count) {
        this.engine = engine;
        this.count = count;
        facts = engine.facts();
        ready = new InquiryGenerator(engine.model(), SEED).inquiries(count).toArray(Inquiry[]::new);
        literal = new Statement[count][];
        received = new Statement[count][];
        handled = new ByHandle[count][];
        for (int i = 0; i < count; i++) {
            List<Statement> stated = Statement.of(ready[i]);
            literal[i] = stated.stream().map(Statement::literal).toArray(Statement[]::new);
            received[i] = stated.stream().map(Statement::received).toArray(Statement[]::new);
            handled[i] = stated.stream()
                    .map(Statement::literal)
                    .map(each -> ByHandle.of(each, facts))
                    .toArray(ByHandle[]::new);
        }
    }

    public static void main(String[] args) {
        int rounds = List.of(args).contains("--quick") ? 1 : 9;
        System.out.println("| catalogue | inquiry | a decision, ns |");
        System.out.println("| --- | --- | ---: |");
        try (CatalogEngine bundled = new CatalogEngines().bundled(EngineOptions.DEFAULT)) {
            InquiryForms forms = new InquiryForms(bundled, MANY);
            Map<String, IntUnaryOperator> contenders = new LinkedHashMap<>(forms.byHand());
            contenders.putAll(forms.all());
            forms.measure("bundled", contenders, rounds);
        }
        try (CatalogEngine bundled = new CatalogEngines().bundled(EngineOptions.DEFAULT)) {
            new InquiryForms(bundled, A_MILLION).measureDistinct("bundled", rounds);
        }
        for (int rules : rounds == 1 ? new int[] {1_000} : new int[] {10_000, 100_000}) {
            String name = String.format(Locale.ROOT, "%,d rules, a topic for five", rules);
            try (CatalogEngine large =
                    new CatalogEngine(new GeneratedCatalogs(SEED).transfers(rules, rules / 5, FACTS))) {
                InquiryForms forms = new InquiryForms(large, MANY);
                forms.measure(name, forms.all(), rounds);
                new InquiryForms(large, A_MILLION).measureDistinct(name, rounds);
            }
        }
    }

    private Map<String, IntUnaryOperator> byHand() {
        PlainInquiry[] plain = new PlainInquiry[count];
        Inquiry[] completed = new Inquiry[count];
        for (int i = 0; i < count; i++) {
            completed[i] = ready[i].withDefaults(HandWrittenDefaults.create());
            plain[i] = new PlainInquiry(completed[i]);
        }
        Map<String, IntUnaryOperator> contenders = new LinkedHashMap<>();
        contenders.put("fields of an object, rules written by hand", i -> read(PlainFields.decide(plain[i])));
        contenders.put("ready, rules written by hand", i -> read(HandWritten.decide(completed[i])));
        return contenders;
    }

    private Map<String, IntUnaryOperator> all() {
        Map<String, IntUnaryOperator> contenders = new LinkedHashMap<>();
        contenders.put("ready", i -> read(engine.decide(ready[i])));
        contenders.put("built by handles", i -> read(engine.decide(byHandle(i))));
        contenders.put("built of literals, from `engine.facts()`", i -> read(engine.decide(bound(literal[i]))));
        contenders.put("built of literals", i -> read(engine.decide(built(literal[i]))));
        contenders.put(
                "built of new strings, from `engine.facts()`", i -> read(engine.decide(bound(fresh(received[i])))));
        contenders.put("built of new strings", i -> read(engine.decide(built(fresh(received[i])))));
        return contenders;
    }

    private void measureDistinct(String catalog, int rounds) {
        measure(catalog, Map.of("a million, built by handles", i -> read(engine.decide(byHandle(i)))), rounds);
    }

    private void measure(String catalog, Map<String, IntUnaryOperator> contenders, int rounds) {
        Map<String, Double> least = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            contenders.forEach((name, decide) -> least.merge(name, ProcessorTime.ofEach(count, decide), Math::min));
        }
        least.forEach((name, nanoseconds) ->
                System.out.printf(Locale.ROOT, "| %s | %s | %.1f |%n", catalog, name, nanoseconds));
    }

    private Inquiry byHandle(int index) {
        InquiryBuilder inquiry = facts.builder();
        for (ByHandle each : handled[index]) {
            inquiry.with(each.fact, each.value);
        }
        return inquiry.build();
    }

    private Inquiry bound(Statement[] statements) {
        return stating(facts.builder(), statements);
    }

    private static Inquiry built(Statement[] statements) {
        return stating(Inquiry.builder(), statements);
    }

    private static Inquiry stating(InquiryBuilder inquiry, Statement[] statements) {
        for (Statement statement : statements) {
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

    private static int read(Decision decision) {
        return decision.line().length()
                + decision.mode().ordinal()
                + (decision.item().isPresent() ? 1 : 0);
    }

    private static int read(Outcome outcome) {
        return outcome.line().length()
                + outcome.mode().ordinal()
                + (outcome.item().isEmpty() ? 0 : 1);
    }
}
