package dev.kandev.agents.type;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.kandev.proto.WireJson;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Brings the agent types of a file into the registry at each start. */
@ApplicationScoped
class AgentTypeSeed {

    private static final Logger LOG = Logger.getLogger(AgentTypeSeed.class);
    private static final int EARLY = 100;
    private static final String BUILT_IN = "agent-types.json";

    private final AgentTypes types;
    private final AgentTypeConfig config;

    AgentTypeSeed(AgentTypes types, AgentTypeConfig config) {
        this.types = types;
        this.config = config;
    }

    void plant(@Observes @Priority(EARLY) StartupEvent started) {
        for (AgentType type : read(config.typesFile())) {
            if (types.plant(type)) {
                LOG.infof("agent type seeded agentType=%s", type.name());
            }
        }
    }

    /** Those of the file, or those that are built in. */
    static List<AgentType> read(Optional<Path> file) {
        try (InputStream seed = file.isPresent()
                ? Files.newInputStream(file.get())
                : AgentTypeSeed.class.getResourceAsStream(BUILT_IN)) {
            return WireJson.mapper().readValue(seed, new TypeReference<List<AgentType>>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "kandev.agents.types-file is not readable: "
                            + file.map(Path::toString).orElse(BUILT_IN),
                    broken);
        }
    }
}
