package dev.kandev.agents.runtime.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process whose id was noted in a file by itself. Ids are used again: a process that started after the note was written is
 * another one.
 */
record NotedProcess(long pid, Instant notedAt) {

    /** Clocks of processes and of files differ by less. */
    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    static Optional<NotedProcess> read(Path note) {
        try {
            long pid = Long.parseLong(Files.readString(note).strip());
            return Optional.of(
                    new NotedProcess(pid, Files.getLastModifiedTime(note).toInstant()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Empty when it has ended. */
    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .map(start -> start.isBefore(notedAt.plus(TOLERANCE)))
                .orElse(true);
    }
}
