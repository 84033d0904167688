package dev.kandev.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of a process of ours. Ids are used again: only a process with this id that started at this time is the same.
 *
 * @param startedAt by the clock of the operating system
 * @param port where it listens; 0 when it does not
 */
public record ProcessNote(long pid, Instant startedAt, int port) {

    /** The kernel counts from its boot, and the time of that moves when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** Of a process that runs. */
    public static ProcessNote of(ProcessHandle process, int port) {
        Instant startedAt = process.info().startInstant().orElse(Instant.EPOCH);
        return new ProcessNote(process.pid(), startedAt, port);
    }

    /** The process; empty when it has ended. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}
