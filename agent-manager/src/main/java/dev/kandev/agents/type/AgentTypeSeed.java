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
import java.util.List;
import org.jboss.logging.Logger;

/** Puts the agent types of {@code agent-types.json} into an installation that does not have them yet. */
@ApplicationScoped
class AgentTypeSeed {

    private static final Logger LOG = Logger.getLogger(AgentTypeSeed.class);
    private static final int EARLY = 100;

    private final AgentTypes types;

    AgentTypeSeed(AgentTypes types) {
        this.types = types;
    }

    void plant(@Observes @Priority(EARLY) StartupEvent started) {
        for (AgentType type : read()) {
            if (types.addIfAbsent(type)) {
                LOG.infof("agent type added agentType=%s", type.name());
            }
        }
    }

    static List<AgentType> read() {
        try (InputStream seed = AgentTypeSeed.class.getResourceAsStream("agent-types.json")) {
            return WireJson.mapper().readValue(seed, new TypeReference<List<AgentType>>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException("agent-types.json is not readable", broken);
        }
    }
}
