package dev.kandev.agents.push;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.UUID;

/** A branch could not be pushed. The message is for users: it holds no secret. */
public final class PushRefusedException extends KandevException {

    private static final long serialVersionUID = 1L;

    private PushRefusedException(ErrorCode code, String message) {
        super(code, message);
    }

    static PushRefusedException agentAtWork(UUID taskId) {
        return new PushRefusedException(
                ErrorCode.NOT_ALLOWED,
                "an agent of the task " + taskId + " has not ended: what it has half written is not pushed");
    }

    static PushRefusedException noRepository(UUID taskId) {
        return new PushRefusedException(
                ErrorCode.NOT_ALLOWED,
                "the workspace of the task " + taskId + " was not checked out from a repository");
    }

    static PushRefusedException somebodyElsePushed(String branch) {
        return new PushRefusedException(
                ErrorCode.CONFLICT,
                "somebody else has pushed to the branch " + branch + "; nothing of theirs is overwritten");
    }

    static PushRefusedException byRepository(String repository, String words) {
        return new PushRefusedException(
                ErrorCode.NOT_ALLOWED, "the repository " + repository + " does not take the branch: " + words);
    }

    static PushRefusedException outOfReach(String repository, String words) {
        return new PushRefusedException(
                ErrorCode.UNAVAILABLE, "the repository " + repository + " could not be reached: " + words);
    }
}
