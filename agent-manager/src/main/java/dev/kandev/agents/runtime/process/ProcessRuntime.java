package dev.kandev.agents.runtime.process;

import dev.kandev.agents.installation.Installation;
import dev.kandev.agents.runtime.AgentRuntime;
import dev.kandev.agents.runtime.AgentStart;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.agents.runtime.Obstacle;
import dev.kandev.agents.runtime.Remains;
import dev.kandev.agents.runtime.RunningAgent;
import dev.kandev.agents.runtime.process.limit.Limiter;
import dev.kandev.agents.runtime.process.limit.Limits;
import dev.kandev.agents.type.AgentType;
import dev.kandev.proto.event.AgentFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Runs an agent type's command in the workspace, within limits where the system has some. No sandbox. */
@ApplicationScoped
class ProcessRuntime implements AgentRuntime {

    private static final Duration NOTE_TIMEOUT = Duration.ofSeconds(10);
    private static final int LOOK_MILLIS = 2;

    private static final Logger LOG = Logger.getLogger(ProcessRuntime.class);

    private final Path root;
    private final Installation installation;
    private final Limiter limiter;
    private final HostEnvironment host;
    private final Supervisor supervisor;

    ProcessRuntime(ProcessConfig config, Installation installation, Limiter limiter) {
        this.root = config.dir().toAbsolutePath().normalize();
        this.installation = installation;
        this.limiter = limiter;
        this.host = new HostEnvironment(System.getenv());
        this.supervisor = new Supervisor(host);
    }

    @Override
    public String name() {
        return "process";
    }

    @Override
    public Optional<Obstacle> obstacle(AgentType type) {
        if (type.command().isEmpty()) {
            return Optional.of(new Obstacle(AgentFailure.IMAGE, "it has no command to run as a process"));
        }
        String program = type.command().get(0);
        return host.find(program).isPresent()
                ? Optional.empty()
                : Optional.of(new Obstacle(AgentFailure.IMAGE, "the program " + program + " is not installed"));
    }

    @Override
    public String shown(Path workspace) {
        return workspace.toAbsolutePath().normalize().toString();
    }

    @Override
    public RunningAgent start(AgentStart start) {
        AgentDirectory directory = AgentDirectory.of(root, start.instanceId());
        Limits limits = limiter.of(start.instanceId());
        try {
            discard(directory);
            directory.create(installation.id(), start.firstLine());
            List<String> within = limits.impose(start.type().resources());
            LOG.infof("process limited instanceId=%s limits=%s", start.instanceId(), limiter.name());
            Process process = supervisor.start(directory, start, within);
            return new ProcessAgent(directory, awaitNote(directory, process), limits);
        } catch (IOException | UncheckedIOException failure) {
            limits.remove();
            directory.delete();
            throw new LaunchFailedException(
                    AgentFailure.LAUNCH, "the agent's process could not be started: " + failure.getMessage(), failure);
        }
    }

    private void discard(AgentDirectory directory) {
        Limits limits = limiter.of(directory.instanceId());
        directory.supervisor().ifPresent(noted -> new ProcessAgent(directory, noted, limits).discard());
        if (directory.exists()) {
            limits.remove();
            directory.delete();
        }
    }

    /** The supervisor notes its id first of all, so that it is known from then on, whatever becomes of us. */
    private static NotedProcess awaitNote(AgentDirectory directory, Process process) throws IOException {
        long deadline = System.nanoTime() + NOTE_TIMEOUT.toNanos();
        try {
            while (System.nanoTime() < deadline) {
                Optional<NotedProcess> noted = directory.supervisor();
                if (noted.isPresent()) {
                    return noted.get();
                }
                if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)
                        && directory.supervisor().isEmpty()) {
                    throw new IOException("its supervisor ended at once");
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new IOException("its supervisor did not come up");
    }

    @Override
    public Optional<RunningAgent> find(UUID instanceId, String containerId) {
        AgentDirectory directory = AgentDirectory.of(root, instanceId);
        return directory.supervisor().map(noted -> new ProcessAgent(directory, noted, limiter.of(instanceId)));
    }

    /** By the note in their folders: another Kandev may keep its own beside them. */
    @Override
    public List<Remains> remains() {
        try {
            return AgentDirectory.all(root, installation.id()).stream()
                    .flatMap(directory -> directory
                            .createdAt()
                            .map(since -> new Remains(directory.instanceId(), since, () -> discard(directory)))
                            .stream())
                    .toList();
        } catch (IOException untold) {
            LOG.warnf("agents' folders not listed error=%s", untold.getMessage());
            return List.of();
        }
    }
}
