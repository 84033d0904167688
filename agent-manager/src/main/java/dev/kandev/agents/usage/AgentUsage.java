package dev.kandev.agents.usage;

import dev.kandev.agents.runtime.Usage;
import java.time.Duration;
import java.time.Instant;

/**
 * What an agent uses.
 *
 * @param cpu cores, on average since the sample before
 * @param pids processes and threads
 */
public record AgentUsage(double cpu, long memoryBytes, int pids, Instant sampledAt) {

    /** What was seen of an agent at a moment. */
    record Reading(Usage usage, Instant at) {

        /** The time of processes that nobody waited for may go with them: never negative. */
        AgentUsage since(Reading earlier) {
            long elapsed = Duration.between(earlier.at, at).toNanos();
            long used =
                    Math.max(0, usage.cpuTime().minus(earlier.usage.cpuTime()).toNanos());
            double cores = elapsed > 0 ? (double) used / elapsed : 0;
            return new AgentUsage(cores, usage.memoryBytes(), usage.pids(), at);
        }
    }
}
