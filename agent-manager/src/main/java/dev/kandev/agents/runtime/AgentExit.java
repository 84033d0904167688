package dev.kandev.agents.runtime;

/**
 * How an agent ended.
 *
 * @param exitCode null when nobody knows
 * @param outOfMemory whether it was ended for using more memory than it may
 */
public record AgentExit(Integer exitCode, boolean outOfMemory) {

    /** One of which nothing is known but that it is gone. */
    public static AgentExit lost() {
        return new AgentExit(null, false);
    }

    /** Exit code 0. */
    public boolean succeeded() {
        return exitCode != null && exitCode == 0;
    }
}
