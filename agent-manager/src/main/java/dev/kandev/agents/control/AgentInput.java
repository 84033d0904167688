package dev.kandev.agents.control;

import dev.kandev.agents.acp.stream.ControlLine;
import dev.kandev.agents.run.AgentRuns;
import dev.kandev.common.error.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Tells running agents on their standard input what comes next; a paused one reads it when it goes on. What has an id is written in the
 * transaction that records the id: repeated and simultaneous calls have no effect, and a call that failed can be made again. Should
 * agent-manager end between writing and recording, the next call writes the line once more, with the same id in it.
 *
 * <p>All calls fail with {@link dev.kandev.agents.instance.AgentNotRunningException} when the agent has not started or has ended.
 */
@ApplicationScoped
public class AgentInput {

    private static final int MAX_MESSAGE = 100_000;
    private static final int MAX_ID = 255;

    private final AgentRuns runs;
    private final Deliveries deliveries;

    AgentInput(AgentRuns runs, Deliveries deliveries) {
        this.runs = runs;
        this.deliveries = deliveries;
    }

    /**
     * Gives an agent its next prompt, once for each {@code promptId}.
     *
     * @throws InvalidInputException unless the message has 1 to 100 000 characters
     */
    @Transactional
    public void prompt(UUID agentId, UUID promptId, String message) {
        if (message.isBlank() || message.length() > MAX_MESSAGE) {
            throw new InvalidInputException("message", "must have 1 to " + MAX_MESSAGE + " characters");
        }
        once(Delivery.PROMPT, agentId, promptId.toString(), ControlLine.prompt(promptId, message));
    }

    /** Asks an agent to break off its turn and to wait for the next prompt. */
    public void cancel(UUID agentId) {
        runs.tell(agentId, ControlLine.cancel());
    }

    /**
     * Tells an agent what the user chose. The first answer to a permission stands.
     *
     * @throws InvalidInputException unless each id has 1 to 255 characters
     */
    @Transactional
    public void answer(UUID agentId, String permissionId, String optionId) {
        requireId("permission_id", permissionId);
        requireId("option_id", optionId);
        once(Delivery.PERMISSION, agentId, permissionId, ControlLine.permission(permissionId, optionId));
    }

    private void once(Delivery delivery, UUID agentId, String key, String line) {
        runs.requireAlive(agentId);
        if (deliveries.record(delivery, agentId, key)) {
            runs.tell(agentId, line);
        }
    }

    /** PostgreSQL keeps every character but NUL. */
    private static void requireId(String field, String value) {
        if (value.isEmpty() || value.length() > MAX_ID || value.indexOf('\0') >= 0) {
            throw new InvalidInputException(field, "must have 1 to " + MAX_ID + " characters");
        }
    }
}
