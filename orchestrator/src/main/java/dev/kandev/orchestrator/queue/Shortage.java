package dev.kandev.orchestrator.queue;

import dev.kandev.orchestrator.agents.Demand;
import dev.kandev.orchestrator.agents.Disk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** One asks for more than is free. */
record Shortage(Demand needs, Demand free, Demand total) {

    private static final long MEBI = 1L << 20;
    private static final long GIBI = 1L << 30;
    private static final long CORE = 1_000;

    /** Of the disk, which all share and nobody has a part of. */
    static String of(Disk disk) {
        return "disk: %s is free, %s has to stay free"
                .formatted(size(disk.freeBytes(), RoundingMode.DOWN), size(disk.floorBytes(), RoundingMode.UP));
    }

    String inWords() {
        List<String> what = new ArrayList<>();
        List<String> details = new ArrayList<>();
        if (needs.memoryBytes() > free.memoryBytes()) {
            what.add("memory");
            details.add("needs %s of memory, %s of %s is free"
                    .formatted(
                            size(needs.memoryBytes(), RoundingMode.UP),
                            size(free.memoryBytes(), RoundingMode.DOWN),
                            size(total.memoryBytes(), RoundingMode.DOWN)));
        }
        if (needs.cpuMillis() > free.cpuMillis()) {
            what.add("cores");
            details.add("needs %s cores, %s of %s is free"
                    .formatted(
                            amount(needs.cpuMillis(), CORE, RoundingMode.UP),
                            amount(free.cpuMillis(), CORE, RoundingMode.DOWN),
                            amount(total.cpuMillis(), CORE, RoundingMode.DOWN)));
        }
        String wanted = needs.fitsInto(total) ? String.join(" and ", what) : "all other agents to end";
        return wanted + ": " + String.join("; ", details);
    }

    private static String size(long bytes, RoundingMode rounding) {
        return bytes > 0 && bytes < GIBI ? amount(bytes, MEBI, rounding) + "m" : amount(bytes, GIBI, rounding) + "g";
    }

    /** At most two decimals; never negative, for nobody can use less than nothing. */
    private static String amount(long value, long unit, RoundingMode rounding) {
        return BigDecimal.valueOf(Math.max(0, value))
                .divide(BigDecimal.valueOf(unit), 2, rounding)
                .stripTrailingZeros()
                .toPlainString();
    }
}
