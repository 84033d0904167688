package dev.kandev.common.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where NATS is and how patient we are with it. */
@ConfigMapping(prefix = "kandev.events")
public interface EventBusConfig {

    /** One or more addresses, separated by commas. */
    @WithDefault("nats://127.0.0.1:4222")
    String url();

    /** Absent when the server asks for no user. */
    Optional<String> user();

    /** Absent when the server asks for no user. */
    Optional<String> password();

    /** How long a publish waits for the server's acknowledgement. */
    @WithDefault("5s")
    Duration publishTimeout();

    /**
     * How long the server waits for our acknowledgement before it delivers again: how long what a killed service had in hand is held up.
     */
    @WithDefault("10s")
    Duration ackWait();

    /** The same for batches. What comes again while the first delivery is still being handled is recognized. */
    @WithDefault("2s")
    Duration batchAckWait();

    /** After so many failed deliveries a message is set aside. */
    @WithDefault("8")
    int maxDeliver();
}
