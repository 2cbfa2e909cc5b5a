package dev.switchboard.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does pieces of work on all cores and hands out what they give in the order in which they were put in. A few pieces are under
 * way at most: who puts in more takes the oldest first.
 */
final class Pipeline<T> implements AutoCloseable {

    private static final int PIECES_PER_THREAD = 4;

    private final ExecutorService threads;
    private final int most;
    private final Deque<Future<T>> underWay = new ArrayDeque<>();

    Pipeline(int threads) {
        this.threads = Executors.newFixedThreadPool(threads, Pipeline::daemon);
        this.most = threads * PIECES_PER_THREAD;
    }

    /** A thread that does not keep the process from ending. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "batch");
        thread.setDaemon(true);
        return thread;
    }

    boolean isFull() {
        return underWay.size() >= most;
    }

    boolean isEmpty() {
        return underWay.isEmpty();
    }

    void put(Callable<T> piece) {
        underWay.add(threads.submit(piece));
    }

    /** What the oldest piece gave; waits for it. */
    T take() throws IOException {
        try {
            return underWay.remove().get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause();
            if (cause instanceof IOException io) {
                throw io;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) cause;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
