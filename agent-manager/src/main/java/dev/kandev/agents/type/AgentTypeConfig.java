package dev.kandev.agents.type;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where agent types come from. */
@ConfigMapping(prefix = "kandev.agents")
public interface AgentTypeConfig {

    /**
     * A JSON array of agent types, read at each start in place of the built-in ones. New ones are added, changed ones
     * follow the file until somebody edits them over the API, and none is removed.
     */
    Optional<Path> typesFile();
}
