package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kandev.e2e.model.ModelServer;
import dev.kandev.e2e.model.Script;
import dev.kandev.e2e.npm.RealAgent;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The real programs in their images, as {@code docs/agents.md} says how to build them; those that have been built. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
@EnabledIfEnvironmentVariable(named = RealAgent.VARIABLE, matches = ".+")
class ContainedAgentsIT {

    private static final String HOME = "/opt/home";
    private static final String TAG = "contained";

    @TempDir
    static Path directory;

    private static KandevSystem system;
    private static ApiClient api;
    private static SampleRepository repository;
    private static ModelServer model;
    private static AgentTrial trial;

    @BeforeAll
    static void start() throws Exception {
        Map<RealAgent, String> images = new EnumMap<>(RealAgent.class);
        for (RealAgent agent : RealAgent.chosen()) {
            if (docker("image", "inspect", "kandev/" + agent.slug()).succeeded()) {
                images.put(agent, "in a container");
            }
        }
        assumeTrue(!images.isEmpty(), "no image of an agent is built");
        InetAddress host = addressForContainers();
        model = ModelServer.listen(host);
        system = KandevSystem.up(
                directory.resolve("home"),
                Map.of("KANDEV_RUNTIME", "docker", "KANDEV_RETRY_MAX_ATTEMPTS", "1", "KANDEV_ACP_IDLE", "10S"));
        api = ApiClient.of(system, "ada");
        repository = SampleRepository.create(directory.resolve("repository"), 1);
        trial = new AgentTrial("Real agents in containers", images);
        for (RealAgent agent : images.keySet()) {
            buildWithHome(agent);
            Map<String, String> environment = agent.environment(model.url(), host.getHostAddress());
            environment.put("HOME", HOME);
            api.call(
                    "POST",
                    "/agent-types",
                    Map.of(
                            "name",
                            agent.slug() + "-contained",
                            "protocol",
                            "acp-rpc",
                            "image",
                            image(agent),
                            "tag",
                            TAG,
                            "network",
                            "bridge",
                            "mode",
                            agent.mode(),
                            "permission_policy",
                            "ask",
                            "resources",
                            Map.of("memory", "2g"),
                            "environment",
                            environment));
        }
    }

    /** A container begins with an empty home; some agents are told by a file in it which model to ask. */
    private static void buildWithHome(RealAgent agent) throws IOException, InterruptedException {
        Path context = Files.createDirectories(directory.resolve("images").resolve(agent.slug()));
        agent.writeHome(model.url(), context.resolve("home"));
        Files.writeString(
                context.resolve("Dockerfile"),
                """
                FROM kandev/%s
                COPY home %2$s
                RUN chmod -R a+rwX %2$s
                """
                        .formatted(agent.slug(), HOME));
        Outcome build = docker("build", "--quiet", "--tag", image(agent) + ":" + TAG, context.toString());
        assertThat(build.succeeded()).as(build.output()).isTrue();
    }

    /** Not every daemon says it: it is that of the bridge which containers are on. */
    private static InetAddress addressForContainers() throws IOException, InterruptedException {
        String bridge = docker(
                        "network",
                        "inspect",
                        "bridge",
                        "--format",
                        "{{index .Options \"com.docker.network.bridge.name\"}}")
                .output()
                .strip();
        return NetworkInterface.getByName(bridge)
                .inetAddresses()
                .filter(Inet4Address.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void stop() throws Exception {
        if (trial != null) {
            trial.close();
        }
        if (model != null) {
            model.close();
        }
        if (system != null) {
            system.close();
        }
        for (RealAgent agent : RealAgent.values()) {
            docker("image", "rm", image(agent) + ":" + TAG);
        }
    }

    @Test
    void anAgentInAContainerWritesAFileWhenItMay() throws Exception {
        trial.row("text unaltered, file written, follow-up, no container left", agent -> {
            AgentTask task = AgentTask.begin(api, agent.slug() + "-contained", repository, "model:write notes.txt");
            task.answer("allow_once");
            task.prompt("model:recall");

            task.awaitState("COMPLETED");
            assertThat(task.said()).isEqualTo(Script.INTENT + Script.SPEECH + Script.recalling(1));
            assertThat(task.changes()).containsExactly("notes.txt");
            assertThat(system.workspace(task.id()).resolve("notes.txt")).hasContent(Script.CONTENT);
            assertThat(docker("ps", "--all", "--quiet", "--filter", "label=kandev.task=" + task.id())
                            .output())
                    .isEmpty();
        });
    }

    private static String image(RealAgent agent) {
        return "kandev-test/" + agent.slug();
    }

    /** What the client of Docker answered. */
    private record Outcome(boolean succeeded, String output) {}

    private static Outcome docker(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        Process client = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(client.waitFor() == 0, output);
    }
}
