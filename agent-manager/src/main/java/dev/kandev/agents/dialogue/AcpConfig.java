package dev.kandev.agents.dialogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient we are with agents that speak the Agent Client Protocol. */
@ConfigMapping(prefix = "kandev.acp")
public interface AcpConfig {

    /** How long an agent whose turn is over is kept for the next prompt; later ones resume its session. */
    @WithDefault("30s")
    Duration idle();

    /** How long an agent that tells its history once more has to be silent before it is given a prompt. */
    @WithDefault("1s")
    Duration quiet();

    /** After so long without output in a turn the user is told, and again each time so long. */
    @WithDefault("60s")
    Duration silence();

    /** How long pieces of a text are collected to be told as one. */
    @WithDefault("100ms")
    Duration textWindow();
}
