package dev.kandev.agents.capacity;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the machine has, or what the container that agent-manager runs in was given of it.
 *
 * @param usedMemoryBytes without what caches would give back, where the system tells
 * @param load from 0 to 1, of all cores, since somebody asked before
 */
record Machine(int cpus, long memoryBytes, long usedMemoryBytes, double load) {

    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final long KIBI = 1024;

    static Machine here() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long total = system.getTotalMemorySize();
        return new Machine(
                system.getAvailableProcessors(),
                total,
                total - available(total, system.getFreeMemorySize()),
                Math.max(0, system.getCpuLoad()));
    }

    /** The file tells of the whole machine: it does not help in a container that was given a part of it. */
    private static long available(long total, long free) {
        try {
            Map<String, Long> figures = Files.readAllLines(MEMORY).stream()
                    .map(line -> line.split("[: ]+"))
                    .collect(Collectors.toMap(line -> line[0], line -> Long.parseLong(line[1]) * KIBI));
            return figures.get("MemTotal") == total ? figures.getOrDefault("MemAvailable", free) : free;
        } catch (IOException otherSystem) {
            return free;
        }
    }
}
