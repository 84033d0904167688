package dev.kandev.agents.runtime.process;

import dev.kandev.agents.runtime.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A process and all that descend from it, in whatever session, as {@code /proc} shows them (proc_pid_stat(5), proc_pid_status(5)). */
record ProcessTree(ProcessHandle root) {

    private static final Path PROC = Path.of("/proc");
    /** Of a second: what every Linux tells its programs, whatever it counts in itself. */
    private static final int TICK_MILLIS = 10;
    /** Times of a process, and of the children that it waited for; counted from behind its name, which may hold anything. */
    private static final int FIRST_TIME = 11;

    private static final int TIMES = 4;
    private static final long KIBI = 1024;

    /** Empty where there is no {@code /proc}. */
    Optional<Usage> usage() {
        List<Usage> usages = Stream.concat(Stream.of(root), root.descendants())
                .map(ProcessHandle::pid)
                .flatMap(pid -> read(pid).stream())
                .toList();
        return usages.stream().reduce(ProcessTree::sum);
    }

    private static Usage sum(Usage one, Usage other) {
        return new Usage(
                one.cpuTime().plus(other.cpuTime()),
                one.memoryBytes() + other.memoryBytes(),
                one.pids() + other.pids());
    }

    /** Empty for one that has ended meanwhile. */
    private static Optional<Usage> read(long pid) {
        Path directory = PROC.resolve(Long.toString(pid));
        try {
            String stat = Files.readString(directory.resolve("stat"));
            List<String> status = Files.readAllLines(directory.resolve("status"));
            return Optional.of(
                    new Usage(cpuTime(stat), number(status, "VmRSS:") * KIBI, (int) number(status, "Threads:")));
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    private static Duration cpuTime(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Stream.of(fields)
                .skip(FIRST_TIME)
                .limit(TIMES)
                .mapToLong(Long::parseLong)
                .sum();
        return Duration.ofMillis(ticks * TICK_MILLIS);
    }

    /** 0 where it is not said: a process that is ending has no memory any more. */
    private static long number(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).replace("kB", "").strip())
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
