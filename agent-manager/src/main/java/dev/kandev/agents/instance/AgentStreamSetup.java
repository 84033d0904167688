package dev.kandev.agents.instance;

import dev.kandev.common.event.EventBusUnavailableException;
import dev.kandev.common.time.Backoff;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Makes sure that the streams we publish to exist before anything is served; NATS may come up a little later than we do. */
@ApplicationScoped
class AgentStreamSetup {

    private static final Logger LOG = Logger.getLogger(AgentStreamSetup.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(3));
    private static final int EARLY = 100;

    private final AgentEvents events;

    AgentStreamSetup(AgentEvents events) {
        this.events = events;
    }

    void onStart(@Observes @Priority(EARLY) StartupEvent started) throws InterruptedException {
        BACKOFF.insist(
                events::ensureStreams,
                EventBusUnavailableException.class::isInstance,
                away -> LOG.warnf("waiting for NATS error=%s", away.getMessage()));
    }
}
