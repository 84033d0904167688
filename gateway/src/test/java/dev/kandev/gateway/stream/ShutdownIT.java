package dev.kandev.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kandev.common.test.ServiceProcess;
import dev.kandev.gateway.scene.AgentManager;
import dev.kandev.gateway.scene.OrchestratorStreams;
import dev.kandev.gateway.scene.Person;
import dev.kandev.gateway.scene.ServedStream;
import dev.kandev.gateway.scene.StreamClient;
import dev.kandev.gateway.scene.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged gateway as a process, beside this one, which makes the accounts. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ShutdownIT {

    private OrchestratorStreams orchestrator;
    private AgentManager agentManager;
    private ServiceProcess gateway;

    @BeforeEach
    void startGateway() {
        Map<String, String> settings = new HashMap<>();
        Stream.of(
                        "kandev.database.url",
                        "kandev.database.password",
                        "kandev.internal.token",
                        "kandev.auth.key-dir",
                        "kandev.task-service.port",
                        "kandev.orchestrator.port",
                        "kandev.agent-manager.port")
                .forEach(key -> settings.put(key, ConfigProvider.getConfig().getValue(key, String.class)));
        orchestrator = new OrchestratorStreams(Integer.parseInt(settings.get("kandev.orchestrator.port")));
        settings.put("kandev.calls.deadline", "60s");
        agentManager = new AgentManager(Integer.parseInt(settings.get("kandev.agent-manager.port")));
        gateway = ServiceProcess.start("gateway", settings);
    }

    @AfterEach
    void stopGateway() throws InterruptedException {
        gateway.close();
        agentManager.close();
        orchestrator.close();
    }

    @Test
    void saysThatItGoesAwayToClientsAndTheOrchestrator() throws Exception {
        Person person = Person.joins();
        String task = person.makesATask(person.makesABoard(), "task");
        String taskStream = "/api/v1/orchestrator/tasks/" + task + "/stream";
        try (StreamClient ofBoards = StreamClient.open(gateway.port(), "/api/v1/orchestrator/stream", person)) {
            ServedStream served = orchestrator.awaitStream();
            try (StreamClient ofTask = StreamClient.open(gateway.port(), taskStream, person)) {
                orchestrator.awaitStream();

                gateway.terminate();

                assertThat(ofBoards.closeCode().get(20, TimeUnit.SECONDS)).isEqualTo(1001);
                assertThat(ofTask.closeCode().get(20, TimeUnit.SECONDS)).isEqualTo(1001);
                assertThat(served.closeCode().get(20, TimeUnit.SECONDS)).isEqualTo(1001);
            }
        }
    }

    @Test
    void answersWhatItWasAskedBefore() throws Exception {
        Person person = Person.joins();
        String task = person.makesATask(person.makesABoard(), "task");
        CompletableFuture<Void> consent = new CompletableFuture<>();
        agentManager.answersListsAfter(consent);
        CompletableFuture<Integer> inFlight = status("/api/v1/tasks/" + task + "/agents", person.token());
        agentManager.asked().get(20, TimeUnit.SECONDS);

        gateway.terminate();
        await().atMost(20, TimeUnit.SECONDS).until(this::takesNothingNew);
        consent.complete(null);

        assertThat(inFlight.get(20, TimeUnit.SECONDS)).isEqualTo(200);
    }

    private boolean takesNothingNew() {
        return status("/api/v1/boards", "none").exceptionally(refused -> 503).join() == 503;
    }

    private CompletableFuture<Integer> status(String path, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }
}
