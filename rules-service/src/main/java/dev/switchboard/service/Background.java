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
}
