package dev.kandev.gateway.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Tokens. */
@ConfigMapping(prefix = "kandev.auth")
public interface AuthConfig {

    /** Where the key pair that signs access tokens lies; it is made on the first start. Every replica needs the same. */
    Path keyDir();

    /** How long an access token is good; it cannot be taken back before. */
    @WithDefault("15m")
    Duration accessLifetime();

    /** How long a sign-in lasts that nobody uses. */
    @WithDefault("30d")
    Duration refreshLifetime();
}
