package dev.kandev.local.supervise;

/** Wants to know processes from their first moment, so that none can be forgotten. */
@FunctionalInterface
public interface SpawnListener {

    /** A process runs, and will listen on {@code port}. */
    void spawned(ProcessHandle process, int port);
}
