package dev.switchboard.drl;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * A bounded pool of lanes, each used by one thread at a time: a Drools session shared by two gives wrong answers. Lanes are
 * made when first needed. Whoever finds all of them busy waits, which suits virtual threads: there is no lane per thread.
 */
final class SessionPool implements AutoCloseable {

    private final Supplier<SessionLane> maker;
    private final int size;
    private final Semaphore permits;
    private final ConcurrentLinkedDeque<SessionLane> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /**
     * @param size how many lanes there are at most
     */
    SessionPool(int size, Supplier<SessionLane> maker) {
        this.size = size;
        this.maker = maker;
        this.permits = new Semaphore(size);
    }

    /**
     * Takes a lane; it has to be given back or dropped.
     *
     * @throws IllegalStateException if the pool is closed
     */
    SessionLane take() {
        permits.acquireUninterruptibly();
        if (closed) {
            permits.release();
            throw new IllegalStateException("the engine is closed");
        }
        SessionLane lane = idle.pollFirst();
        return lane == null ? make() : lane;
    }

    private SessionLane make() {
        boolean made = false;
        try {
            SessionLane lane = maker.get();
            made = true;
            return lane;
        } finally {
            if (!made) {
                permits.release();
            }
        }
    }

    void giveBack(SessionLane lane) {
        idle.addFirst(lane);
        permits.release();
    }

    /** For a lane whose session can no longer be trusted; another will be made in its place. */
    void drop(SessionLane lane) {
        try {
            lane.dispose();
        } finally {
            permits.release();
        }
    }

    /** Waits for the lanes in use, and frees all. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        permits.acquireUninterruptibly(size);
        closed = true;
        for (SessionLane lane = idle.pollFirst(); lane != null; lane = idle.pollFirst()) {
            lane.dispose();
        }
        permits.release(size);
    }
}
