package dev.kandev.agents.runtime.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.AuthConfig;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import dev.kandev.agents.runtime.Obstacle;
import dev.kandev.agents.runtime.RunningAgent;
import dev.kandev.proto.event.AgentFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Images that come from a registry. */
@Timeout(120)
class ImagePullIT {

    private static final int LAYER_BYTES = 5_000_000;

    @TempDir
    private Path directory;

    private AgentBench bench;
    private TestRegistry registry;
    private String image;

    @BeforeEach
    void publishAnImage() throws Exception {
        bench = AgentBench.open();
        AgentBench.require(TestRegistry.isInstalled(), "there is no image registry (Debian: docker-registry)");
        registry = new TestRegistry(directory);
        image = registry.address() + "/kandev/pulled";
        byte[] layer = new byte[LAYER_BYTES];
        new Random(1).nextBytes(layer);
        TestImage.build(
                bench.docker(), image, "FROM " + TestImage.NAME + "\nCOPY layer /layer", Map.of("layer", layer));
        bench.docker()
                .pushImageCmd(image)
                .withTag("latest")
                .withAuthConfig(new AuthConfig()
                        .withRegistryAddress(registry.address())
                        .withUsername(TestRegistry.USER)
                        .withPassword(TestRegistry.PASSWORD))
                .exec(new ResultCallback.Adapter<>())
                .awaitCompletion(1, TimeUnit.MINUTES);
        removeImage();
    }

    @AfterEach
    void close() throws IOException {
        if (bench == null) {
            return;
        }
        bench.clear();
        if (registry != null) {
            removeImage();
            registry.close();
        }
        bench.close();
    }

    private void removeImage() {
        try {
            bench.docker().removeImageCmd(image).withForce(true).exec();
        } catch (NotFoundException gone) {
            // As it should be.
        }
    }

    @Test
    void pullsAMissingImageWithTheLoginOfTheUserAndTellsHowFarItIs() throws IOException {
        List<String> told = new CopyOnWriteArrayList<>();
        DockerDaemon daemon = daemon(registry.login());
        DockerRuntime runtime = AgentBench.runtimeOf(daemon);
        TestAgent agent = bench.agent("wc -c </layer").image(image).progress(told::add);

        assertThat(runtime.obstacle(agent.type())).isEmpty();
        RunningAgent started = runtime.start(agent.start());

        assertThat(new String(started.stdout(0).readAllBytes(), UTF_8)).isEqualTo(LAYER_BYTES + "\n");
        assertThat(told).isNotEmpty().allMatch(text -> text.startsWith("pulling " + image + ":latest: "));
        started.discard();
        daemon.close();
    }

    @Test
    void saysThatAnImageIsNotToBeHadWithoutALogin() throws IOException {
        DockerDaemon daemon = daemon("{}");

        Obstacle obstacle = AgentBench.runtimeOf(daemon)
                .obstacle(bench.agent("true").image(image).type())
                .orElseThrow();

        assertThat(obstacle.failure()).isEqualTo(AgentFailure.IMAGE);
        assertThat(obstacle.reason()).contains("cannot be pulled").contains("no basic auth credentials");
        daemon.close();
    }

    /** Of a user whose Docker configuration is this. */
    private DockerDaemon daemon(String configuration) throws IOException {
        Path folder = Files.createDirectory(directory.resolve("docker"));
        Files.writeString(folder.resolve("config.json"), configuration);
        return new DockerDaemon(() -> DefaultDockerClientConfig.createDefaultConfigBuilder()
                .withDockerConfig(folder.toString())
                .build());
    }
}
