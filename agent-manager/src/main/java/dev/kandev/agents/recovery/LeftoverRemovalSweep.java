package dev.kandev.agents.recovery;

import dev.kandev.agents.duty.Duty;
import dev.kandev.agents.instance.AgentInstance;
import dev.kandev.agents.instance.AgentInstances;
import dev.kandev.agents.runtime.AgentRuntime;
import dev.kandev.agents.runtime.Remains;
import dev.kandev.agents.runtime.Runtimes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Removes what is there of agents that have ended: agent-manager may have ended itself between their end and their removal, or the
 * runtime was away. Looks before it asks what became of an agent, so that one that is just started is never mistaken.
 */
@ApplicationScoped
class LeftoverRemovalSweep {

    private static final Logger LOG = Logger.getLogger(LeftoverRemovalSweep.class);
    /** Of what the database knows nothing: perhaps somebody puts an older state of it back. */
    private static final Duration STRANGERS_KEPT = Duration.ofHours(1);

    private final Runtimes runtimes;
    private final AgentInstances instances;
    private final Clock clock;
    private final Duty duty;

    LeftoverRemovalSweep(Runtimes runtimes, AgentInstances instances, RecoveryConfig config, Clock clock) {
        this.runtimes = runtimes;
        this.instances = instances;
        this.clock = clock;
        this.duty = new Duty("leftover-removal", this::removeAll, config.leftoverInterval());
    }

    private void removeAll() {
        for (AgentRuntime runtime : runtimes.all()) {
            for (Remains remains : runtime.remains()) {
                if (isLeftOver(remains.since(), instances.find(remains.instanceId()), clock.instant())) {
                    remove(remains, runtime);
                }
            }
        }
    }

    static boolean isLeftOver(Instant since, Optional<AgentInstance> instance, Instant now) {
        return instance.map(known -> known.status().isFinal())
                .orElseGet(() -> since.plus(STRANGERS_KEPT).isBefore(now));
    }

    private static void remove(Remains remains, AgentRuntime runtime) {
        try {
            remains.removal().run();
            LOG.infof("leftover removed instanceId=%s runtime=%s", remains.instanceId(), runtime.name());
        } catch (RuntimeException later) {
            LOG.warnf("leftover not removed instanceId=%s error=%s", remains.instanceId(), later.getMessage());
        }
    }

    void onStart(@Observes StartupEvent started) {
        duty.start();
    }

    void onStop(@Observes ShutdownEvent stopping) {
        duty.close();
    }
}
