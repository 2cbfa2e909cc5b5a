package dev.switchboard.bench;

import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.Inquiry;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Decides on four threads, and prints as CSV what is on the heap after a full collection at a tenth of
 * the decisions and at the end. Arguments: the {@link Engine}, and how many decisions.
 */
final class LeakSoak {

    private static final int THREADS = 4;
    private static final int INQUIRIES = 10_000;
    private static final long SEED = 4;

    private LeakSoak() {}

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        EngineOptions options = EngineOptions.DEFAULT.with(Engine.valueOf(args[0]));
        long all = Long.parseLong(args[1]);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (CatalogEngine engine = new CatalogEngines().bundled(options)) {
            List<Inquiry> inquiries = new InquiryGenerator(engine.model(), SEED).inquiries(INQUIRIES);
            decide(threads, engine, inquiries, all / 10);
            long early = usedHeap();
            decide(threads, engine, inquiries, all - all / 10);
            long late = usedHeap();
            System.out.printf(Locale.ROOT, "%s,%d,%d%n", args[0], all / 10, early >> 10);
            System.out.printf(Locale.ROOT, "%s,%d,%d%n", args[0], all, late >> 10);
        } finally {
            threads.shutdown();
        }
    }

    private static void decide(ExecutorService threads, CatalogEngine engine, List<Inquiry> inquiries, long count)
            throws InterruptedException, ExecutionException {
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            running.add(threads.submit(() -> {
                for (long i = 0; i < count / THREADS; i++) {
                    engine.decide(inquiries.get((int) (i % INQUIRIES)));
                }
            }));
        }
        for (Future<?> thread : running) {
            thread.get();
        }
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
