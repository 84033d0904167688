package dev.kandev.gateway.user;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may make an account. */
@ConfigMapping(prefix = "kandev.auth")
public interface UserConfig {

    /** {@code closed} (the default): only the first account registers itself; {@code open}: everybody may. */
    @WithDefault("closed")
    Registration registration();

    /** Whether strangers may register. */
    enum Registration {
        OPEN,
        CLOSED
    }
}
