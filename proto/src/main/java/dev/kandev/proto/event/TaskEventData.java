package dev.kandev.proto.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The data of {@code task.*} events: the task as it is after the change (before it, for {@code task.deleted}).
 *
 * @param state upper case, for example {@code IN_PROGRESS}
 * @param priority 0 to 10
 * @param agentType null when people do the work
 * @param repositoryUrl may be null
 * @param branch may be null
 * @param startAfter may be null
 * @param version of the task
 * @param oldState null unless the state changed
 * @param reason null when none was given
 * @param execution what its card shows of the last execution; null when none ran
 */
public record TaskEventData(
        UUID taskId,
        UUID boardId,
        String title,
        String state,
        int priority,
        String agentType,
        String repositoryUrl,
        String branch,
        boolean autoStart,
        Instant startAfter,
        long version,
        String oldState,
        String reason,
        Execution execution) {

    /**
     * What the card shows.
     *
     * @param status upper case, for example {@code RUNNING}
     * @param progress 0 to 100
     * @param currentOperation what the agent says that it does right now; empty when it says nothing
     * @param attempt from 1; 0 while the first one waits
     */
    public record Execution(String status, int progress, String currentOperation, int attempt) {}
}
