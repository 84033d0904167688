package dev.kandev.agents.run;

import dev.kandev.agents.capture.AcpPublisher;
import dev.kandev.agents.credentials.Granted;
import dev.kandev.agents.credentials.HostCredentials;
import dev.kandev.agents.dialogue.Dialogues;
import dev.kandev.agents.instance.AgentInstance;
import dev.kandev.agents.instance.AgentInstances;
import dev.kandev.agents.instance.NewAgent;
import dev.kandev.agents.runtime.AgentStart;
import dev.kandev.agents.runtime.RunningAgent;
import dev.kandev.agents.runtime.RuntimeChoice;
import dev.kandev.agents.runtime.Runtimes;
import dev.kandev.agents.type.AgentType;
import dev.kandev.agents.workspace.WorkspaceRequest;
import dev.kandev.agents.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/** Starts the agent of an instance: credentials, workspace, runtime, first prompt. */
@ApplicationScoped
class Launch {

    private final HostCredentials credentials;
    private final Workspaces workspaces;
    private final Runtimes runtimes;
    private final AgentInstances instances;
    private final AcpPublisher publisher;
    private final Clock clock;

    Launch(
            HostCredentials credentials,
            Workspaces workspaces,
            Runtimes runtimes,
            AgentInstances instances,
            AcpPublisher publisher,
            Clock clock) {
        this.credentials = credentials;
        this.workspaces = workspaces;
        this.runtimes = runtimes;
        this.instances = instances;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Returns when the agent runs and was told what to do. Blocks for as long as a checkout and an image take. What an interrupted
     * start of the same instance left behind is replaced.
     *
     * @param cancelled asked every now and then; true gives up
     */
    RunningAgent start(AgentInstance instance, AgentType type, BooleanSupplier cancelled) throws InterruptedException {
        NewAgent agent = instance.made();
        Granted granted = credentials.grant(type, instance.id(), instance.taskId());
        Path workspace = workspaces.prepare(
                new WorkspaceRequest(instance.taskId(), agent.taskTitle(), agent.repositoryUrl(), agent.branch()),
                cancelled);
        RuntimeChoice choice = runtimes.choose(type);
        instances.starting(instance.id(), choice.runtime().name());
        Announcements announcements = new Announcements(instance, publisher, clock);
        announcements.chosen(choice);
        return choice.runtime()
                .start(new AgentStart(
                        instance.id(),
                        instance.taskId(),
                        type,
                        workspace,
                        AgentEnvironment.of(instance, type, granted),
                        granted.mounts(),
                        Dialogues.opening(type, agent.prompt()),
                        announcements::progress));
    }
}
