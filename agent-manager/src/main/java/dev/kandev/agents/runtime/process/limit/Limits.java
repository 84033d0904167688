package dev.kandev.agents.runtime.process.limit;

import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.agents.type.Resources;
import java.io.IOException;
import java.util.List;

/** The limits of one agent, and what runs within them. */
public interface Limits {

    /**
     * Makes them; what is left of an earlier start of the same agent is ended and removed.
     *
     * @return the words that come before a command to run it within them
     * @throws IOException when the system refuses
     */
    List<String> impose(Resources resources) throws IOException;

    /** Whether something that ran within them was ended for using too much memory. */
    boolean outOfMemory();

    /** Ends all that runs within them (SIGKILL), whatever session it has moved to. */
    void kill();

    /**
     * Ends all that runs within them, and removes them. Idempotent.
     *
     * @throws LaunchFailedException when something does not end
     */
    void remove();
}
