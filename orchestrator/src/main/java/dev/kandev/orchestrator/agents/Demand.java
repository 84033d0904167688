package dev.kandev.orchestrator.agents;

/**
 * Cores and memory; negative where more is taken than there is.
 *
 * @param cpuMillis thousandths of a core
 */
public record Demand(long cpuMillis, long memoryBytes) {

    /** Asks for nothing. */
    public static final Demand NONE = new Demand(0, 0);

    /** Both together. */
    public Demand plus(Demand other) {
        return new Demand(cpuMillis + other.cpuMillis, memoryBytes + other.memoryBytes);
    }

    /** What is left of it. */
    public Demand minus(Demand other) {
        return new Demand(cpuMillis - other.cpuMillis, memoryBytes - other.memoryBytes);
    }

    /** Whether there is enough of both. */
    public boolean fitsInto(Demand offer) {
        return cpuMillis <= offer.cpuMillis && memoryBytes <= offer.memoryBytes;
    }
}
