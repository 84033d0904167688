package dev.kandev.agents.acp.terminal;

import dev.kandev.agents.acp.RefusedException;
import java.util.Optional;

/**
 * The terminals of one agent, by ids of the caller's choice. None of these calls waits for a command: what is ordered may take effect a
 * moment later. Called from one thread at a time.
 *
 * <p>All calls fail with an unchecked exception while the agent's runtime is away, and can then be made again.
 */
public interface Terminals {

    /**
     * Begins a command, or does nothing when a terminal of this id was begun before, by whatever life of ours.
     *
     * @throws RefusedException when it cannot be run as it is asked for
     */
    void begin(String id, TerminalCommand command) throws RefusedException;

    /** What the command wrote so far; nothing for a terminal that is only about to begin. */
    TerminalOutput output(String id, int maxBytes);

    /**
     * How the command ended; empty while it runs, or is about to.
     *
     * @throws RefusedException when nobody will know any more
     */
    Optional<TerminalExit> exit(String id) throws RefusedException;

    /**
     * Ends the command with all that descends from it. No effect on one that has ended.
     *
     * @throws RefusedException when that cannot be ordered
     */
    void kill(String id) throws RefusedException;

    /**
     * Ends the command; of what it wrote only the end stays, until it is forgotten.
     *
     * @throws RefusedException when that cannot be ordered; then it goes on until the agent ends
     */
    void release(String id) throws RefusedException;

    /** Removes what is left of a terminal that was released. */
    void forget(String id);
}
