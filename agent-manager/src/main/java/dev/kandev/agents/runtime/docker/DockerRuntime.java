package dev.kandev.agents.runtime.docker;

import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Container;
import dev.kandev.agents.installation.Installation;
import dev.kandev.agents.runtime.AgentRuntime;
import dev.kandev.agents.runtime.AgentStart;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.agents.runtime.Obstacle;
import dev.kandev.agents.runtime.Remains;
import dev.kandev.agents.runtime.RunningAgent;
import dev.kandev.agents.type.AgentType;
import dev.kandev.proto.event.AgentFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Runs an agent type's image in a container. */
@ApplicationScoped
class DockerRuntime implements AgentRuntime {

    private static final Logger LOG = Logger.getLogger(DockerRuntime.class);

    private final DockerDaemon daemon;
    private final Installation installation;
    private final Images images;
    private final ContainerCreation creation;

    DockerRuntime(DockerDaemon daemon, Installation installation) {
        this.daemon = daemon;
        this.installation = installation;
        this.images = new Images(daemon);
        this.creation = new ContainerCreation(daemon, installation);
    }

    @Override
    public String name() {
        return "docker";
    }

    /** Asks the registry when the image is not on this host, which may take some seconds. */
    @Override
    public Optional<Obstacle> obstacle(AgentType type) {
        if (type.imageReference().isEmpty()) {
            return Optional.of(new Obstacle(AgentFailure.IMAGE, "it has no image to run in a container"));
        }
        if (!daemon.answers()) {
            return Optional.of(new Obstacle(AgentFailure.LAUNCH, "no Docker daemon answers"));
        }
        try {
            images.requireObtainable(type);
            return Optional.empty();
        } catch (LaunchFailedException reason) {
            return Optional.of(new Obstacle(reason.failure(), reason.getMessage()));
        }
    }

    @Override
    public String shown(Path workspace) {
        return ContainerCreation.WORKSPACE;
    }

    @Override
    public RunningAgent start(AgentStart start) {
        discardLeftover(start.instanceId());
        InspectImageResponse image = images.obtain(start.type(), start.progress());
        ContainerUser user = ContainerUser.ownerOf(start.workspace());
        DockerAgent agent = new DockerAgent(daemon, creation.create(start, image, user));
        try {
            if (!user.isRoot()) {
                user.introduceTo(daemon, agent.containerId());
            }
            agent.begin(start.firstLine());
            return agent;
        } catch (LaunchFailedException failure) {
            discard(agent, failure);
            throw failure;
        }
    }

    private void discardLeftover(UUID instanceId) {
        String name = ContainerCreation.name(instanceId);
        daemon.inspect(name).ifPresent(leftover -> {
            if (!leftover.isOf(instanceId)) {
                throw new LaunchFailedException(
                        AgentFailure.LAUNCH, "there is a container named " + name + " that Kandev did not create");
            }
            LOG.infof("leftover container removed instanceId=%s containerId=%s", instanceId, leftover.id());
            new DockerAgent(daemon, leftover.id()).discard();
        });
    }

    private static void discard(DockerAgent agent, LaunchFailedException failure) {
        try {
            agent.discard();
        } catch (LaunchFailedException left) {
            LOG.warnf("container left behind containerId=%s error=%s", agent.containerId(), left.getMessage());
            failure.addSuppressed(left);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws LaunchFailedException when no daemon answers: then nobody knows
     */
    @Override
    public Optional<RunningAgent> find(UUID instanceId, String containerId) {
        Optional<ContainerStatus> container =
                containerId == null || containerId.isEmpty() ? Optional.empty() : daemon.inspect(containerId);
        return container
                .or(() -> daemon.inspect(ContainerCreation.name(instanceId)))
                .filter(found -> found.isOf(instanceId))
                .map(found -> new DockerAgent(daemon, found.id()));
    }

    /** By their label: another Kandev may use the same daemon. */
    @Override
    public List<Remains> remains() {
        if (!daemon.answers()) {
            return List.of();
        }
        Map<String, String> ours =
                Map.of(ContainerStatus.INSTALLATION_LABEL, installation.id().toString());
        try {
            return daemon
                    .call(docker -> docker.listContainersCmd()
                            .withShowAll(true)
                            .withLabelFilter(ours)
                            .exec())
                    .stream()
                    .flatMap(container -> remains(container).stream())
                    .toList();
        } catch (DockerException | LaunchFailedException untold) {
            LOG.warnf("containers not listed error=%s", untold.getMessage());
            return List.of();
        }
    }

    /** Labels pass on to images that somebody makes of a container, and from these to other containers; names do not. */
    private Optional<Remains> remains(Container container) {
        String instance = container.getLabels().getOrDefault(ContainerStatus.INSTANCE_LABEL, "");
        try {
            UUID instanceId = UUID.fromString(instance);
            return List.of(container.getNames()).contains("/" + ContainerCreation.name(instanceId))
                    ? Optional.of(new Remains(
                            instanceId,
                            Instant.ofEpochSecond(container.getCreated()),
                            () -> new DockerAgent(daemon, container.getId()).discard()))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
