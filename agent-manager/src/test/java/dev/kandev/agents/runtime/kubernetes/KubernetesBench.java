package dev.kandev.agents.runtime.kubernetes;

import dev.kandev.agents.credentials.CredentialMount;
import dev.kandev.agents.file.FileTree;
import dev.kandev.agents.runtime.AgentStart;
import dev.kandev.agents.runtime.docker.TestImage;
import dev.kandev.agents.type.AgentType;
import dev.kandev.agents.type.Credentials;
import dev.kandev.agents.type.Resources;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A mock of Kubernetes' API that keeps what it is given, a volume, a workspace on it, and runtimes. */
final class KubernetesBench implements AutoCloseable {

    static final UUID INSTALLATION = UUID.randomUUID();
    /** Any but root. */
    private static final int USER = 1000;
    /** By which the server's records tell our own requests from those of the runtime. */
    private static final String TESTER = "tester";

    private final Path folder =
            Files.createTempDirectory("kandev-kubernetes-test").toRealPath();
    private final Path claim = Files.createDirectory(folder.resolve("claim"));
    private final Path workspace = Files.createDirectories(claim.resolve("workspaces/task"));
    private final KubernetesMockServer server = new KubernetesMockServer(
            new Context(), new MockWebServer(), new HashMap<>(), new KubernetesCrudDispatcher(), false);
    private final List<KubernetesRuntime> runtimes = new ArrayList<>();
    private final UUID taskId = UUID.randomUUID();
    private final KubernetesClient client;

    KubernetesBench() throws IOException {
        server.init();
        client = new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder(server.createClient().getConfiguration())
                        .withUserAgent(TESTER)
                        .build())
                .build();
        if ((Integer) Files.getAttribute(workspace, "unix:uid") == 0) {
            Files.setAttribute(workspace, "unix:uid", USER);
            Files.setAttribute(workspace, "unix:gid", USER);
        }
    }

    KubernetesClient client() {
        return client;
    }

    Path claim() {
        return claim;
    }

    Path workspace() {
        return workspace;
    }

    Path folder() {
        return folder;
    }

    UUID taskId() {
        return taskId;
    }

    /** As after a restart of agent-manager. */
    KubernetesRuntime runtime() {
        return runtime(Duration.ofSeconds(30));
    }

    KubernetesRuntime runtime(Duration startTimeout) {
        KubernetesRuntime runtime =
                new KubernetesRuntime(new TestConfig(claim, startTimeout), () -> INSTALLATION, server::createClient);
        runtimes.add(runtime);
        return runtime;
    }

    private record TestConfig(Path claimMount, Duration startTimeout) implements KubernetesConfig {

        @Override
        public Optional<String> namespace() {
            return Optional.of("test");
        }

        @Override
        public Optional<String> claim() {
            return Optional.of("shared");
        }

        @Override
        public Optional<String> serviceAccount() {
            return Optional.of("kandev-agent");
        }

        @Override
        public Optional<List<String>> imagePullSecrets() {
            return Optional.of(List.of("registry"));
        }

        @Override
        public Map<String, String> nodeSelector() {
            return Map.of("pool", "agents");
        }
    }

    static AgentType type(String network, String memory, String... command) {
        return new AgentType(
                "tested",
                "",
                AgentType.ACP_STREAM,
                "kubernetes",
                TestImage.NAME,
                "latest",
                List.of(command),
                new Resources("0.5", memory, "1g", 64),
                Map.of(),
                Credentials.none(),
                network,
                List.of(),
                "deny",
                60,
                0,
                "",
                "",
                "",
                List.of(),
                true);
    }

    AgentStart agent(String script) {
        return agent(UUID.randomUUID(), type("none", "64m", "sh", "-c", script), List.of());
    }

    AgentStart agent(UUID instanceId, AgentType type, List<CredentialMount> mounts) {
        return new AgentStart(
                instanceId,
                taskId,
                type,
                workspace,
                Map.of("KANDEV_TASK_TITLE", "a $(HOME) of $$", "API_KEY", "very-secret"),
                mounts,
                "first",
                nobody -> {});
    }

    /** What runtimes asked of the server since somebody looked before, as {@code METHOD path}. */
    List<String> calls() {
        List<String> calls = new ArrayList<>();
        try {
            for (RecordedRequest request = server.takeRequest(0, TimeUnit.SECONDS);
                    request != null;
                    request = server.takeRequest(0, TimeUnit.SECONDS)) {
                if (!TESTER.equals(request.getHeader("User-Agent"))) {
                    calls.add(request.getMethod() + " " + request.getPath());
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return calls;
    }

    @Override
    public void close() throws IOException {
        runtimes.forEach(KubernetesRuntime::close);
        client.close();
        server.destroy();
        FileTree.delete(folder);
    }
}
