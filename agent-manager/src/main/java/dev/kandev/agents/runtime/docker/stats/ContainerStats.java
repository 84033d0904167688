package dev.kandev.agents.runtime.docker.stats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.agents.runtime.Usage;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what the daemon answers of a container's resources (Docker Engine API, ContainerStats), with cgroups of either version. */
public final class ContainerStats {

    private ContainerStats() {}

    /** One answer, without waiting for a second to compare it with. Daemons that do not know of that wait. */
    public static String path(String containerId) {
        return "/containers/" + containerId + "/stats?stream=false&one-shot=true";
    }

    /** Empty for a container that does not run: of such a one nothing is counted. */
    public static Optional<Usage> usage(JsonNode answer) {
        JsonNode memory = answer.path("memory_stats");
        if (!memory.hasNonNull("usage")) {
            return Optional.empty();
        }
        return Optional.of(new Usage(
                Duration.ofNanos(answer.path("cpu_stats")
                        .path("cpu_usage")
                        .path("total_usage")
                        .asLong()),
                Math.max(0, memory.path("usage").asLong() - inactiveFile(memory.path("stats"))),
                answer.path("pids_stats").path("current").asInt()));
    }

    /** Of the whole of it: what version 1 calls total, version 2 has no other name for. */
    private static long inactiveFile(JsonNode stats) {
        return Stream.of("total_inactive_file", "inactive_file")
                .filter(stats::has)
                .findFirst()
                .map(name -> stats.path(name).asLong())
                .orElse(0L);
    }
}
