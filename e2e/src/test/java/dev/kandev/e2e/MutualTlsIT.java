package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With certificates for all services: they talk to each other, and nobody else talks to them. */
class MutualTlsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final byte[] EMPTY_MESSAGE = new byte[5];
    private static final String UNAUTHENTICATED = "16";
    private static final String SERVICES =
            """
            task-service,  kandev.task.v1.TaskService/GetTask
            orchestrator,  kandev.orchestrator.v1.OrchestratorService/GetTaskStatus
            agent-manager, kandev.agent.v1.AgentService/GetAgent
            """;

    @TempDir
    static Path directory;

    private static Certificates ours;
    private static KandevSystem system;

    @BeforeAll
    static void start() {
        ours = Certificates.issue(directory.resolve("ours"));
        system = KandevSystem.up(directory.resolve("home"), ours.settings());
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void theMainJobIsDoneAndWatched() {
        ApiClient api = ApiClient.of(system, "ada");
        SampleRepository repository = SampleRepository.create(directory.resolve("repository"), 3);
        String taskId = api.createTask(repository.directory().toString());

        try (MessageStream stream = new MessageStream(system.stream(taskId, 0), api.token())) {
            await().atMost(PATIENCE).until(() -> stream.saw("result", "status", "completed"));
        }

        api.awaitState(taskId, "COMPLETED");
    }

    @ParameterizedTest
    @CsvSource(textBlock = SERVICES)
    void aCallInPlainTextIsRefused(String service, String method) {
        URI address = URI.create("http://127.0.0.1:" + system.port(service) + "/" + method);

        assertThatThrownBy(() -> call(HttpClient.newHttpClient(), address)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = SERVICES)
    void aCallWithoutACertificateIsRefused(String service, String method) throws Exception {
        HttpClient client = client(ours.clientWithoutCertificate());

        assertThat(call(client, address(service, method)).statusCode()).isEqualTo(403);
        assertThat(get(client, address(service, "q/metrics"))).isEqualTo(403);
        assertThat(get(client, address(service, "q/health/ready"))).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(textBlock = SERVICES)
    void aCallWithAnotherAuthoritysCertificateIsRefused(String service, String method, @TempDir Path scratch) {
        HttpClient client = client(ours.clientOf(Certificates.issue(scratch)));

        assertThatThrownBy(() -> call(client, address(service, method))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = SERVICES)
    void aCallWithACertificateStillNeedsTheToken(String service, String method) throws Exception {
        HttpResponse<Void> answer = call(client(ours.client()), address(service, method));

        assertThat(answer.headers().firstValue("grpc-status")).contains(UNAUTHENTICATED);
    }

    @Test
    void aStreamWithACertificateStillNeedsTheToken() throws Exception {
        URI stream = address("orchestrator", "internal/stream");

        assertThatThrownBy(() -> client(ours.client())
                        .newWebSocketBuilder()
                        .buildAsync(URI.create(stream.toString().replaceFirst("^https", "wss")), new NoListener())
                        .join())
                .rootCause()
                .hasMessageContaining("401");
    }

    private static HttpClient client(SSLContext context) {
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static URI address(String service, String path) {
        return URI.create("https://127.0.0.1:" + system.port(service) + "/" + path);
    }

    /** A call of gRPC as it is on the wire. */
    private static HttpResponse<Void> call(HttpClient client, URI method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(method)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/grpc")
                .header("TE", "trailers")
                .POST(HttpRequest.BodyPublishers.ofByteArray(EMPTY_MESSAGE))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding());
    }

    private static int get(HttpClient client, URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static final class NoListener implements WebSocket.Listener {}
}
