package dev.kandev.agents.push;

import dev.kandev.agents.workspace.WorkspaceRequest;
import java.util.List;
import java.util.UUID;

/**
 * A push of a task's branch.
 *
 * @param agents what the task's agents were to find, the newest first: among it is the address that the workspace was checked out from
 * @param message of the commit, not blank
 * @param requestId the same again answers the same, without a push; empty for a push in any case
 */
record PushRequest(UUID taskId, List<WorkspaceRequest> agents, String message, Author author, String requestId) {

    PushRequest {
        agents = List.copyOf(agents);
    }
}
