package dev.kandev.agents.runtime;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A started agent, which may have ended meanwhile. Thread-safe, except that each stream is one reader's. */
public interface RunningAgent {

    /** The container's id, or the process id. */
    String containerId();

    /**
     * Everything the agent wrote and writes to its standard output, from a byte on. Reading blocks for more; the end comes when the
     * agent has ended and all is read. {@link InputStream#available()} tells what can be read without waiting. A reader that waits
     * holds up nobody: the agent's output is kept elsewhere.
     *
     * @param offset bytes to leave out, from 0
     */
    InputStream stdout(long offset);

    /** As {@link #stdout(long)}, for the standard error. */
    InputStream stderr(long offset);

    /**
     * Writes a line to the agent's standard input; the line end is added. No effect on one that has ended.
     *
     * @throws LaunchFailedException when the runtime is away
     */
    void send(String line);

    /** Ends the agent's standard input: asks it to leave. Idempotent. */
    void closeStdin();

    /**
     * Runs a command beside it: where the agent runs, as its user, in its environment and within its limits. It is not waited for, gets no
     * input, and what it writes is thrown away. It is paused, killed and ended with the agent. No effect on one that has ended.
     *
     * @param command a program, which is to be found as the agent finds programs, and its arguments: any text without NUL
     * @throws LaunchFailedException when the runtime is away, though the command may have begun; with a failure that is not retryable
     *     when it cannot be run there
     */
    void execute(List<String> command);

    /**
     * Stops the whole of it until {@link #resume()}: it does nothing and notices nothing, not even a request to leave, but may be written
     * to. Idempotent; no effect on one that has ended.
     *
     * @throws LaunchFailedException when the runtime is away
     */
    void pause();

    /**
     * Lets it go on. Idempotent; no effect on one that has ended.
     *
     * @throws LaunchFailedException when the runtime is away
     */
    void resume();

    /** Asks the whole of it to end (SIGTERM). No effect on one that has ended. */
    void terminate();

    /** Ends the whole of it at once (SIGKILL). No effect on one that has ended. */
    void kill();

    /** Waits at most so long for its end; empty while it runs. */
    Optional<AgentExit> awaitExit(Duration atMost) throws InterruptedException;

    /** What it uses now; empty when it has ended, or when nobody can tell. Blocks for a few seconds at most and throws nothing. */
    Optional<Usage> usage();

    /** Forgets an agent that has ended, its container and its output. Ends it first if it still runs. Idempotent. */
    void discard();
}
