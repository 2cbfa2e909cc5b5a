package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.engine.CatalogEngine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Topics' diagrams that are built while threads decide: whoever asks first, and however many may be built, nobody decides wrong. */
class LazyDiagramsTest {

    private static final int THREADS = 8;

    @ParameterizedTest(name = "{0} rules, at most {1} nodes")
    @CsvSource({"40, 2000000", "40, 60", "40, 1", "120, 2000000", "120, 300"})
    void threadsThatComeUponANewEngineDecideAsTheRulesSay(int rules, int maxNodes) throws Exception {
        RandomCatalogs random = new RandomCatalogs(rules + maxNodes);
        Catalog catalog = random.catalog(rules);
        List<Inquiry> inquiries = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            inquiries.add(random.inquiry(catalog.vocabulary()));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 0; round < 20; round++) {
                try (CatalogEngine engine = new CatalogEngine(catalog, maxNodes)) {
                    assertThat(wrong(engine, inquiries, threads)).isEmpty();
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** What threads that start together, each with the inquiries in an order of its own, see decided wrong. */
    private static List<Inquiry> wrong(CatalogEngine engine, List<Inquiry> inquiries, ExecutorService threads)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<List<Inquiry>>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            List<Inquiry> shuffled = new ArrayList<>(inquiries);
            Collections.shuffle(shuffled, new Random(thread));
            tasks.add(() -> {
                start.await();
                return shuffled.stream()
                        .filter(inquiry -> !isRight(engine.decide(inquiry), engine.model(), inquiry))
                        .toList();
            });
        }
        List<Inquiry> wrong = new ArrayList<>();
        for (Future<List<Inquiry>> found : threads.invokeAll(tasks)) {
            wrong.addAll(found.get());
        }
        return wrong;
    }

    private static boolean isRight(Decision decision, Catalog catalog, Inquiry inquiry) {
        Vocabulary words = catalog.vocabulary();
        Inquiry completed = words.completed(inquiry);
        List<? extends RankedRule> holding = catalog.holding(completed);
        if (holding.isEmpty()) {
            return decision.item().isEmpty();
        }
        Line taking = words.hours().taking(words.line(holding.get(0).outcome()), completed);
        return decision.item().equals(Optional.of(holding.get(0).item()))
                && decision.line().equals(taking.code())
                && decision.mode() == taking.mode();
    }
}
