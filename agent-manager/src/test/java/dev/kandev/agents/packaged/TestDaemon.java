package dev.kandev.agents.packaged;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import dev.kandev.agents.runtime.docker.AgentBench;
import dev.kandev.agents.runtime.docker.TestImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real daemon, looked at from beside the service. Others may use it at the same time. */
final class TestDaemon implements AutoCloseable {

    private final DockerClient docker;
    private final ContainerEvents events;
    private final List<String> images = new ArrayList<>();

    private TestDaemon(DockerClient docker) throws InterruptedException {
        this.docker = docker;
        this.events = ContainerEvents.of(docker);
    }

    /** Skips the tests where no daemon answers, or fails them: see {@link AgentBench#require}. */
    static TestDaemon open() throws IOException, InterruptedException {
        DefaultDockerClientConfig config =
                DefaultDockerClientConfig.createDefaultConfigBuilder().build();
        DockerClient docker = DockerClientImpl.getInstance(
                config,
                new ZerodepDockerHttpClient.Builder()
                        .dockerHost(config.getDockerHost())
                        .sslConfig(config.getSSLConfig())
                        .build());
        AgentBench.require(answers(docker), "no Docker daemon answers");
        AgentBench.require(TestImage.isPossible(), "there is no statically linked busybox (Debian: busybox-static)");
        TestImage.ensure(docker);
        return new TestDaemon(docker);
    }

    private static boolean answers(DockerClient docker) {
        try {
            docker.pingCmd().exec();
            return true;
        } catch (RuntimeException away) {
            return false;
        }
    }

    boolean answers() {
        return answers(docker);
    }

    ContainerEvents events() {
        return events;
    }

    /** Builds an image on that of the tests, for as long as this is open; returns its name. */
    String build(String lines) throws IOException {
        String name = TestImage.NAME + "-" + UUID.randomUUID();
        TestImage.build(docker, name, "FROM " + TestImage.NAME + "\n" + lines, Map.of());
        images.add(name);
        return name;
    }

    /** Every container of a task, running or not. */
    List<Container> containers(String taskId) {
        return docker.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of("kandev.task", taskId))
                .exec();
    }

    /** What there still is of an agent's containers, and of what was made for them. */
    Stream<String> leftOf(String taskId, String instanceId) {
        Set<String> volumes = docker.listVolumesCmd().exec().getVolumes().stream()
                .map(InspectVolumeResponse::getName)
                .collect(Collectors.toSet());
        return Stream.of(
                        containers(taskId).stream().map(container -> "container " + container.getId()),
                        events.volumes(taskId).stream()
                                .filter(volumes::contains)
                                .map(volume -> "volume " + volume),
                        docker.listNetworksCmd().exec().stream()
                                .filter(network -> network.getName().contains(instanceId)
                                        || network.getName().contains(taskId))
                                .map(network -> "network " + network.getName()))
                .flatMap(left -> left);
    }

    /** Removes the containers of a task, whoever was to do that. */
    void clear(String taskId) {
        containers(taskId).forEach(container -> docker.removeContainerCmd(container.getId())
                .withForce(true)
                .withRemoveVolumes(true)
                .exec());
    }

    @Override
    public void close() throws IOException {
        images.forEach(image -> docker.removeImageCmd(image).withForce(true).exec());
        events.close();
        docker.close();
    }
}
