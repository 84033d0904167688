package dev.kandev.agents.git;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who may work with a mirror: some who read it, or one who changes it. Turns are given in the order in which they were asked for, so
 * that neither a stream of readers nor one of changes keeps anybody out for ever. Who waits asks again and again whether it is still
 * wanted, and keeps its place meanwhile; a semaphore has no such wait.
 */
final class Turns {

    private static final long POLL_MILLIS = 200;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Object> queue = new ArrayDeque<>();
    private final int readers;
    private int taken;

    Turns(int readers) {
        this.readers = readers;
    }

    /** Ended by closing it, from any thread. */
    interface Turn extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * A turn beside those of others who read. Blocks until it is there.
     *
     * @param wanted throws when it is no longer wanted
     */
    Turn toRead(Runnable wanted) {
        return take(1, wanted);
    }

    /** A turn alone. Blocks until it is there. */
    Turn toChange() {
        return take(readers, () -> {});
    }

    /** A turn alone, when it can be had at once. */
    Optional<Turn> tryToChange() {
        lock.lock();
        try {
            if (taken > 0 || !queue.isEmpty()) {
                return Optional.empty();
            }
            taken = readers;
            return Optional.of(() -> give(readers));
        } finally {
            lock.unlock();
        }
    }

    private Turn take(int places, Runnable wanted) {
        Object ticket = new Object();
        lock.lock();
        try {
            queue.add(ticket);
            while (queue.peek() != ticket || taken + places > readers) {
                wanted.run();
                await();
            }
            taken += places;
        } finally {
            queue.remove(ticket);
            changed.signalAll();
            lock.unlock();
        }
        return () -> give(places);
    }

    private void await() {
        try {
            changed.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RepositoryException(CheckoutFailure.INTERRUPTED, "the checkout was interrupted", interrupted);
        }
    }

    private void give(int places) {
        lock.lock();
        try {
            taken -= places;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
