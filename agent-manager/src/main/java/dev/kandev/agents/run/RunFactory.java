package dev.kandev.agents.run;

import dev.kandev.agents.instance.AgentInstance;
import dev.kandev.agents.instance.AgentInstances;
import dev.kandev.agents.type.AgentType;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives runs what they need. */
@ApplicationScoped
class RunFactory {

    private final Launch launch;
    private final TakeUp takeUp;
    private final Listening listening;
    private final AgentInstances instances;
    private final EndingPolicy endings;

    RunFactory(Launch launch, TakeUp takeUp, Listening listening, AgentInstances instances, EndingPolicy endings) {
        this.launch = launch;
        this.takeUp = takeUp;
        this.listening = listening;
        this.instances = instances;
        this.endings = endings;
    }

    AgentRun create(AgentInstance instance, AgentType type) {
        return new AgentRun(instance, type, launch, takeUp, listening, instances, endings);
    }
}
