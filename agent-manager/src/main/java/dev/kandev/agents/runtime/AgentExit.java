package dev.kandev.agents.runtime;

/**
 * How an agent ended.
 *
 * @param exitCode null when nobody knows
 * @param outOfMemory whether it was ended for using more memory than it may
 * @param why what the runtime says of it, in words for users; empty when it says nothing
 */
public record AgentExit(Integer exitCode, boolean outOfMemory, String why) {

    /** One of which the runtime says nothing more. */
    public AgentExit(Integer exitCode, boolean outOfMemory) {
        this(exitCode, outOfMemory, "");
    }

    /** One of which nothing is known but that it is gone. */
    public static AgentExit lost() {
        return lost("");
    }

    /** One that left no exit code; the runtime says why. */
    public static AgentExit lost(String why) {
        return new AgentExit(null, false, why);
    }

    /** Exit code 0. */
    public boolean succeeded() {
        return exitCode != null && exitCode == 0;
    }
}
