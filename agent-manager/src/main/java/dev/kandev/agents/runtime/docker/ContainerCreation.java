package dev.kandev.agents.runtime.docker;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.BadRequestException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.InternalServerErrorException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import com.github.dockerjava.api.model.RestartPolicy;
import dev.kandev.agents.installation.Installation;
import dev.kandev.agents.runtime.AgentStart;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.agents.type.Resources;
import dev.kandev.proto.event.AgentFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Creates the containers of agents: what they may use, see and do. */
final class ContainerCreation {

    private static final Logger LOG = Logger.getLogger(ContainerCreation.class);
    private static final String TASK_LABEL = "kandev.task";
    /** Where an agent finds its workspace. */
    static final String WORKSPACE = "/workspace";

    private static final String FAILED = "the container could not be created";
    private static final long NANO = 1_000_000_000;
    /** Never rotated: a place in the output is known by its distance from the start. The driver wants these three together. */
    private static final LogConfig WHOLE_LOG = new LogConfig(
            LogConfig.LoggingType.LOCAL, Map.of("max-size", "1000p", "max-file", "1", "compress", "false"));

    private final DockerDaemon daemon;
    private final Installation installation;
    private volatile boolean diskLimits = true;

    ContainerCreation(DockerDaemon daemon, Installation installation) {
        this.daemon = daemon;
        this.installation = installation;
    }

    /** By which a container is found again, should its id not have been noted. */
    static String name(UUID instanceId) {
        return "kandev-" + instanceId;
    }

    /**
     * Creates an agent's container; returns its id.
     *
     * @throws LaunchFailedException when the daemon refuses
     */
    String create(AgentStart start, InspectImageResponse image, ContainerUser user) {
        try {
            return createWithinLimits(start, image, user);
        } catch (NotFoundException noImage) {
            throw DaemonCalls.refused(AgentFailure.IMAGE, FAILED, noImage);
        } catch (BadRequestException unacceptable) {
            throw DaemonCalls.refused(AgentFailure.AGENT_TYPE, FAILED, unacceptable);
        } catch (DockerException refusal) {
            throw DaemonCalls.refused(AgentFailure.LAUNCH, FAILED, refusal);
        }
    }

    /** Few storage drivers can limit the disk, and they say so only when asked to. */
    private String createWithinLimits(AgentStart start, InspectImageResponse image, ContainerUser user) {
        String disk = start.type().resources().disk();
        if (disk.isEmpty() || !diskLimits) {
            return create(start, image, user, Map.of());
        }
        try {
            return create(start, image, user, Map.of("size", disk));
        } catch (BadRequestException | InternalServerErrorException refusal) {
            String containerId = create(start, image, user, Map.of());
            LOG.debugf("disk limit not supported instanceId=%s error=%s", start.instanceId(), refusal.getMessage());
            diskLimits = false;
            return containerId;
        }
    }

    private String create(
            AgentStart start, InspectImageResponse image, ContainerUser user, Map<String, String> storage) {
        Map<String, String> labels = labels(start);
        HostConfig limits = limits(start.type().resources())
                .withStorageOpt(storage)
                .withNetworkMode(start.type().network())
                .withMounts(mounts(start))
                .withTmpFs(user.tmpfs());
        return daemon.call(docker -> {
            CreateContainerCmd command = docker.createContainerCmd(image.getId())
                    .withName(name(start.instanceId()))
                    .withLabels(labels)
                    .withUser(user.spec())
                    .withEnv(environment(start, user))
                    .withWorkingDir(WORKSPACE)
                    .withStdinOpen(true)
                    .withStdInOnce(false)
                    .withTty(false)
                    .withHostConfig(limits);
            if (!hasEntrypoint(image) && !start.type().command().isEmpty()) {
                command.withCmd(start.type().command());
            }
            return command.exec().getId();
        });
    }

    private Map<String, String> labels(AgentStart start) {
        return Map.of(
                ContainerStatus.INSTALLATION_LABEL,
                installation.id().toString(),
                ContainerStatus.INSTANCE_LABEL,
                start.instanceId().toString(),
                TASK_LABEL,
                start.taskId().toString());
    }

    private static boolean hasEntrypoint(InspectImageResponse image) {
        String[] entrypoint =
                image.getConfig() == null ? null : image.getConfig().getEntrypoint();
        return entrypoint != null && entrypoint.length > 0;
    }

    private HostConfig limits(Resources resources) {
        return HostConfig.newHostConfig()
                .withMemory(resources.memoryBytes())
                .withMemorySwap(resources.memoryBytes())
                .withNanoCPUs(Math.min(resources.nanoCpus(), daemon.processors() * NANO))
                .withPidsLimit((long) resources.pids())
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges"))
                .withInit(true)
                .withLogConfig(WHOLE_LOG)
                .withRestartPolicy(RestartPolicy.noRestart());
    }

    /** As mounts, not as binds: a source that is missing must be an error, not an empty folder of root's. */
    private static List<Mount> mounts(AgentStart start) {
        List<Mount> mounts = new ArrayList<>();
        mounts.add(mount(start.workspace(), WORKSPACE, false));
        start.mounts()
                .forEach(credential ->
                        mounts.add(mount(credential.source(), ContainerUser.HOME + "/" + credential.name(), true)));
        return mounts;
    }

    private static Mount mount(Path source, String target, boolean readOnly) {
        return new Mount()
                .withType(MountType.BIND)
                .withSource(source.toAbsolutePath().toString())
                .withTarget(target)
                .withReadOnly(readOnly);
    }

    private static List<String> environment(AgentStart start, ContainerUser user) {
        Map<String, String> variables = new LinkedHashMap<>();
        // The init process passes signals on to the agent's whole process group.
        variables.put("TINI_KILL_PROCESS_GROUP", "1");
        if (!user.isRoot()) {
            variables.put("HOME", ContainerUser.HOME);
        }
        variables.putAll(start.environment());
        variables.put("KANDEV_WORKSPACE", WORKSPACE);
        return variables.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList();
    }
}
