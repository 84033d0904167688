package dev.kandev.orchestrator.queue;

import dev.kandev.common.error.KandevException;
import dev.kandev.orchestrator.agents.Agents;
import dev.kandev.orchestrator.agents.Capacity;
import dev.kandev.orchestrator.duty.Duty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** What the agent-manager last answered that agents may use. It is asked by a thread of its own: claims never wait. */
@ApplicationScoped
class KnownCapacity {

    private static final Logger LOG = Logger.getLogger(KnownCapacity.class);

    private final Agents agents;
    private final QueueConfig config;
    private final Duty duty = new Duty("capacity", this::ask);
    private volatile Capacity latest = Capacity.UNKNOWN;

    KnownCapacity(Agents agents, QueueConfig config) {
        this.agents = agents;
        this.config = config;
    }

    /** {@link Capacity#UNKNOWN} until the first answer, which this asks for. */
    Capacity latest() {
        Capacity known = latest;
        if (known == Capacity.UNKNOWN) {
            duty.wake();
        }
        return known;
    }

    private Duration ask() {
        try {
            latest = agents.capacity();
        } catch (KandevException failure) {
            LOG.debugf("capacity is not told error=%s", failure);
        }
        return config.capacityInterval();
    }

    void onStart(@Observes StartupEvent start) {
        duty.start();
    }

    void onStop(@Observes ShutdownEvent stop) {
        duty.close();
    }
}
