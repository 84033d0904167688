package dev.kandev.common.event;

/** Receives one message at a time, in order, on a thread of its own; may block. Must be idempotent: messages can come again. */
@FunctionalInterface
public interface EventHandler {

    /**
     * Returning acknowledges. Any exception lets the message come again after a while; {@link PoisonException} sets it aside at
     * once.
     */
    void handle(Delivery delivery);
}
