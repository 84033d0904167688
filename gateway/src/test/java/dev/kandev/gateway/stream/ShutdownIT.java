package dev.kandev.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.common.test.ServiceProcess;
import dev.kandev.gateway.scene.OrchestratorStreams;
import dev.kandev.gateway.scene.Person;
import dev.kandev.gateway.scene.ServedStream;
import dev.kandev.gateway.scene.StreamClient;
import dev.kandev.gateway.scene.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
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
        gateway = ServiceProcess.start("gateway", settings);
    }

    @AfterEach
    void stopGateway() {
        gateway.close();
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
}
