package dev.switchboard.service;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A thread that does something again and again. */
final class Poll implements AutoCloseable {

    private final ScheduledExecutorService thread;

    private Poll(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    /**
     * Begins.
     *
     * @param every how long to wait after each time; zero for never
     * @param work is to handle what it throws
     */
    static Poll of(String name, Duration every, Runnable work) {
        ScheduledExecutorService executor =
                Executors.newSingleThreadScheduledExecutor(task -> Background.thread(name, task));
        if (!every.isZero()) {
            Future<?> unused =
                    executor.scheduleWithFixedDelay(work, every.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS);
        }
        return new Poll(executor);
    }

    /** Ends it; work under way is interrupted and waited for by nobody. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
