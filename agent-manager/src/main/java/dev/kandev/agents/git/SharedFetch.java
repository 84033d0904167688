package dev.kandev.agents.git;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Fetches of one mirror. One that began after somebody asked serves him too: while one runs, all who come wait for the next, and
 * share its result or failure. It is shared by those alone who gave the very same address, password included: what one may read with
 * his must not be had with another's. A fetch runs in a thread of its own, and goes on until the last one who waits for it has left.
 */
final class SharedFetch {

    private static final long POLL_MILLIS = 200;

    private final Turns turns;
    private final Function<Remote, Optional<String>> fetch;
    private final Map<RepositoryUrl, Round> notBegun = new HashMap<>();

    /**
     * Fetches that are shared.
     *
     * @param fetch answers the default branch; called in a turn alone
     */
    SharedFetch(Turns turns, Function<Remote, Optional<String>> fetch) {
        this.turns = turns;
        this.fetch = fetch;
    }

    /** One fetch, and those who wait for it. */
    private static final class Round {

        private final CompletableFuture<Optional<String>> result = new CompletableFuture<>();
        private final AtomicInteger waiting = new AtomicInteger();

        boolean isAbandoned() {
            return waiting.get() == 0;
        }
    }

    /**
     * The default branch, once a fetch is done that began after this was called. Blocks.
     *
     * @throws RepositoryException when the fetch failed, or this caller gave up
     */
    Optional<String> await(Remote remote) {
        Round round = join(remote);
        try {
            return await(round, remote);
        } finally {
            round.waiting.decrementAndGet();
        }
    }

    private Round join(Remote remote) {
        synchronized (notBegun) {
            Round present = notBegun.get(remote.url());
            Round round = present == null ? new Round() : present;
            round.waiting.incrementAndGet();
            if (present == null) {
                Thread thread = new Thread(() -> run(round, remote.unless(round::isAbandoned)), "git-fetch");
                thread.setDaemon(true);
                thread.start();
                notBegun.put(remote.url(), round);
            }
            return round;
        }
    }

    private void run(Round round, Remote remote) {
        try (Turns.Turn alone = turns.toChange()) {
            synchronized (notBegun) {
                notBegun.remove(remote.url());
            }
            remote.requireWanted();
            round.result.complete(fetch.apply(remote));
        } catch (RuntimeException | Error failure) {
            round.result.completeExceptionally(failure);
        }
    }

    private static Optional<String> await(Round round, Remote remote) {
        while (true) {
            try {
                return round.result.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                remote.requireWanted();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new RepositoryException(CheckoutFailure.INTERRUPTED, "the checkout was interrupted", interrupted);
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IllegalStateException("a fetch broke down", failed.getCause());
            }
        }
    }
}
