package dev.kandev.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.gateway.Accounts;
import dev.kandev.gateway.scene.OrchestratorStreams;
import dev.kandev.gateway.scene.Person;
import dev.kandev.gateway.scene.StreamClient;
import dev.kandev.gateway.scene.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class ExpulsionIT {

    private static final String BOARDS = "/api/v1/orchestrator/stream";

    @Inject
    DataSource database;

    @TestHTTPResource("/")
    URI address;

    @ConfigProperty(name = "kandev.orchestrator.port")
    int orchestratorPort;

    private OrchestratorStreams orchestrator;

    @BeforeEach
    void startOrchestrator() {
        orchestrator = new OrchestratorStreams(orchestratorPort);
    }

    @AfterEach
    void stopOrchestrator() {
        orchestrator.close();
    }

    @Test
    void closesTheStreamsOfAnAccountThatIsDisabledAndNoOthers() throws Exception {
        Accounts.removeAll(database);
        Person admin = Person.joins();
        Person guest = Person.joins();
        try (StreamClient ofGuest = StreamClient.open(address.getPort(), BOARDS, guest);
                StreamClient ofAdmin = StreamClient.open(address.getPort(), BOARDS, admin)) {
            orchestrator.awaitStream();
            orchestrator.awaitStream();

            admin.says("{\"disabled\":true}")
                    .patch("/api/v1/users/{id}", guest.id())
                    .then()
                    .statusCode(200);

            assertThat(ofGuest.closeCode().get(20, TimeUnit.SECONDS)).isEqualTo(4401);
            assertThat(ofAdmin.closeCode()).isNotDone();
        }
    }

    @Test
    void closesTheStreamsOfAnAccountThatAnotherReplicaDisabled() throws Exception {
        Person guest = Person.joins();
        try (StreamClient client = StreamClient.open(address.getPort(), BOARDS, guest)) {
            orchestrator.awaitStream();

            try (Connection connection = database.getConnection();
                    PreparedStatement update =
                            connection.prepareStatement("update users set disabled = true where id = ?")) {
                update.setObject(1, UUID.fromString(guest.id()));
                update.execute();
            }

            assertThat(client.closeCode().get(20, TimeUnit.SECONDS)).isEqualTo(4401);
        }
    }
}
