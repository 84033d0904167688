package dev.kandev.gateway.stream;

import dev.kandev.gateway.client.Replicas;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;

/** Streams: where the orchestrator serves them, on the port of its gRPC, and what each client gets. */
@ConfigMapping(prefix = "kandev.orchestrator")
public interface StreamConfig {

    /** Where it is: HOST or HOST:PORT, by name or IPv4 address; of several replicas all, separated by commas. */
    @WithDefault("127.0.0.1")
    @Pattern(regexp = Replicas.FORM, message = "is HOST or HOST:PORT, or several of them with commas between")
    String host();

    /** TCP port of those that name none. */
    @WithDefault("8082")
    int port();

    /** How many streams a user may have open here at once. */
    @WithDefault("100")
    int streamsPerUser();

    /** So long a stream lasts at most, whatever its client signed in with: who comes back is asked anew. */
    @WithDefault("15m")
    Duration streamLifetime();

    /** How often it is asked whether the client of an open stream may still have it. */
    @WithDefault("10s")
    Duration streamRecheck();
}
