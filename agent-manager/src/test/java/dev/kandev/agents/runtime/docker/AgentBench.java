package dev.kandev.agents.runtime.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import dev.kandev.agents.installation.Installation;
import dev.kandev.agents.runtime.RunningAgent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real daemon, an image for tests, a workspace, and the agents that one test class starts; all of them are gone after it. */
public final class AgentBench implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final UUID INSTALLATION = UUID.randomUUID();

    private final UUID taskId = UUID.randomUUID();
    private final DockerDaemon daemon = new DockerDaemon();
    private final DockerRuntime runtime = runtimeOf(daemon);
    private final List<RunningAgent> agents = new ArrayList<>();
    private final Path workspace;

    private AgentBench() throws IOException {
        workspace = Files.createTempDirectory("kandev-docker-test");
    }

    /** Skips the tests where no daemon answers, unless {@code KANDEV_REQUIRE_DOCKER} is true: then they fail. */
    static AgentBench open() throws IOException {
        AgentBench bench = new AgentBench();
        try {
            require(bench.daemon.answers(), "no Docker daemon answers");
            require(TestImage.isPossible(), "there is no statically linked busybox (Debian: busybox-static)");
            TestImage.ensure(bench.docker());
        } catch (RuntimeException | Error unusable) {
            bench.close();
            throw unusable;
        }
        return bench;
    }

    /** Skips the tests unless something is there, or fails them: see {@link #open()}. */
    public static void require(boolean there, String otherwise) {
        if (!there && Boolean.parseBoolean(System.getenv("KANDEV_REQUIRE_DOCKER"))) {
            throw new AssertionError(otherwise + ", and KANDEV_REQUIRE_DOCKER is true");
        }
        Assumptions.assumeTrue(there, otherwise);
    }

    /** A configuration that differs from the standard one in the daemon's address. */
    static DefaultDockerClientConfig at(String address) {
        return DefaultDockerClientConfig.createDefaultConfigBuilder()
                .withDockerHost(address)
                .withDockerTlsVerify(false)
                .build();
    }

    /** Through another connection. */
    static DockerRuntime runtimeOf(DockerDaemon daemon) {
        return new DockerRuntime(daemon, () -> INSTALLATION);
    }

    DockerRuntime runtime() {
        return runtime;
    }

    DockerClient docker() {
        return daemon.client();
    }

    Path workspace() {
        return workspace;
    }

    /** An agent that is a shell script. */
    TestAgent agent(String script) {
        return new TestAgent(taskId, workspace).command("sh", "-c", script);
    }

    RunningAgent start(TestAgent agent) {
        RunningAgent started = runtime.start(agent.start());
        agents.add(started);
        return started;
    }

    RunningAgent start(String script) {
        return start(agent(script));
    }

    /** As if agent-manager had been killed between the creation of a container and its start; returns the container's id. */
    String createOnly(TestAgent agent) {
        return createOnly(agent, () -> INSTALLATION);
    }

    String createOnly(TestAgent agent, Installation installation) {
        return new ContainerCreation(daemon, installation)
                .create(
                        agent.start(),
                        docker().inspectImageCmd(TestImage.NAME).exec(),
                        ContainerUser.ownerOf(workspace));
    }

    /** Every container of this test class, running or not. */
    List<Container> containers() {
        return docker().listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of("kandev.task", taskId.toString()))
                .exec();
    }

    /** Discards the agents of a test. */
    void clear() {
        agents.forEach(RunningAgent::discard);
        agents.clear();
    }

    @Override
    public void close() throws IOException {
        if (daemon.answers()) {
            containers().forEach(container -> docker().removeContainerCmd(container.getId())
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec());
        }
        daemon.close();
        try (Stream<Path> files = Files.walk(workspace)) {
            files.sorted(Comparator.reverseOrder()).forEach(AgentBench::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
