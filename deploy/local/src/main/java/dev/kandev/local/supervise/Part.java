package dev.kandev.local.supervise;

/** Something that runs as a process and that others may need. */
public interface Part {

    /** One word; also the name of its log. */
    String name();

    /**
     * Starts it and waits until it is ready. Called from one thread at a time, again after it has died; blocks. When it throws, or
     * its thread is interrupted, nothing is left running.
     *
     * @param spawned is told of the process as soon as there is one, long before it is ready
     * @throws StartFailedException when it does not become ready in its time
     */
    RunningPart start(SpawnListener spawned);
}
