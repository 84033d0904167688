package dev.kandev.agents.type;

import dev.kandev.common.error.InvalidInputException;
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

    /**
     * What an agent that was started with this type still needs of it, though it may have been removed since.
     *
     * @throws AgentTypeNotFoundException when there never was one
     */
    public AgentType getEver(String name) {
        return repository.findEver(name).orElseThrow(() -> new AgentTypeNotFoundException(name));
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
