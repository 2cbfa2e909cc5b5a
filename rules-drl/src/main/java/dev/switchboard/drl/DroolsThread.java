package dev.switchboard.drl;

import java.util.function.Supplier;

/**
 * Runs Drools on a caller's thread as if that were one of ours: with a context class loader that sees Drools, and not
 * interrupted. Both are as before when it is done.
 */
final class DroolsThread {

    private static final ClassLoader OURS = DroolsThread.class.getClassLoader();

    private DroolsThread() {}

    static <T> T run(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        boolean interrupted = Thread.interrupted();
        try {
            thread.setContextClassLoader(OURS);
            return work.get();
        } finally {
            thread.setContextClassLoader(callers);
            if (interrupted) {
                thread.interrupt();
            }
        }
    }
}
