package dev.kandev.agents.acp.rpc;

import dev.kandev.agents.acp.Delivery;
import java.util.function.Supplier;

/**
 * What an agent is to be told, once.
 *
 * @param key with the delivery: which one it is
 * @param line what is written; asked for only when it really is to be written, and then something may be done for it
 */
public record Outgoing(Delivery delivery, String key, Supplier<String> line) {

    Outgoing(Delivery delivery, String key, String line) {
        this(delivery, key, () -> line);
    }
}
