package dev.kandev.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the parts of a system take of the machine, from a moment on.
 *
 * @param cpu processor time that each part had used at that moment
 */
record Load(KandevSystem system, long since, Map<String, Duration> cpu) {

    static final List<String> PARTS =
            List.of("gateway", "task-service", "orchestrator", "agent-manager", "postgres", "nats");

    private static final double NANOS = 1e9;
    private static final int KIB_PER_MIB = 1024;

    static Load from(KandevSystem system) {
        Map<String, Duration> cpu = new LinkedHashMap<>();
        PARTS.forEach(part -> cpu.put(part, cpu(system, part)));
        return new Load(system, System.nanoTime(), cpu);
    }

    /** How many processors a part has kept busy on average until now; 1 is one of them all the time. */
    double processors(String part) {
        return cpu(system, part).minus(cpu.get(part)).toNanos() / (double) (System.nanoTime() - since);
    }

    double seconds() {
        return (System.nanoTime() - since) / NANOS;
    }

    /** Memory that a part has in use now, in MiB; of PostgreSQL its first process only, for they share the most. */
    static int residentMib(KandevSystem system, String part) {
        Path status = Path.of("/proc", Long.toString(system.process(part).pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** PostgreSQL has a process for each connection; what agent-manager has started are the agents. */
    private static Duration cpu(KandevSystem system, String part) {
        ProcessHandle process = system.process(part);
        Stream<ProcessHandle> counted =
                part.equals("postgres") ? Stream.concat(Stream.of(process), process.children()) : Stream.of(process);
        return counted.map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
