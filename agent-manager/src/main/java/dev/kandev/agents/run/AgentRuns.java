package dev.kandev.agents.run;

import dev.kandev.agents.dialogue.Dialogue;
import dev.kandev.agents.instance.AgentInstance;
import dev.kandev.agents.instance.AgentInstances;
import dev.kandev.agents.instance.AgentNotRunningException;
import dev.kandev.agents.instance.AgentOutcome;
import dev.kandev.agents.instance.NewAgent;
import dev.kandev.agents.instance.StopOrder;
import dev.kandev.agents.runtime.RunningAgent;
import dev.kandev.agents.type.AgentType;
import dev.kandev.agents.type.AgentTypeDisabledException;
import dev.kandev.agents.type.AgentTypeNotFoundException;
import dev.kandev.agents.type.AgentTypes;
import dev.kandev.proto.event.AgentFailure;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The runs of this service. At its start it takes up what an earlier life left unfinished. */
@ApplicationScoped
public class AgentRuns {

    private static final Logger LOG = Logger.getLogger(AgentRuns.class);
    private static final StopOrder SHUTDOWN = new StopOrder("Kandev was shut down", false);

    private final AgentInstances instances;
    private final AgentTypes types;
    private final RunFactory factory;
    private final RunConfig config;
    private final Map<UUID, RunThread> running = new ConcurrentHashMap<>();
    private volatile boolean closing;

    AgentRuns(AgentInstances instances, AgentTypes types, RunFactory factory, RunConfig config) {
        this.instances = instances;
        this.types = types;
        this.factory = factory;
        this.config = config;
    }

    private record RunThread(AgentRun run, Thread thread) {}

    void takeUp(@Observes StartupEvent started) {
        for (AgentInstance instance : instances.unfinished()) {
            try {
                begin(instance, types.pinned(instance.id(), instance.made().agentType()));
            } catch (AgentTypeNotFoundException gone) {
                instances.finish(instance.id(), AgentOutcome.failed(AgentFailure.AGENT_TYPE, null, gone.getMessage()));
            }
        }
    }

    /**
     * Records an instance and starts it in the background. Repeating the call for the same execution and attempt answers the same
     * instance.
     *
     * @throws AgentTypeNotFoundException when there is no such agent type
     * @throws AgentTypeDisabledException when it may not be used
     */
    public AgentInstance launch(NewAgent agent) {
        requireOpen();
        Optional<AgentInstance> earlier = instances.ofAttempt(agent.executionId(), agent.attempt());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        AgentType type = types.get(agent.agentType());
        if (!type.enabled()) {
            throw new AgentTypeDisabledException(type.name());
        }
        try {
            AgentInstance instance = instances.record(agent);
            types.pin(instance.id(), type);
            begin(instance, type);
            return instance;
        } catch (PersistenceException perhapsTheSameCallTwice) {
            return instances.ofAttempt(agent.executionId(), agent.attempt()).orElseThrow(() -> perhapsTheSameCallTwice);
        }
    }

    /** Asks an instance to end, then makes it; returns at once. No effect on one that has ended. */
    public AgentInstance stop(UUID id, StopOrder order) {
        AgentInstance instance = instances.orderStop(id, order);
        RunThread run = running.get(id);
        if (run != null) {
            run.run().end(Ending.Cause.STOPPED, order);
        }
        return instance;
    }

    /**
     * Suspends an instance; no effect on one that is. The time until it is resumed counts for no timeout.
     *
     * @throws AgentNotRunningException unless it runs
     * @throws TakingUpException when it runs and is not within reach yet
     */
    public AgentInstance pause(UUID id) {
        return live(id).pause();
    }

    /**
     * Lets a paused instance go on; no effect on one that does.
     *
     * @throws AgentNotRunningException when it has not started or has ended
     * @throws TakingUpException when it runs and is not within reach yet
     */
    public AgentInstance resume(UUID id) {
        return live(id).resume();
    }

    private void requireAlive(UUID id) {
        instances.get(id).requireAlive();
    }

    /**
     * What is said between an instance, paused or not, and us.
     *
     * @throws AgentNotRunningException when it has not started, or has ended or has to
     * @throws TakingUpException when it runs and is not within reach yet
     */
    public Dialogue dialogue(UUID id) {
        return live(id).dialogue();
    }

    /** The agents that run and are within reach, by the ids of their instances; some may just have ended. */
    public Map<UUID, RunningAgent> reached() {
        Map<UUID, RunningAgent> agents = new HashMap<>();
        running.forEach((id, run) -> run.run().reached().ifPresent(agent -> agents.put(id, agent)));
        return agents;
    }

    private AgentRun live(UUID id) {
        requireAlive(id);
        RunThread run = running.get(id);
        if (run == null) {
            throw new TakingUpException(id);
        }
        return run.run();
    }

    private void begin(AgentInstance instance, AgentType type) {
        AgentRun run = factory.create(instance, type);
        Thread thread = new Thread(
                () -> {
                    try {
                        run.run();
                    } finally {
                        running.remove(instance.id());
                    }
                },
                "run-" + instance.id());
        thread.setDaemon(true);
        running.put(instance.id(), new RunThread(run, thread));
        thread.start();
    }

    private void requireOpen() {
        if (closing) {
            throw new ShuttingDownException();
        }
    }

    void close(@Observes ShutdownEvent stopping) throws InterruptedException {
        closing = true;
        if (config.stopOnShutdown()) {
            LOG.infof("ending agents running=%d", running.size());
            running.values().forEach(run -> run.run().end(Ending.Cause.SHUTDOWN, SHUTDOWN));
            long deadline =
                    System.nanoTime() + config.stopGrace().multipliedBy(4).toNanos();
            for (RunThread run : running.values()) {
                run.thread().join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            }
        }
        for (RunThread run : running.values()) {
            run.thread().interrupt();
            run.thread().join(config.stopGrace().toMillis());
        }
    }
}
