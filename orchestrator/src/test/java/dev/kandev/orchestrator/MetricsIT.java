package dev.kandev.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kandev.orchestrator.scene.Scene;
import dev.kandev.orchestrator.scene.Surroundings;
import dev.kandev.proto.event.AgentFailure;
import dev.kandev.proto.task.v1.Task;
import dev.kandev.proto.task.v1.TaskState;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class MetricsIT extends Scene {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void operatorsSeeTheQueueTheLaunchesAndTheIngest() {
        Task task = board.task("Fails once");
        agent.fails(agents.awaitAgent(task.getId(), 1), AgentFailure.TIMEOUT, "silent for 10 minutes");
        agent.completes(agents.awaitAgent(task.getId(), 2));
        awaitState(task, TaskState.TASK_STATE_COMPLETED);
        awaitLastStatus(task, "completed");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(metrics())
                .contains("kandev_queue_depth{agent_type=\"analyst\"} 0")
                .contains("kandev_queue_wait_seconds_bucket{le=\"1.0\"}")
                .contains("kandev_executions_running 0")
                .contains("kandev_launches_total{outcome=\"done\"}")
                .contains("kandev_retries_total{reason=\"timeout\"}")
                .contains("kandev_messages_stored_total")
                .contains("kandev_messages_lag_seconds")
                .contains("kandev_messages_store_seconds_bucket{le=")
                .contains("kandev_events_pending{consumer=\"orchestrator-messages\"} 0")
                .contains("kandev_streams_open")
                .doesNotContain("trace_id"));
    }

    private String metrics() throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/q/metrics")).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
