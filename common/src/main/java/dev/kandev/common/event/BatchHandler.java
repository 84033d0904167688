package dev.kandev.common.event;

import java.util.List;

/** Receives messages in batches, in order, on a thread of its own; may block. Must be idempotent: a batch can come again. */
@FunctionalInterface
public interface BatchHandler {

    /** Returning acknowledges all of them; an exception none: they come again after a while. */
    void handle(List<Delivery> batch);
}
