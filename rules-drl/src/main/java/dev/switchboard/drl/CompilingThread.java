package dev.switchboard.drl;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A thread for what Drools parses and compiles. Drools finds its own parts through the thread's context class loader (and
 * where that one does not see them, never finds them again in the life of the process), fails halfway when the thread is
 * interrupted, and needs more stack the deeper conditions are. A caller's thread can be anything; this one is as Drools needs
 * it.
 */
final class CompilingThread {

    private static final long STACK = 64L << 20;

    private CompilingThread() {}

    /** What the work gives, or throws. A caller that is interrupted meanwhile stays so, but waits. */
    static <T> T run(Supplier<T> work) {
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, () -> result.set(work.get()), "switchboard-compiling", STACK, false);
        thread.setContextClassLoader(CompilingThread.class.getClassLoader());
        thread.setUncaughtExceptionHandler((its, thrown) -> failure.set(thrown));
        thread.setDaemon(true);
        thread.start();
        join(thread);
        rethrow(failure.get());
        return Optional.ofNullable(result.get()).orElseThrow();
    }

    /** Does the work. */
    static void run(Runnable work) {
        run(() -> {
            work.run();
            return true;
        });
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException whileWaiting) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }
}
