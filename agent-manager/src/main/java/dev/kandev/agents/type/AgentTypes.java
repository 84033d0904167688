package dev.kandev.agents.type;

import dev.kandev.common.error.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

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

    /** Keeps what an instance is about to be started with, whatever becomes of the type. */
    public void pin(UUID instanceId, AgentType type) {
        repository.pin(instanceId, type);
    }

    /**
     * What an instance was started with. One that was not pinned has not been started: the type as it is, or was when it was removed.
     *
     * @throws AgentTypeNotFoundException when there never was one
     */
    public AgentType pinned(UUID instanceId, String name) {
        return repository.pinned(instanceId, name).orElseThrow(() -> new AgentTypeNotFoundException(name));
    }

    /** All of them, by name. */
    public List<AgentType> list() {
        return repository.list();
    }

    /**
     * Adds one.
     *
     * @throws InvalidInputException naming every field that is wrong
     * @throws AgentTypeExistsException when the name is taken
     */
    public AgentType create(AgentType type) {
        AgentTypeRules.check(type);
        if (!repository.create(type)) {
            throw new AgentTypeExistsException(type.name());
        }
        return type;
    }

    /**
     * Replaces one, for the launches to come.
     *
     * @throws InvalidInputException naming every field that is wrong
     * @throws AgentTypeNotFoundException when there is none
     */
    public AgentType replace(AgentType type) {
        AgentTypeRules.check(type);
        if (!repository.replace(type)) {
            throw new AgentTypeNotFoundException(type.name());
        }
        return type;
    }

    /**
     * Removes one, for the launches to come.
     *
     * @throws AgentTypeNotFoundException when there is none
     */
    public void delete(String name) {
        if (!repository.delete(name)) {
            throw new AgentTypeNotFoundException(name);
        }
    }

    /** Adds it, or brings it up to date; what somebody has changed or removed since is left as it is. */
    boolean plant(AgentType type) {
        AgentTypeRules.check(type);
        return repository.plant(type);
    }
}
