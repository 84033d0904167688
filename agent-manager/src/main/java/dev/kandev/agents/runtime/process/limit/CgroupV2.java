package dev.kandev.agents.runtime.process.limit;

import dev.kandev.agents.type.Resources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Control groups of version 2: one hierarchy for all controllers (Linux, admin-guide/cgroup-v2). */
record CgroupV2(Path root) implements Limiter {

    private static final String HANDED_DOWN = "cgroup.subtree_control";
    private static final String CONTROLLERS = "+memory +cpu +pids";

    boolean isMounted() {
        return Files.exists(root.resolve("cgroup.controllers"));
    }

    @Override
    public String name() {
        return "cgroup";
    }

    @Override
    public Limits of(UUID instanceId) {
        Path directory = root.resolve(Limiters.GROUP).resolve(instanceId.toString());
        return new Cgroup(
                List.of(directory), directory.resolve("memory.events"), resources -> settings(resources, directory));
    }

    /** A group has the controllers that those above hand down; the topmost cannot while processes are in it, as in most containers. */
    List<Cgroup.Setting> settings(Resources resources, Path directory) {
        CpuTime time = CpuTime.of(resources);
        return List.of(
                new Cgroup.Setting(root.resolve(HANDED_DOWN), CONTROLLERS, false),
                new Cgroup.Setting(directory.resolveSibling(HANDED_DOWN), CONTROLLERS, false),
                new Cgroup.Setting(directory.resolve("memory.max"), Long.toString(resources.memoryBytes()), false),
                new Cgroup.Setting(directory.resolve("memory.swap.max"), "0", true),
                new Cgroup.Setting(directory.resolve("cpu.max"), time.quotaMicros() + " " + time.periodMicros(), false),
                new Cgroup.Setting(directory.resolve("pids.max"), Integer.toString(resources.pids()), false));
    }
}
