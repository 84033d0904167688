package dev.kandev.orchestrator.stream;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does one step after another for as long as there is something to do, and again whenever it is woken. */
public final class PullLoop {

    private final Supplier<Uni<Boolean>> step;
    private final Consumer<Throwable> failed;

    /**
     * Wakes that no step that found nothing has covered yet; whoever makes it 1 begins, so there is one step at a time.
     */
    private final AtomicInteger wakes = new AtomicInteger();

    /**
     * A loop that rests until its first wake.
     *
     * @param step called on a worker thread, may block; answers whether nothing was left to do
     * @param failed called once, after which there are no more steps
     */
    public PullLoop(Supplier<Uni<Boolean>> step, Consumer<Throwable> failed) {
        this.step = step;
        this.failed = failed;
    }

    /** There may be something to do; from any thread, never blocks. */
    public void wake() {
        if (wakes.getAndIncrement() == 0) {
            next();
        }
    }

    private void next() {
        int covered = wakes.get();
        Uni.createFrom()
                .deferred(step::get)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .subscribe()
                .with(upToDate -> goOn(upToDate, covered), failed);
    }

    /** After a failure the wakes stay as they are, so nothing begins any more. */
    private void goOn(boolean upToDate, int covered) {
        if (!upToDate || wakes.addAndGet(-covered) > 0) {
            next();
        }
    }
}
