package dev.kandev.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kandev.common.event.Delivery;
import dev.kandev.orchestrator.scene.Scene;
import dev.kandev.orchestrator.scene.Surroundings;
import dev.kandev.proto.event.Subjects;
import dev.kandev.proto.orchestrator.v1.StartTaskRequest;
import dev.kandev.proto.task.v1.Task;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** With tracing on; nobody listens where the traces go. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(TraceIT.Traced.class)
class TraceIT extends Scene {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    public static final class Traced implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kandev.tracing.endpoint", "http://127.0.0.1:9");
        }
    }

    @Test
    void aCallsTraceGoesOnInWhatIsPublishedOfItsChange() throws Exception {
        Task task = board.task(board.request("Traced").setAutoStart(false));
        List<Delivery> published = new CopyOnWriteArrayList<>();
        try (AutoCloseable reader = bus.consume(
                Subjects.ACP_STREAM, "reader", Subjects.acpMessage(UUID.fromString(task.getId())), published::add)) {
            Metadata headers = new Metadata();
            headers.put(
                    Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER),
                    "00-" + TRACE + "-b7ad6b7169203331-01");

            orchestrator
                    .call()
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                    .startTask(StartTaskRequest.newBuilder()
                            .setTaskId(task.getId())
                            .build());

            await().until(() -> !published.isEmpty());
        }
        assertThat(published.get(0).headers().get("traceparent")).startsWith("00-" + TRACE + "-");
    }
}
