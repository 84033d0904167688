package dev.kandev.agents.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** Where agents run. */
@ConfigMapping(prefix = "kandev.runtime")
public interface RuntimeConfig {

    /**
     * {@code auto}, {@code docker}, {@code process} or {@code kubernetes}: what holds for every agent type in place of its own; auto leaves
     * it to the type.
     */
    @WithParentName
    @WithDefault("auto")
    String override();
}
