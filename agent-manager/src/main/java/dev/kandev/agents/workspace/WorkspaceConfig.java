package dev.kandev.agents.workspace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where checkouts are made and from what. */
@ConfigMapping(prefix = "kandev.workspaces")
public interface WorkspaceConfig {

    /** One folder a task; Kandev's own notes and mirrors lie below {@code .kandev} in it. */
    @WithDefault("/tmp/kandev/workspaces")
    Path dir();

    /** Whether repositories on this machine may be named by path. */
    @WithDefault("false")
    boolean localPaths();

    /** How long one git command may take. */
    @WithDefault("15m")
    Duration gitTimeout();

    /** How long one git command may take that compares a workspace with what it began with. */
    @WithDefault("60s")
    Duration changesTimeout();

    /** How long one git command may take that pushes a branch. */
    @WithDefault("3m")
    Duration pushTimeout();
}
