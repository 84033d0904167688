package dev.kandev.agents.instance;

import dev.kandev.agents.capture.Checkpoint;
import dev.kandev.proto.event.AgentFailure;
import java.time.Instant;
import java.util.UUID;

/**
 * One started container or process, as it stood when it was read.
 *
 * @param made what it was made of
 * @param runtime null until it is chosen
 * @param containerId null until it is started
 * @param exitCode null unless it ended by itself
 * @param failure null unless it failed
 * @param error why it failed or was stopped; null otherwise
 * @param sessionId null unless the agent named one
 * @param stop null unless somebody asked for its end
 */
public record AgentInstance(
        UUID id,
        NewAgent made,
        AgentStatus status,
        String runtime,
        String containerId,
        Integer exitCode,
        AgentFailure failure,
        String error,
        String sessionId,
        StopOrder stop,
        Pauses pauses,
        Checkpoint stdout,
        Checkpoint stderr,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {

    /** @throws AgentNotRunningException when it has not started or has ended */
    public void requireAlive() {
        if (!status.isAlive()) {
            throw AgentNotRunningException.in(status, id);
        }
    }

    /** The task it works at. */
    public UUID taskId() {
        return made.taskId();
    }
}
