package dev.kandev.agents.push;

import dev.kandev.agents.instance.NewAgent;
import dev.kandev.agents.instance.TaskAgents;
import dev.kandev.agents.workspace.WorkspaceRequest;
import dev.kandev.common.error.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Pushes the branch of a task, of which no agent works. */
@ApplicationScoped
public class Pushes {

    private static final int MAX_MESSAGE = 10_000;
    private static final int MAX_ID = 255;

    private final BranchPushes branches;
    private final TaskAgents agents;

    Pushes(BranchPushes branches, TaskAgents agents) {
        this.branches = branches;
        this.agents = agents;
    }

    /**
     * Commits what differs in the task's workspace, and pushes its branch. Blocks for as long as git takes.
     *
     * @param requestId the same again answers the same, without a push; empty for a push in any case
     * @throws InvalidInputException unless the message has 1 to 10 000 characters
     * @throws PushRefusedException when it cannot be pushed
     */
    public PushedBranch push(UUID taskId, String message, Author author, String requestId) {
        if (message.isBlank() || message.length() > MAX_MESSAGE || message.indexOf('\0') >= 0) {
            throw new InvalidInputException("message", "must have 1 to " + MAX_MESSAGE + " characters");
        }
        if (requestId.length() > MAX_ID || requestId.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException("request_id", "must have at most " + MAX_ID + " characters");
        }
        PushRequest request = new PushRequest(
                taskId, agents.made(taskId).stream().map(Pushes::wanted).toList(), message, author, requestId);
        return branches.push(request, () -> agents.areAtWork(taskId));
    }

    private static WorkspaceRequest wanted(NewAgent agent) {
        return new WorkspaceRequest(agent.taskId(), agent.taskTitle(), agent.repositoryUrl(), agent.branch());
    }
}
