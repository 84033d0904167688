package dev.kandev.agents.runtime.process.limit;

import dev.kandev.agents.type.Resources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Control groups of version 1: a hierarchy for each controller (Linux, admin-guide/cgroup-v1). */
record CgroupV1(Path root) implements Limiter {

    private static final String MEMORY = "memory";
    private static final String CPU = "cpu";
    private static final String PIDS = "pids";

    boolean isMounted() {
        return Stream.of(MEMORY, CPU, PIDS)
                .map(root::resolve)
                .allMatch(hierarchy -> Files.exists(hierarchy.resolve("cgroup.procs")));
    }

    @Override
    public String name() {
        return "cgroup";
    }

    @Override
    public Limits of(UUID instanceId) {
        Path memory = directory(MEMORY, instanceId);
        Path cpu = directory(CPU, instanceId);
        Path pids = directory(PIDS, instanceId);
        return new Cgroup(
                List.of(memory, cpu, pids),
                memory.resolve("memory.oom_control"),
                resources -> settings(resources, memory, cpu, pids));
    }

    private Path directory(String controller, UUID instanceId) {
        return root.resolve(controller).resolve(Limiters.GROUP).resolve(instanceId.toString());
    }

    /** In this order: memory with swap may not be less than memory. */
    private static List<Cgroup.Setting> settings(Resources resources, Path memory, Path cpu, Path pids) {
        String bytes = Long.toString(resources.memoryBytes());
        CpuTime time = CpuTime.of(resources);
        return List.of(
                new Cgroup.Setting(memory.resolve("memory.limit_in_bytes"), bytes, false),
                new Cgroup.Setting(memory.resolve("memory.memsw.limit_in_bytes"), bytes, true),
                new Cgroup.Setting(cpu.resolve("cpu.cfs_period_us"), Long.toString(time.periodMicros()), false),
                new Cgroup.Setting(cpu.resolve("cpu.cfs_quota_us"), Long.toString(time.quotaMicros()), false),
                new Cgroup.Setting(pids.resolve("pids.max"), Integer.toString(resources.pids()), false));
    }
}
