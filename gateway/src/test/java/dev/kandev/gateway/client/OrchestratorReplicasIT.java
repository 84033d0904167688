package dev.kandev.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kandev.common.test.FreePort;
import dev.kandev.gateway.client.Replicas.Address;
import dev.kandev.gateway.scene.OrchestratorCalls;
import dev.kandev.gateway.scene.OrchestratorStreams;
import dev.kandev.gateway.scene.Person;
import dev.kandev.gateway.scene.ServedStream;
import dev.kandev.gateway.scene.StreamClient;
import dev.kandev.gateway.scene.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas, of which one is up at a time. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(OrchestratorReplicasIT.TwoReplicas.class)
class OrchestratorReplicasIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The ports differ from the one of an only replica. */
    public static final class TwoReplicas implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kandev.orchestrator.host", "127.0.0.1:" + FreePort.find() + ",localhost:" + FreePort.find());
        }
    }

    @TestHTTPResource("/")
    URI address;

    @ConfigProperty(name = "kandev.orchestrator.host")
    String replicas;

    private int firstPort;
    private int secondPort;
    private Person person;
    private String task;

    @BeforeEach
    void makeATask() {
        List<Address> addresses = Replicas.parse(replicas, 1).addresses();
        firstPort = addresses.get(0).port();
        secondPort = addresses.get(1).port();
        person = Person.joins();
        task = person.makesATask(person.makesABoard(), "task");
    }

    @Test
    void aStreamOfAReplicaThatEndsGoesOnAtAnother() throws Exception {
        String stream = "/api/v1/orchestrator/tasks/" + task + "/stream?after=";
        OrchestratorStreams first = new OrchestratorStreams(firstPort);
        try (StreamClient before = StreamClient.open(address.getPort(), stream + 0, person)) {
            ServedStream ended = first.awaitStream();
            ended.say("1");
            await().until(() -> before.messages().size() == 1);
            try (OrchestratorStreams second = new OrchestratorStreams(secondPort)) {
                ended.hangUp(1001);
                first.close();
                assertThat(before.closeCode().get(10, TimeUnit.SECONDS)).isEqualTo(1012);

                try (StreamClient after = StreamClient.open(address.getPort(), stream + 1, person)) {
                    ServedStream served = second.awaitStream();
                    served.say("2");
                    assertThat(served.uri()).endsWith("/stream?after=1");
                    await().until(() -> after.messages().size() == 1);
                }
            }
        } finally {
            first.close();
        }
    }

    @Test
    void callsGoToTheReplicaThatIsUp() throws Exception {
        OrchestratorCalls first = new OrchestratorCalls(firstPort);
        try {
            await().atMost(PATIENCE).until(() -> start() == 202);
            try (OrchestratorCalls second = new OrchestratorCalls(secondPort)) {
                first.close();
                await().atMost(PATIENCE).until(() -> start() == 202);
                assertThat(second.requests()).hasSize(1);
            }
            first = new OrchestratorCalls(firstPort);
            await().atMost(PATIENCE).until(() -> start() == 202);
            assertThat(first.requests()).hasSize(1);
        } finally {
            first.close();
        }
    }

    private int start() {
        return person.asks()
                .post("/api/v1/orchestrator/tasks/{task}/start", task)
                .statusCode();
    }
}
