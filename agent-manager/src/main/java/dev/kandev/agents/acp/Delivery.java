package dev.kandev.agents.acp;

/** What an agent is told once. */
public enum Delivery {
    /** Something to do, by its own id. */
    PROMPT,
    /** What was decided about a permission, by the permission's id. */
    PERMISSION,
    /** A turn is broken off, by the id of its prompt. */
    CANCEL,
    /** A request of ours on the way to a session, by its name. */
    REQUEST,
    /** The answer to a request of the agent, by the line that asked. */
    ANSWER
}
