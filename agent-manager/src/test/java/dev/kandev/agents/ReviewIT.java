package dev.kandev.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import dev.kandev.common.test.Infrastructure;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.Artifact;
import dev.kandev.proto.agent.v1.GetChangesRequest;
import dev.kandev.proto.agent.v1.GetChangesResponse;
import dev.kandev.proto.agent.v1.ListArtifactsRequest;
import dev.kandev.proto.agent.v1.ReadArtifactRequest;
import dev.kandev.proto.agent.v1.ReadArtifactResponse;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReviewIT {

    private static final String SCRIPT =
            """
            mkdir -p docs; printf '# done\\n' > docs/report.md; ln -s /etc/passwd stolen
            head -c 200000 /dev/zero > big.bin
            echo '{"type":"result","data":{"status":"completed","artifacts":[
            {"type":"report","path":"docs/report.md"},{"type":"data","path":"/workspace/big.bin"},
            {"type":"x","path":"stolen"},{"type":"x","path":"../outside"},{"type":"x","path":"/etc/passwd"}]}}' | tr -d '\\n'
            echo""";

    @TestHTTPResource
    URI service;

    private AgentManagerClient client;

    @BeforeEach
    void connect() {
        client = new AgentManagerClient(service);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void whatAnAgentNamedCanBeReadAndNothingElse() {
        AgentInstance agent = runToTheEnd();

        List<Artifact> artifacts = client.workspaces()
                .listArtifacts(ListArtifactsRequest.newBuilder()
                        .setTaskId(agent.getTaskId())
                        .build())
                .getArtifactsList();

        assertThat(artifacts)
                .extracting(Artifact::getPath)
                .containsExactlyInAnyOrder("docs/report.md", "big.bin", "stolen");
        assertThat(named(artifacts, "stolen").hasSize()).isFalse();
        assertThat(read(agent, named(artifacts, "report.md")).toStringUtf8()).isEqualTo("# done\n");
        assertThat(read(agent, named(artifacts, "big.bin")).size()).isEqualTo(200_000);
        StatusRuntimeException refused =
                catchThrowableOfType(StatusRuntimeException.class, () -> read(agent, named(artifacts, "stolen")));
        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
    }

    @Test
    void tellsWhatAnAgentChanged() {
        AgentInstance agent = runToTheEnd();

        GetChangesResponse changes = client.workspaces()
                .getChanges(GetChangesRequest.newBuilder()
                        .setTaskId(agent.getTaskId())
                        .build());

        assertThat(changes.getDiff()).contains("+++ b/docs/report.md", "+# done");
        assertThat(changes.getFilesCount()).isEqualTo(3);
    }

    @Test
    void aTaskWithoutAWorkspaceIsNotFound() {
        StatusRuntimeException refused = catchThrowableOfType(StatusRuntimeException.class, () -> client.workspaces()
                .getChanges(GetChangesRequest.newBuilder()
                        .setTaskId(UUID.randomUUID().toString())
                        .build()));

        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
    }

    private AgentInstance runToTheEnd() {
        String name = "reviewed-" + UUID.randomUUID();
        client.addType(name, List.of("sh", "-c", SCRIPT));
        AgentInstance agent = client.launch(AgentManagerClient.request(name));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> client.get(agent.getId()).hasFinishedAt());
        return agent;
    }

    private static Artifact named(List<Artifact> artifacts, String name) {
        return artifacts.stream()
                .filter(artifact -> artifact.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ByteString read(AgentInstance agent, Artifact artifact) {
        List<ByteString> pieces = new ArrayList<>();
        client.workspaces()
                .readArtifact(ReadArtifactRequest.newBuilder()
                        .setTaskId(agent.getTaskId())
                        .setArtifactId(artifact.getId())
                        .build())
                .forEachRemaining((ReadArtifactResponse piece) -> pieces.add(piece.getContent()));
        return ByteString.copyFrom(pieces);
    }
}
