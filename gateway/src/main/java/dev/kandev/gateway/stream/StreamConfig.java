package dev.kandev.gateway.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the orchestrator serves its streams; its gRPC is on the same port. */
@ConfigMapping(prefix = "kandev.orchestrator")
public interface StreamConfig {

    /** Host name or address. */
    @WithDefault("127.0.0.1")
    String host();

    /** TCP port. */
    @WithDefault("8082")
    int port();
}
