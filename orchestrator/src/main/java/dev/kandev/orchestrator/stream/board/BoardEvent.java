package dev.kandev.orchestrator.stream.board;

import dev.kandev.common.event.Delivery;
import dev.kandev.proto.event.CloudEvent;
import dev.kandev.proto.event.Subjects;
import dev.kandev.proto.event.TaskEventData;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A task event on its way to clients.
 *
 * @param type for example {@code task.updated}
 * @param json as it was published
 */
record BoardEvent(UUID taskId, UUID boardId, String type, String json) {

    /** @throws dev.kandev.proto.event.MalformedEventException when it is no task event */
    static BoardEvent read(Delivery delivery) {
        CloudEvent<TaskEventData> event = CloudEvent.parse(delivery.payload(), TaskEventData.class);
        return new BoardEvent(
                event.data().taskId(),
                event.data().boardId(),
                event.type(),
                new String(delivery.payload(), StandardCharsets.UTF_8));
    }

    /** Whether the task is no more. */
    boolean isDeletion() {
        return Subjects.TASK_DELETED.equals(type);
    }
}
