package dev.kandev.local.supervise;

import java.util.OptionalInt;

/** One life of a {@link Part}. */
public interface RunningPart {

    /** The process whose end is the end of this life. */
    ProcessHandle process();

    /** How it ended; empty while it runs, and where nobody can know. */
    OptionalInt exitCode();

    /**
     * Asks it to end, and returns when nobody can reach it any more; it may have some clearing up to do still. Blocks for a bounded
     * time.
     */
    void retire();

    /**
     * Ends the process, if it has not ended by itself, and gives back what it held. May be called again. Blocks for a bounded time.
     */
    void stop();
}
