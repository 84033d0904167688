package dev.kandev.orchestrator.scene;

import dev.kandev.common.event.EventBus;
import dev.kandev.proto.acp.AcpEnvelope;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.AgentStatus;
import dev.kandev.proto.event.AgentEventData;
import dev.kandev.proto.event.AgentFailure;
import dev.kandev.proto.event.CloudEvent;
import dev.kandev.proto.event.Subjects;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** What agents do, told of as the agent-manager tells of it: state first, then the event. */
public final class AgentLife {

    private static final Duration KEEP = Duration.ofDays(7);

    private final AgentManager manager;
    private final EventBus bus;
    private final AtomicLong line = new AtomicLong();

    public AgentLife(AgentManager manager, EventBus bus) {
        this.manager = manager;
        this.bus = bus;
        bus.ensureStream(Subjects.AGENTS_STREAM, Subjects.AGENTS_ALL, KEEP);
        bus.ensureStream(Subjects.ACP_STREAM, Subjects.ACP_ALL, KEEP);
    }

    public void runs(AgentInstance agent) {
        manager.change(agent, AgentStatus.AGENT_STATUS_RUNNING, "", Optional.empty());
        tell(agent, Subjects.AGENT_RUNNING, null, null, null);
    }

    public void completes(AgentInstance agent) {
        completesWith(agent, null);
    }

    public void completesWith(AgentInstance agent, String sessionId) {
        manager.change(agent, AgentStatus.AGENT_STATUS_COMPLETED, "", Optional.of(0));
        tell(agent, Subjects.AGENT_COMPLETED, null, null, sessionId);
    }

    public void fails(AgentInstance agent, AgentFailure failure, String message) {
        manager.change(agent, AgentStatus.AGENT_STATUS_FAILED, message, Optional.of(1));
        tell(agent, Subjects.AGENT_FAILED, failure, message, null);
    }

    public void stops(AgentInstance agent) {
        manager.change(agent, AgentStatus.AGENT_STATUS_STOPPED, "stopped", Optional.empty());
        tell(agent, Subjects.AGENT_STOPPED, null, "stopped", null);
    }

    /** It ends, and nobody hears of it. */
    public void endsSilently(AgentInstance agent, AgentStatus status) {
        manager.change(agent, status, "", Optional.empty());
    }

    /** Its next line. */
    public void says(AgentInstance agent, String type, Map<String, ?> data) {
        UUID taskId = UUID.fromString(agent.getTaskId());
        AcpEnvelope message = AcpEnvelope.of(type, Instant.now(), UUID.fromString(agent.getId()), taskId, data);
        bus.publish(
                Subjects.acpMessage(taskId),
                agent.getId() + ":" + line.incrementAndGet(),
                message.toJson().getBytes(StandardCharsets.UTF_8),
                Map.of());
    }

    private void tell(AgentInstance agent, String type, AgentFailure failure, String message, String sessionId) {
        UUID taskId = UUID.fromString(agent.getTaskId());
        AgentEventData data = new AgentEventData(
                UUID.fromString(agent.getId()),
                taskId,
                UUID.fromString(agent.getExecutionId()),
                agent.getAttempt(),
                agent.getAgentType(),
                "process",
                null,
                failure,
                message,
                sessionId);
        CloudEvent<AgentEventData> event =
                CloudEvent.of("/kandev/agent-manager", type, taskId, Instant.now(), "service:agent-manager", data);
        bus.publish(type, event.id(), event.toJson().getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
