package dev.kandev.agents.run;

import dev.kandev.agents.instance.AgentInstance;
import dev.kandev.agents.instance.AgentInstances;
import dev.kandev.agents.instance.Pauses;
import dev.kandev.agents.runtime.RunningAgent;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The pauses of an agent, and its own time, which stands still in them. Each change is made in two places, the record and the runtime;
 * should agent-manager end between the two, the same call mends it. Thread-safe.
 */
final class Pausing implements InstantSource {

    private final AgentInstances instances;
    private final Clock clock;
    private volatile Pauses pauses;

    Pausing(Pauses pauses, AgentInstances instances, Clock clock) {
        this.pauses = pauses;
        this.instances = instances;
        this.clock = clock;
    }

    /** Recorded first: one that is suspended and recorded as running would be ended for its silence. */
    synchronized AgentInstance pause(AgentInstance instance, RunningAgent agent) {
        AgentInstance paused = instances.pause(instance.id());
        pauses = paused.pauses();
        agent.pause();
        return paused;
    }

    /** Recorded last, for the same reason. */
    synchronized AgentInstance resume(AgentInstance instance, RunningAgent agent) {
        agent.resume();
        AgentInstance resumed = instances.resume(instance.id());
        pauses = resumed.pauses();
        return resumed;
    }

    @Override
    public Instant instant() {
        Instant now = clock.instant();
        return now.minus(pauses.until(now));
    }
}
