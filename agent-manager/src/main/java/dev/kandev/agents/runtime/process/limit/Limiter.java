package dev.kandev.agents.runtime.process.limit;

import java.util.UUID;

/** A way to limit what processes use. Thread-safe; every call may block for a few seconds. */
public interface Limiter {

    /** In a word, for users: {@code systemd}, {@code cgroup} or {@code none}. */
    String name();

    /** Those of an agent, which are perhaps not there yet, or were made by an earlier life of ours. */
    Limits of(UUID instanceId);
}
