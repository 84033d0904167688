package dev.kandev.agents.runtime.process;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Agents as local processes. */
@ConfigMapping(prefix = "kandev.agents")
public interface ProcessConfig {

    /** One folder for each running agent, with its input and output; for agent-manager's user alone. */
    @WithDefault("/tmp/kandev/agents")
    Path dir();
}
