package dev.kandev.gateway.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Sign-ins. */
@ConfigMapping(prefix = "kandev.auth")
public interface AuthConfig {

    /** How long a sign-in lasts that nobody uses. */
    @WithDefault("30d")
    Duration refreshLifetime();
}
