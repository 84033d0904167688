package dev.kandev.analyst.acp;

/** The user asked the agent to end; unwinds the work from wherever it is. */
public final class TurnCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TurnCancelledException() {
        super("the turn was cancelled", null, false, false);
    }
}
