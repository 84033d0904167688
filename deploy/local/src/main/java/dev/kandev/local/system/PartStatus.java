package dev.kandev.local.system;

import java.time.Instant;

/**
 * How one part is.
 *
 * @param pid null when it is down
 * @param port where it listens; null when it is down, or listens nowhere
 * @param startedAt null when it is down
 * @param memoryBytes resident; null when it is down, and where the system does not tell
 */
public record PartStatus(String name, State state, Long pid, Integer port, Instant startedAt, Long memoryBytes) {

    /** What can be said of a part from outside. */
    public enum State {
        /** It runs and serves. */
        READY,
        /** It runs and does not serve, yet or just now. */
        STARTING,
        /** It does not run. */
        DOWN
    }
}
