package dev.kandev.orchestrator.lifecycle;

import dev.kandev.common.outbox.Outbox;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.proto.acp.AcpEnvelope;
import dev.kandev.proto.event.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Adds messages of our own to the history of a task, in the transaction of what they tell. */
@ApplicationScoped
public class TaskHistory {

    private final Outbox outbox;
    private final Clock clock;

    TaskHistory(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Told in the name of the execution's agent, or of the execution while it has none.
     *
     * @param data anything that maps to a JSON object
     */
    public void tell(Execution execution, String type, Object data) {
        UUID speaker = execution.agent().orElse(execution.id());
        AcpEnvelope message = AcpEnvelope.of(type, clock.instant(), speaker, execution.taskId(), data);
        outbox.append(Subjects.acpMessage(execution.taskId()), OwnMessages.newId(execution.id()), message.toJson());
    }
}
