package dev.kandev.agents.instance;

import dev.kandev.common.event.EventBus;
import dev.kandev.common.grpc.Caller;
import dev.kandev.common.outbox.Outbox;
import dev.kandev.proto.event.AgentEventData;
import dev.kandev.proto.event.CloudEvent;
import dev.kandev.proto.event.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Tells of what becomes of an instance, in the transaction of that change. */
@ApplicationScoped
class AgentEvents {

    private static final String SOURCE = "/kandev/agent-manager";
    private static final Caller ACTOR = Caller.service("agent-manager");
    private static final Duration KEEP = Duration.ofDays(7);

    private final Outbox outbox;
    private final EventBus bus;
    private final Clock clock;

    AgentEvents(Outbox outbox, EventBus bus, Clock clock) {
        this.outbox = outbox;
        this.bus = bus;
        this.clock = clock;
    }

    void ensureStreams() {
        bus.ensureStream(Subjects.AGENTS_STREAM, Subjects.AGENTS_ALL, KEEP);
        bus.ensureStream(Subjects.ACP_STREAM, Subjects.ACP_ALL, KEEP);
    }

    void publish(String type, InstanceEntity instance) {
        AgentEventData data = new AgentEventData(
                instance.id,
                instance.taskId,
                instance.executionId,
                instance.attempt,
                instance.agentType,
                instance.runtime,
                instance.exitCode,
                instance.failure,
                instance.error,
                instance.sessionId);
        CloudEvent<AgentEventData> event =
                CloudEvent.of(SOURCE, type, instance.taskId, clock.instant(), ACTOR.asHeader(), data);
        outbox.append(type, event.id(), event.toJson());
    }
}
