package dev.kandev.agents.runtime.process.limit;

import dev.kandev.agents.type.Resources;

/** How long a group may run in each period, all cores together, as the kernel's scheduler counts it. */
record CpuTime(long quotaMicros, long periodMicros) {

    private static final long PERIOD = 100_000;
    /** Less is refused. */
    private static final long LEAST = 1_000;

    private static final long NANOS_OF_A_CORE = 1_000_000_000;

    static CpuTime of(Resources resources) {
        return new CpuTime(Math.max(LEAST, resources.nanoCpus() / (NANOS_OF_A_CORE / PERIOD)), PERIOD);
    }
}
