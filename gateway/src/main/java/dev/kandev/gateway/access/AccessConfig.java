package dev.kandev.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Access tokens and the keys that sign them. */
@ConfigMapping(prefix = "kandev.auth")
public interface AccessConfig {

    /** Where the keys lie; the first start makes one. Every replica needs the same. */
    Path keyDir();

    /** The file, without its directory, whose key signs; default: the newest by name. */
    Optional<String> signingKey();

    /**
     * How often the keys are read again. A new one signs only after twice that time, when every replica has read it; it
     * verifies from the first.
     */
    @WithDefault("15s")
    Duration keyReadInterval();

    /** How long an access token is good, unless its account is disabled before. */
    @WithDefault("15m")
    Duration accessLifetime();
}
