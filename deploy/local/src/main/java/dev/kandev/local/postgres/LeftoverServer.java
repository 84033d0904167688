package dev.kandev.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server whose starter was killed. It goes on running, and holds the lock on its directory. */
final class LeftoverServer {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private LeftoverServer() {}

    /** Stops the server that {@code postmaster.pid} names, if it is one and serves this very directory. */
    static void stop(Path dataDir) throws IOException {
        Path pidFile = dataDir.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> process = lines.isEmpty() ? Optional.empty() : find(lines.get(0));
        boolean ours = lines.size() > 1
                && Path.of(lines.get(1))
                        .toAbsolutePath()
                        .normalize()
                        .equals(dataDir.toAbsolutePath().normalize())
                && process.flatMap(handle -> handle.info().command())
                        .map(command -> command.endsWith("postgres"))
                        .orElse(false);
        if (ours) {
            stop(process.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static Optional<ProcessHandle> find(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid.trim()));
        } catch (NumberFormatException noPid) {
            return Optional.empty();
        }
    }

    /** SIGTERM waits for clients to leave; those of a killed launcher are gone or being stopped, so a bounded wait is enough. */
    private static void stop(ProcessHandle server) throws IOException {
        server.destroy();
        try {
            server.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stubborn) {
            new ProcessBuilder("kill", "-QUIT", Long.toString(server.pid())).start();
            awaitExit(server);
        } catch (ExecutionException failure) {
            throw new IOException("the leftover PostgreSQL server " + server.pid() + " could not be awaited", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitExit(ProcessHandle server) throws IOException {
        try {
            server.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException failure) {
            throw new IOException("the leftover PostgreSQL server " + server.pid() + " does not stop", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
