package dev.kandev.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.kandev.agents.file.FileTree;
import dev.kandev.common.test.Infrastructure;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.PushBranchRequest;
import dev.kandev.proto.agent.v1.PushBranchResponse;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class PushIT {

    private static final String SCRIPT = "echo done > report.txt; until [ -e go ]; do sleep 0.1; done; rm go";

    @TestHTTPResource
    URI service;

    @ConfigProperty(name = "kandev.workspaces.dir")
    Path workspaces;

    private AgentManagerClient client;
    private Path directory;
    private TestRepository origin;

    @BeforeEach
    void connect() throws IOException {
        directory = Files.createTempDirectory("kandev-push");
        client = new AgentManagerClient(service);
        TestRepository seed = TestRepository.init(directory.resolve("seed")).write("kept.txt", "one\n");
        seed.commit("first");
        origin = TestRepository.init(directory.resolve("origin.git"), "--bare");
        seed.git("push", "--quiet", origin.folder().toString(), "main");
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        FileTree.delete(directory);
    }

    @Test
    void pushesWhatAnAgentDidOnceItHasEnded() throws IOException {
        String type = "pushed-" + UUID.randomUUID();
        client.addType(type, List.of("sh", "-c", SCRIPT));
        AgentInstance agent = client.launch(AgentManagerClient.request(type)
                .setRepositoryUrl(origin.folder().toString()));
        Path workspace = workspaces.resolve(agent.getTaskId());
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(workspace.resolve("report.txt")));

        StatusRuntimeException refused = catchThrowableOfType(StatusRuntimeException.class, () -> push(agent, "early"));
        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);

        Files.createFile(workspace.resolve("go"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> client.get(agent.getId()).hasFinishedAt());
        PushBranchResponse pushed = push(agent, "what was done");

        assertThat(pushed.getBranch()).isEqualTo("kandev/" + agent.getTaskId().substring(0, 8) + "-title");
        assertThat(pushed.getRemoteUrl()).isEqualTo(origin.folder().toString());
        assertThat(origin.git("rev-parse", pushed.getBranch())).isEqualTo(pushed.getCommit());
        assertThat(origin.git("show", "--format=%an %s", "--name-only", pushed.getBranch()))
                .isEqualTo("Ada what was done\n\nreport.txt");
    }

    @Test
    void aTaskWithoutAWorkspaceIsNotFound() {
        StatusRuntimeException refused = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> push(
                        AgentInstance.newBuilder()
                                .setTaskId(UUID.randomUUID().toString())
                                .build(),
                        "message"));

        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
    }

    private PushBranchResponse push(AgentInstance agent, String message) {
        return client.workspaces()
                .pushBranch(PushBranchRequest.newBuilder()
                        .setTaskId(agent.getTaskId())
                        .setMessage(message)
                        .setAuthorName("Ada")
                        .setAuthorEmail("ada@example.org")
                        .build());
    }
}
