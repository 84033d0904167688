package dev.kandev.agents.acp;

/** A request of an agent is answered with an error. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** {@code reason} is for the agent. */
    public RefusedException(String reason) {
        super(reason);
    }
}
