package dev.kandev.agents.runtime;

import java.time.Duration;

/**
 * What an agent uses, with all that it started.
 *
 * @param cpuTime of all cores together, since its start
 * @param memoryBytes at this moment, without what a cache would give back
 * @param pids processes and threads at this moment
 */
public record Usage(Duration cpuTime, long memoryBytes, int pids) {}
