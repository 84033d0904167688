package dev.kandev.agents.git;

import dev.kandev.proto.event.AgentFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Runs the git command line: never asks anybody anything, never speaks a transport that we did not allow, never for ever. */
public final class GitCommand {

    private static final List<String> SAFE = List.of(
            "git",
            "-c",
            "protocol.ext.allow=never",
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "gc.auto=0",
            "-c",
            "advice.detachedHead=false");
    private static final Map<String, String> QUIET = Map.of(
            "GIT_TERMINAL_PROMPT", "0",
            "GIT_ASKPASS", "",
            "SSH_ASKPASS", "",
            "GIT_ALLOW_PROTOCOL", "https:http:ssh:file",
            "LC_ALL", "C");
    private static final int MAX_OUTPUT = 256 * 1024;
    private static final int POLL_MILLIS = 200;

    private final Duration timeout;
    private final BooleanSupplier cancelled;

    /**
     * Commands with these bounds.
     *
     * @param timeout of each command
     * @param cancelled asked every now and then; true gives up
     */
    public GitCommand(Duration timeout, BooleanSupplier cancelled) {
        this.timeout = timeout;
        this.cancelled = cancelled;
    }

    /**
     * How it ended.
     *
     * @param cut whether there was more output
     */
    public record Outcome(int exitCode, String out, String err, boolean cut) {

        /** Exit code 0. */
        public boolean succeeded() {
            return exitCode == 0;
        }
    }

    /**
     * Runs to the end and answers how it went; of the output 256 KiB are kept.
     *
     * @throws RepositoryException when it does not end in time, is given up, or cannot be run
     */
    public Outcome run(Path directory, String... arguments) {
        return run(directory, Map.of(), MAX_OUTPUT, arguments);
    }

    /** As {@link #run(Path, String...)}, with variables of git's and so many bytes of output. */
    public Outcome run(Path directory, Map<String, String> environment, int maxOutput, String... arguments) {
        List<String> line = new ArrayList<>(SAFE);
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_") && !name.startsWith("GIT_SSH"));
        builder.environment().keySet().removeIf(name -> name.startsWith("KANDEV_"));
        builder.environment().putAll(QUIET);
        builder.environment().putAll(environment);
        builder.environment().putIfAbsent("GIT_SSH_COMMAND", "ssh -oBatchMode=yes");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            CompletableFuture<Kept> out = read(process.getInputStream(), maxOutput);
            CompletableFuture<Kept> err = read(process.getErrorStream(), MAX_OUTPUT);
            awaitEnd(process);
            return new Outcome(
                    process.exitValue(),
                    out.join().text(),
                    err.join().text(),
                    out.join().cut());
        } catch (IOException failure) {
            throw new RepositoryException(AgentFailure.REPOSITORY_UNREACHABLE, "git could not be run", failure);
        }
    }

    private void awaitEnd(Process process) {
        long end = System.nanoTime() + timeout.toNanos();
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean()) {
                    throw new RepositoryException(
                            AgentFailure.REPOSITORY, "the checkout was given up: a stop was asked for");
                }
                if (System.nanoTime() > end) {
                    throw new RepositoryException(
                            AgentFailure.REPOSITORY_UNREACHABLE, "git did not finish within " + timeout);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RepositoryException(
                    AgentFailure.REPOSITORY_UNREACHABLE, "the checkout was interrupted", interrupted);
        } finally {
            // Destroying closes what an ended process wrote before it is read.
            if (process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    private record Kept(String text, boolean cut) {}

    private static CompletableFuture<Kept> read(InputStream stream, int maxBytes) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (stream) {
                        byte[] kept = stream.readNBytes(maxBytes);
                        long more = stream.transferTo(OutputStream.nullOutputStream());
                        return new Kept(new String(kept, StandardCharsets.UTF_8), more > 0);
                    } catch (IOException ended) {
                        return new Kept("", false);
                    }
                },
                task -> {
                    Thread reader = new Thread(task, "git-output");
                    reader.setDaemon(true);
                    reader.start();
                });
    }
}
