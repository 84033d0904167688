package dev.kandev.agents.retention;

import dev.kandev.agents.instance.TaskAgents;
import dev.kandev.agents.log.AgentLogs;
import dev.kandev.agents.review.Artifacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Removes what deleted tasks leave: workspaces, artifacts, raw logs, and what their agents were asked to do. */
@ApplicationScoped
class DeletedTaskSweep {

    private final Removals removals;
    private final WorkspaceRemoval removal;
    private final TaskAgents agents;
    private final Artifacts artifacts;
    private final AgentLogs logs;

    DeletedTaskSweep(
            Removals removals, WorkspaceRemoval removal, TaskAgents agents, Artifacts artifacts, AgentLogs logs) {
        this.removals = removals;
        this.removal = removal;
        this.agents = agents;
        this.artifacts = artifacts;
        this.logs = logs;
    }

    /** Those whose agent has not ended yet wait for the next time. */
    void sweep() {
        for (UUID taskId : removals.pending()) {
            if (!agents.areAtWork(taskId)) {
                forget(taskId);
            }
        }
    }

    private void forget(UUID taskId) {
        agents.ids(taskId).forEach(logs::delete);
        artifacts.forget(taskId);
        agents.forgetTexts(taskId);
        if (removal.remove(taskId, WorkspaceRemoval.Reason.TASK_DELETED)) {
            removals.done(taskId);
        }
    }
}
