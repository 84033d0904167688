package dev.kandev.orchestrator.intake;

import dev.kandev.orchestrator.execution.Attempt;
import dev.kandev.orchestrator.lifecycle.ExecutionLifecycle;
import dev.kandev.proto.event.AgentEventData;
import dev.kandev.proto.event.AgentFailure;
import dev.kandev.proto.event.CloudEvent;
import dev.kandev.proto.event.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Lets executions follow what becomes of their agents. Idempotent. */
@ApplicationScoped
class AgentEvents {

    private static final Logger LOG = Logger.getLogger(AgentEvents.class);

    private final ExecutionLifecycle lifecycle;

    AgentEvents(ExecutionLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    void handle(CloudEvent<AgentEventData> event) {
        AgentEventData agent = event.data();
        Attempt attempt = new Attempt(agent.executionId(), agent.attempt());
        LOG.infof(
                "agent event type=%s taskId=%s executionId=%s attempt=%d instanceId=%s",
                event.type(), agent.taskId(), agent.executionId(), agent.attempt(), agent.agentId());
        switch (event.type()) {
            case Subjects.AGENT_STARTED, Subjects.AGENT_RUNNING ->
                lifecycle.running(attempt, agent.agentId(), agent.sessionId());
            case Subjects.AGENT_COMPLETED -> lifecycle.succeeded(attempt, agent.agentId(), agent.sessionId());
            case Subjects.AGENT_FAILED ->
                lifecycle.failed(attempt, agent.agentId(), failure(agent), agent.message(), agent.sessionId());
            case Subjects.AGENT_STOPPED -> lifecycle.stopped(attempt, agent.agentId(), agent.message());
            default -> LOG.warnf("agent event is unknown type=%s id=%s", event.type(), event.id());
        }
    }

    private static AgentFailure failure(AgentEventData agent) {
        return agent.failure() == null ? AgentFailure.AGENT_EXIT : agent.failure();
    }
}
