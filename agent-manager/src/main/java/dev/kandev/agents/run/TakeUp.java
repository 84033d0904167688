package dev.kandev.agents.run;

import dev.kandev.agents.instance.AgentInstance;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.agents.runtime.RunningAgent;
import dev.kandev.agents.runtime.Runtimes;
import dev.kandev.common.time.Backoff;
import dev.kandev.proto.event.AgentFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Finds again what an earlier life of this service started. While a runtime is away it waits: an agent may well run there. */
@ApplicationScoped
class TakeUp {

    private static final Logger LOG = Logger.getLogger(TakeUp.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(10));

    private final Runtimes runtimes;

    TakeUp(Runtimes runtimes) {
        this.runtimes = runtimes;
    }

    /**
     * The agent of an instance that was recorded as running; it may have ended.
     *
     * @throws LaunchFailedException with {@link AgentFailure#LOST} when it is gone
     */
    RunningAgent find(AgentInstance instance) throws InterruptedException {
        RunningAgent agent = look(instance)
                .orElseThrow(
                        () -> new LaunchFailedException(AgentFailure.LOST, "the agent is gone and left no exit code"));
        LOG.infof("agent taken up instanceId=%s taskId=%s", instance.id(), instance.taskId());
        return agent;
    }

    /** Removes what an interrupted start left behind: nobody has heard of it yet. */
    void discardLeftover(AgentInstance instance) throws InterruptedException {
        if (instance.runtime() != null) {
            look(instance).ifPresent(RunningAgent::discard);
        }
    }

    private Optional<RunningAgent> look(AgentInstance instance) throws InterruptedException {
        AtomicReference<Optional<RunningAgent>> found = new AtomicReference<>(Optional.empty());
        BACKOFF.insist(
                () -> found.set(runtimes.named(instance.runtime()).find(instance.id(), instance.containerId())),
                failure -> failure instanceof LaunchFailedException launch
                        && launch.failure().retryable(),
                away -> LOG.warnf("runtime is away instanceId=%s error=%s", instance.id(), away.getMessage()));
        return found.get();
    }
}
