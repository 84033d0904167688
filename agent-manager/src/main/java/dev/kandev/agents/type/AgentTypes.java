package dev.kandev.agents.type;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The registry of agent types. */
@ApplicationScoped
public class AgentTypes {

    private final AgentTypeRepository repository;

    AgentTypes(AgentTypeRepository repository) {
        this.repository = repository;
    }

    /**
     * The agent type of this name, enabled or not.
     *
     * @throws AgentTypeNotFoundException when there is none
     */
    public AgentType get(String name) {
        return repository.find(name).orElseThrow(() -> new AgentTypeNotFoundException(name));
    }

    /** All of them, by name. */
    public List<AgentType> list() {
        return repository.list();
    }

    /** Adds it unless there is one of that name; what is there already is never changed. */
    public boolean addIfAbsent(AgentType type) {
        return repository.insertIfAbsent(type);
    }
}
