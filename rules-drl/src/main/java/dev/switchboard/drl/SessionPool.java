package dev.switchboard.drl;

import dev.switchboard.EngineClosedException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A bounded pool of lanes, each used by one thread at a time: a Drools session shared by two gives wrong answers. Lanes are
 * made when first needed. Whoever finds all of them busy waits, which suits virtual threads: there is no lane per thread.
 *
 * <p>Whatever is thrown, a permit that was taken comes back. To give back or drop a lane takes no memory, and hardly any
 * stack: see {@link StackReserve}.
 */
final class SessionPool implements AutoCloseable {

    private final Supplier<SessionLane> maker;
    private final int size;
    private final Semaphore permits;
    /** A place for each lane; those of lanes in use, and of lanes not made yet, are empty. */
    private final AtomicReferenceArray<@Nullable SessionLane> idle;

    private volatile boolean closed;

    /**
     * @param size how many lanes there are at most
     */
    SessionPool(int size, Supplier<SessionLane> maker) {
        this.size = size;
        this.maker = maker;
        this.permits = new Semaphore(size);
        this.idle = new AtomicReferenceArray<>(size);
    }

    /**
     * Takes a lane; it has to be given back or dropped.
     *
     * @throws EngineClosedException if the pool is closed, or about to be
     */
    SessionLane take() {
        refuseIfClosed();
        permits.acquireUninterruptibly();
        boolean taken = false;
        try {
            refuseIfClosed();
            SessionLane lane = firstIdle();
            SessionLane ready = lane == null ? maker.get() : lane;
            taken = true;
            return ready;
        } finally {
            if (!taken) {
                permits.release();
            }
        }
    }

    void giveBack(SessionLane lane) {
        int place = 0;
        while (!idle.compareAndSet(place, null, lane)) {
            // There are as many places as lanes, so that one is always empty.
            place = (place + 1) % size;
        }
        permits.release();
    }

    /** For a lane whose session can no longer be trusted; another will be made in its place. */
    void drop(SessionLane lane) {
        try {
            lane.dispose();
        } catch (RuntimeException | Error alsoBroken) {
            // Of what is thrown away nothing more is wanted; the failure that led here is thrown on.
        } finally {
            permits.release();
        }
    }

    /** Refuses new users at once, waits for the lanes in use, and frees all. */
    @Override
    public void close() {
        closed = true;
        permits.acquireUninterruptibly(size);
        try {
            for (SessionLane lane = firstIdle(); lane != null; lane = firstIdle()) {
                lane.dispose();
            }
        } finally {
            permits.release(size);
        }
    }

    private @Nullable SessionLane firstIdle() {
        for (int place = 0; place < size; place++) {
            SessionLane lane = idle.getAndSet(place, null);
            if (lane != null) {
                return lane;
            }
        }
        return null;
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new EngineClosedException();
        }
    }
}
