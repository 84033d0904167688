package dev.kandev.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server process of a data directory, as its file {@code postmaster.pid} names it; whoever started it. */
final class Postmaster {

    private static final Duration FAST = Duration.ofSeconds(30);
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private final Path dataDir;

    Postmaster(Path dataDir) {
        this.dataDir = dataDir.toAbsolutePath().normalize();
    }

    /** Empty when none runs that serves this very directory. */
    Optional<ProcessHandle> process() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(pidFile());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        boolean serves = lines.size() > 1
                && Path.of(lines.get(1)).toAbsolutePath().normalize().equals(dataDir);
        return serves ? find(lines.get(0)).filter(Postmaster::isPostgres) : Optional.empty();
    }

    /** Stops it, ending its clients' sessions, and leaves a directory that can be started on. */
    void stop() throws IOException {
        Optional<ProcessHandle> server = process();
        if (server.isPresent() && !ends(server.get(), "INT", FAST) && !ends(server.get(), "QUIT", AT_ONCE)) {
            throw new IOException("the PostgreSQL server " + server.get().pid() + " on " + dataDir + " does not stop");
        }
        // It outlives a server that was killed.
        Files.deleteIfExists(pidFile());
    }

    private Path pidFile() {
        return dataDir.resolve("postmaster.pid");
    }

    private static Optional<ProcessHandle> find(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid.strip()));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }

    /** The JVM itself can send SIGTERM alone, which waits for clients to leave by themselves. */
    private static boolean ends(ProcessHandle server, String signal, Duration patience) throws IOException {
        new ProcessBuilder("kill", "-s", signal, Long.toString(server.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            server.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stubborn) {
            return !server.isAlive();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL stopped", interrupted);
        }
    }
}
