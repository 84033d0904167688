package dev.kandev.proto.event;

import java.util.UUID;

/** Subjects and streams. A stream is created by the service that publishes to it. */
public final class Subjects {

    /** Stream of {@link #TASKS_ALL}, of task-service. */
    public static final String TASKS_STREAM = "TASKS";

    public static final String TASKS_ALL = "task.>";
    public static final String TASK_CREATED = "task.created";
    public static final String TASK_UPDATED = "task.updated";
    public static final String TASK_STATE_CHANGED = "task.state_changed";
    public static final String TASK_DELETED = "task.deleted";

    /** Stream of {@link #AGENTS_ALL}, of agent-manager. */
    public static final String AGENTS_STREAM = "AGENTS";

    public static final String AGENTS_ALL = "agent.>";
    public static final String AGENT_STARTED = "agent.started";
    public static final String AGENT_RUNNING = "agent.running";
    public static final String AGENT_COMPLETED = "agent.completed";
    public static final String AGENT_FAILED = "agent.failed";
    public static final String AGENT_STOPPED = "agent.stopped";

    /** Stream of {@link #ACP_ALL}, of agent-manager; the orchestrator adds its own messages. */
    public static final String ACP_STREAM = "ACP";

    public static final String ACP_ALL = "acp.message.>";

    private Subjects() {}

    /** The subject of a task's messages. */
    public static String acpMessage(UUID taskId) {
        return "acp.message." + taskId;
    }
}
