package dev.kandev.agents.run;

import dev.kandev.agents.instance.AgentInstance;
import dev.kandev.agents.instance.AgentInstances;
import dev.kandev.agents.type.AgentType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Gives runs what they need. */
@ApplicationScoped
class RunFactory {

    private final Launch launch;
    private final TakeUp takeUp;
    private final Listening listening;
    private final AgentInstances instances;
    private final EndingPolicy endings;
    private final Clock clock;

    RunFactory(
            Launch launch,
            TakeUp takeUp,
            Listening listening,
            AgentInstances instances,
            EndingPolicy endings,
            Clock clock) {
        this.launch = launch;
        this.takeUp = takeUp;
        this.listening = listening;
        this.instances = instances;
        this.endings = endings;
        this.clock = clock;
    }

    AgentRun create(AgentInstance instance, AgentType type) {
        Pausing pausing = new Pausing(instance.pauses(), instances, clock);
        return new AgentRun(instance, type, launch, takeUp, listening, instances, endings, pausing);
    }
}
