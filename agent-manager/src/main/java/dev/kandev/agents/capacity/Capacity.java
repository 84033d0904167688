package dev.kandev.agents.capacity;

import dev.kandev.agents.type.AgentType;
import dev.kandev.agents.type.AgentTypes;
import dev.kandev.agents.type.ByteSize;
import dev.kandev.agents.workspace.WorkspaceConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** How much there is for agents, and how much each asks for; which of them fit beside each other is for callers to work out. */
@ApplicationScoped
public class Capacity {

    private static final long CORES_PER_CORE = 4;
    private static final double SHARE_OF_MEMORY = 0.9;
    private static final int MILLIS = 1000;

    private final CapacityConfig config;
    private final Path workspaces;
    private final AgentTypes types;

    Capacity(CapacityConfig config, WorkspaceConfig workspaces, AgentTypes types) {
        this.config = config;
        this.workspaces = workspaces.dir();
        this.types = types;
    }

    /** At most so much for all agents together; of the disk, which they share with everybody, {@link #disk()} tells. */
    public Demand total() {
        return total(config, Machine.here());
    }

    static Demand total(CapacityConfig config, Machine machine) {
        return new Demand(
                config.cpus().map(Demand::millis).orElse(CORES_PER_CORE * MILLIS * machine.cpus()),
                config.memory().map(ByteSize::bytes).orElse((long) (SHARE_OF_MEMORY * machine.memoryBytes())),
                0);
    }

    /** What one agent asks for, by the name of its type; of every type, enabled or not. */
    public Map<String, Demand> demandByType() {
        return types.list().stream().collect(Collectors.toMap(AgentType::name, type -> Demand.of(type.resources())));
    }

    /** Where the workspaces are. */
    public Disk disk() {
        return Disk.of(workspaces, config.minFreeDisk().bytes());
    }

    /** What all programs of the machine use now. */
    public Demand used() {
        return used(Machine.here(), disk());
    }

    static Demand used(Machine machine, Disk disk) {
        return new Demand(
                Math.round(machine.load() * machine.cpus() * MILLIS),
                machine.usedMemoryBytes(),
                disk.totalBytes() - disk.freeBytes());
    }
}
