package dev.kandev.agents.capacity;

import dev.kandev.agents.type.AgentType;
import dev.kandev.agents.type.AgentTypes;
import dev.kandev.agents.type.ByteSize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;

/** How much there is for agents, and how much each asks for; which of them fit beside each other is for callers to work out. */
@ApplicationScoped
public class Capacity {

    private static final long CORES_PER_CORE = 4;
    private static final double SHARE_OF_MEMORY = 0.9;

    private final CapacityConfig config;
    private final AgentTypes types;

    Capacity(CapacityConfig config, AgentTypes types) {
        this.config = config;
        this.types = types;
    }

    /** At most so much for all agents together. */
    public Demand total() {
        return total(config, Machine.here());
    }

    static Demand total(CapacityConfig config, Machine machine) {
        return new Demand(
                config.cpus().map(Demand::millis).orElse(CORES_PER_CORE * 1000 * machine.cpus()),
                config.memory().map(ByteSize::bytes).orElse((long) (SHARE_OF_MEMORY * machine.memoryBytes())));
    }

    /** What one agent asks for, by the name of its type; of every type, enabled or not. */
    public Map<String, Demand> demandByType() {
        return types.list().stream().collect(Collectors.toMap(AgentType::name, type -> Demand.of(type.resources())));
    }
}
