package dev.kandev.orchestrator.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.common.event.Delivery;
import dev.kandev.orchestrator.scene.Scene;
import dev.kandev.orchestrator.scene.Surroundings;
import dev.kandev.orchestrator.scene.Talk;
import dev.kandev.proto.event.Subjects;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What the ingest does with deliveries whose acknowledgement was lost: they come again after they were stored. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class RedeliveryIT extends Scene {

    @Inject
    MessageIngest ingest;

    @Test
    void aBatchThatComesAgainChangesNothing() throws Exception {
        Talk talk = new Talk(bus);
        talk.say(1, 100);
        await().until(() -> orchestrator.isStored(talk.taskId(), 100));
        List<JsonNode> before = orchestrator.history(talk.taskId());
        List<Delivery> again = new ArrayList<>(deliveriesOf(talk, 100));

        ingest.take(again);
        Collections.reverse(again);
        ingest.take(again);
        talk.say(101, 101);

        await().until(() -> orchestrator.isStored(talk.taskId(), 101));
        assertThat(orchestrator.history(talk.taskId())).hasSize(101).startsWith(before.toArray(JsonNode[]::new));
    }

    private List<Delivery> deliveriesOf(Talk talk, int count) throws Exception {
        List<Delivery> deliveries = new CopyOnWriteArrayList<>();
        String durable = "test-" + UUID.randomUUID();
        try (AutoCloseable consumer = bus.consume(Subjects.ACP_STREAM, durable, talk.subject(), deliveries::add)) {
            await().until(() -> deliveries.size() == count);
        }
        return deliveries;
    }
}
