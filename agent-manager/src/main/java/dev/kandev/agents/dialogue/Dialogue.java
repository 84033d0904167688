package dev.kandev.agents.dialogue;

import dev.kandev.agents.capture.Checkpoint;
import dev.kandev.agents.capture.LineSink;
import dev.kandev.agents.instance.AgentNotRunningException;
import dev.kandev.agents.instance.AgentOutcome;
import java.util.Optional;
import java.util.UUID;

/**
 * What is said between us and one running agent. The capture brings its lines; users' wishes come from other threads. What has an id is
 * told once, however often it is called.
 */
public interface Dialogue extends LineSink {

    /** From where on the agent's output has to be heard. */
    Checkpoint from();

    /**
     * Gives the agent its next prompt.
     *
     * @throws NotListeningException when it cannot take one now
     * @throws AgentNotRunningException when it will not take one any more
     */
    void prompt(UUID promptId, String message);

    /**
     * Asks the agent to break off its turn and to wait for the next prompt.
     *
     * @throws NotListeningException when it has not come to its first turn
     */
    void cancel();

    /**
     * Tells the agent what the user chose. The first answer to a permission stands.
     *
     * @throws NotListeningException when it does not wait for this one
     */
    void answer(String permissionId, String optionId);

    /** Asks the agent to leave. */
    void leave();

    /** Does what is due by now; called several times a second while the agent runs. */
    void look();

    /** Whether the agent has something to do, so that its silence means something. */
    boolean isAgentsTurn();

    /** Whether nothing more is to be said: the agent is to leave. */
    boolean isOver();

    /**
     * What the end of the agent means, once all is heard; empty when only its exit code tells.
     *
     * @param exitCode null when nobody knows it
     */
    Optional<AgentOutcome> outcome(Integer exitCode);
}
