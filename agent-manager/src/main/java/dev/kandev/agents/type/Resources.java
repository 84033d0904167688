package dev.kandev.agents.type;

import java.math.BigDecimal;

/**
 * What an agent may use at most.
 *
 * @param cpu cores as a decimal number
 * @param memory bytes, with k, m or g
 * @param disk bytes, with k, m or g
 * @param pids processes and threads
 */
public record Resources(String cpu, String memory, String disk, int pids) {

    private static final BigDecimal NANO = BigDecimal.valueOf(1_000_000_000);

    public Resources {
        cpu = cpu == null ? "1" : cpu;
        memory = memory == null ? "1g" : memory;
        disk = disk == null ? "" : disk;
        pids = pids <= 0 ? 512 : pids;
    }

    /** Cores in thousand millionths, as container engines count them. */
    public long nanoCpus() {
        return new BigDecimal(cpu).multiply(NANO).longValue();
    }

    /** Memory in bytes. */
    public long memoryBytes() {
        return ByteSize.valueOf(memory).bytes();
    }

    /** Disk in bytes; 0 without a limit. */
    public long diskBytes() {
        return disk.isEmpty() ? 0 : ByteSize.valueOf(disk).bytes();
    }
}
