package dev.kandev.agents.capture;

import java.util.UUID;

/** Remembers how far each instance's streams were captured. Called by the capturing threads. */
public interface Checkpoints {

    /** Moves forward; {@code stream} is {@code stdout} or {@code stderr}. */
    void save(UUID instanceId, String stream, Checkpoint checkpoint);
}
