package dev.kandev.tasks.task;

import dev.kandev.common.error.KandevException;
import dev.kandev.common.time.Backoff;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Makes sure that the stream of our events exists before anything is served; NATS may come up a little later than we do. */
@ApplicationScoped
class TaskStreamSetup {

    private static final Logger LOG = Logger.getLogger(TaskStreamSetup.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(3));
    private static final int ATTEMPTS = 12;

    private final TaskPublisher publisher;

    TaskStreamSetup(TaskPublisher publisher) {
        this.publisher = publisher;
    }

    void onStart(@Observes StartupEvent start) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                publisher.ensureStream();
                return;
            } catch (KandevException unavailable) {
                if (attempt == ATTEMPTS) {
                    throw unavailable;
                }
                LOG.warnf("waiting for NATS attempt=%d error=%s", attempt, unavailable.getMessage());
                new CountDownLatch(1)
                        .await(
                                BACKOFF.delay(attempt, RandomGenerator.getDefault())
                                        .toMillis(),
                                TimeUnit.MILLISECONDS);
            }
        }
    }
}
