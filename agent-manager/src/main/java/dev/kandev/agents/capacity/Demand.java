package dev.kandev.agents.capacity;

import dev.kandev.agents.type.Resources;
import java.math.BigDecimal;

/**
 * Cores, memory and disk.
 *
 * @param cpuMillis thousandths of a core
 * @param diskBytes 0 when it is not limited
 */
public record Demand(long cpuMillis, long memoryBytes, long diskBytes) {

    private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);
    private static final long NANOS_PER_MILLI = 1_000_000;

    static Demand of(Resources resources) {
        return new Demand(resources.nanoCpus() / NANOS_PER_MILLI, resources.memoryBytes(), resources.diskBytes());
    }

    static long millis(BigDecimal cpus) {
        return cpus.multiply(MILLIS).longValue();
    }
}
