package dev.kandev.orchestrator.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages are stored. */
@ConfigMapping(prefix = "kandev.messages")
public interface MessageConfig {

    /** Most messages that one transaction stores. */
    @WithDefault("500")
    int maxBatch();

    /**
     * How long to wait for messages of the stream that are missing before those that came. Longer than
     * {@code kandev.events.batch-ack-wait}, after which what another replica had in hand comes again.
     */
    @WithDefault("1m")
    Duration gapPatience();
}
