package dev.kandev.gateway.user;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Who may make an account, and how passwords are kept. */
@ConfigMapping(prefix = "kandev.auth")
public interface UserConfig {

    /**
     * {@code closed} (the default): only the first account registers itself; {@code invitation}: so does whom an
     * administrator has invited; {@code open}: everybody may.
     */
    @WithDefault("closed")
    Registration registration();

    /**
     * How much work a password is, as a power of two; 12 takes about a quarter of a second. A hash that was cheaper is
     * renewed when its owner signs in.
     */
    @WithDefault("12")
    @Min(10)
    @Max(16)
    int bcryptCost();

    /** Whether strangers may register. */
    enum Registration {
        OPEN,
        INVITATION,
        CLOSED
    }
}
