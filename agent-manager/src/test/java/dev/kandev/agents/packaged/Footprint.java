package dev.kandev.agents.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a process holds, as the kernel tells.
 *
 * @param threads their names, of which the kernel keeps 15 characters
 * @param openFiles sockets and pipes among them
 */
record Footprint(List<String> threads, long openFiles) {

    private static final Path PROCESSES = Path.of("/proc");
    private static final int NAME_LENGTH = 15;
    private static final String RESIDENT = "VmRSS:";

    static Footprint of(long pid) {
        Path process = PROCESSES.resolve(Long.toString(pid));
        return new Footprint(
                list(process.resolve("task"))
                        .map(Footprint::name)
                        .filter(Objects::nonNull)
                        .toList(),
                list(process.resolve("fd")).count());
    }

    /** Null for one that has ended meanwhile. */
    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).strip();
        } catch (IOException ended) {
            return null;
        }
    }

    /** How many threads have names that begin like this, as far as the kernel knows them. */
    long threadsOf(String... names) {
        return threads.stream()
                .filter(thread -> Stream.of(names)
                        .map(name -> name.substring(0, Math.min(name.length(), NAME_LENGTH)))
                        .anyMatch(thread::startsWith))
                .count();
    }

    /** The memory that a process has in RAM, in bytes. */
    static long residentBytes(long pid) {
        try (Stream<String> status = Files.lines(PROCESSES.resolve(pid + "/status"))) {
            return status.filter(line -> line.startsWith(RESIDENT))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .sum()
                    * 1024;
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    private static Stream<Path> list(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
