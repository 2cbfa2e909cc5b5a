package dev.switchboard.service;

/** Threads of this module. They keep no application alive, nor its class loader when it is redeployed. */
final class Background {

    private Background() {}

    /** A thread that is still to be started. */
    static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(Background.class.getClassLoader());
        return thread;
    }

    /**
     * Interrupts a thread and returns when it has ended, since an application's class loader may be closed next. A thread
     * that closes itself is only interrupted.
     */
    static void end(Thread thread) {
        thread.interrupt();
        if (thread != Thread.currentThread()) {
            await(thread, () -> {});
        }
    }

    /**
     * Returns when a thread has ended.
     *
     * @param interrupted what to do when the waiting is interrupted, before it goes on
     */
    static void await(Thread thread, Runnable interrupted) {
        boolean wasInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException whileWaiting) {
                wasInterrupted = true;
                interrupted.run();
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
