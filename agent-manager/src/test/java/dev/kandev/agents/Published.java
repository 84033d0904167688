package dev.kandev.agents;

import dev.kandev.common.event.Delivery;
import dev.kandev.common.event.EventBus;
import dev.kandev.proto.acp.AcpEnvelope;
import dev.kandev.proto.event.AgentEventData;
import dev.kandev.proto.event.CloudEvent;
import dev.kandev.proto.event.Subjects;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the service publishes from now on. */
final class Published implements AutoCloseable {

    private final List<Delivery> messages = new CopyOnWriteArrayList<>();
    private final List<Delivery> events = new CopyOnWriteArrayList<>();
    private final AutoCloseable messageConsumer;
    private final AutoCloseable eventConsumer;

    Published(EventBus bus) {
        String name = "test-" + UUID.randomUUID();
        messageConsumer = bus.consume(Subjects.ACP_STREAM, name, Subjects.ACP_ALL, messages::add);
        eventConsumer = bus.consume(Subjects.AGENTS_STREAM, name, Subjects.AGENTS_ALL, events::add);
    }

    /** Of a task, in the order of their publication. */
    List<AcpEnvelope> messages(String taskId) {
        return messages.stream()
                .filter(message -> message.subject().equals("acp.message." + taskId))
                .map(message -> AcpEnvelope.parse(new String(message.payload(), StandardCharsets.UTF_8))
                        .orElseThrow())
                .toList();
    }

    List<String> messageIds(String taskId) {
        return messages.stream()
                .filter(message -> message.subject().equals("acp.message." + taskId))
                .map(Delivery::messageId)
                .toList();
    }

    List<CloudEvent<AgentEventData>> events(String taskId) {
        return events.stream()
                .map(event -> CloudEvent.parse(event.payload(), AgentEventData.class))
                .filter(event -> event.subject().equals(taskId))
                .toList();
    }

    @Override
    public void close() throws Exception {
        messageConsumer.close();
        eventConsumer.close();
    }
}
