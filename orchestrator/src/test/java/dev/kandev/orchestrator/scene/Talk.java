package dev.kandev.orchestrator.scene;

import dev.kandev.common.event.EventBus;
import dev.kandev.proto.acp.AcpEnvelope;
import dev.kandev.proto.event.Subjects;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Numbered messages of a task. */
public final class Talk {

    private final UUID agentId = UUID.randomUUID();
    private final EventBus bus;
    private final UUID taskId;

    /** Of a task that has no execution: for the history alone it needs none. */
    public Talk(EventBus bus) {
        this(bus, UUID.randomUUID().toString());
    }

    public Talk(EventBus bus, String taskId) {
        this.bus = bus;
        this.taskId = UUID.fromString(taskId);
    }

    public String taskId() {
        return taskId.toString();
    }

    public String subject() {
        return Subjects.acpMessage(taskId);
    }

    /** The lines from one number to another, both included; returns when NATS has them. */
    public void say(int from, int to) {
        say(from, to, "");
    }

    /** As above, each with this text beside its number. */
    public void say(int from, int to, String text) {
        CompletableFuture.allOf(IntStream.rangeClosed(from, to)
                        .mapToObj(line -> publish(line, text))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private CompletableFuture<Void> publish(int line, String text) {
        AcpEnvelope message = AcpEnvelope.of("log", Instant.now(), agentId, taskId, Map.of("n", line, "text", text));
        return bus.publishAsync(
                subject(), agentId + ":" + line, message.toJson().getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
