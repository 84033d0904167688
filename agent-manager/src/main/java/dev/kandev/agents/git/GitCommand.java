package dev.kandev.agents.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Runs the git command line: never asks anybody anything, never speaks a transport that we did not allow, never for ever. */
public final class GitCommand {

    private static final String GIT = "git";
    private static final List<String> SAFE = List.of(
            "-c",
            "protocol.ext.allow=never",
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "gc.auto=0",
            "-c",
            "advice.detachedHead=false",
            "-c",
            "submodule.recurse=false");

    /** Files in git-lfs stay pointers until they are asked for. */
    private static final List<String> AS_POINTERS = List.of(
            "-c",
            "filter.lfs.required=false",
            "-c",
            "filter.lfs.process=git-lfs filter-process --skip",
            "-c",
            "filter.lfs.smudge=git-lfs smudge --skip -- %f",
            "-c",
            "filter.lfs.clean=git-lfs clean -- %f");

    private static final List<String> UNFILTERED = List.of(
            "-c",
            "filter.lfs.required=false",
            "-c",
            "filter.lfs.process=",
            "-c",
            "filter.lfs.smudge=",
            "-c",
            "filter.lfs.clean=");
    private static final Map<String, String> QUIET = Map.of(
            "GIT_TERMINAL_PROMPT", "0",
            "GIT_ASKPASS", "",
            "SSH_ASKPASS", "",
            "GIT_ALLOW_PROTOCOL", "https:http:ssh:file",
            "LC_ALL", "C");
    static final int MAX_OUTPUT = 256 * 1024;
    private static final int POLL_MILLIS = 200;
    private static final int OUTPUT_SECONDS = 30;

    private final Map<String, String> environment;
    private final Duration timeout;
    private final BooleanSupplier cancelled;

    /**
     * Commands with these bounds, in the environment of this process.
     *
     * @param timeout of each command
     * @param cancelled asked every now and then; true gives up
     */
    public GitCommand(Duration timeout, BooleanSupplier cancelled) {
        this(System.getenv(), timeout, cancelled);
    }

    /** As {@link #GitCommand(Duration, BooleanSupplier)}, in another environment: its PATH is where git is, its HOME the user's. */
    public GitCommand(Map<String, String> environment, Duration timeout, BooleanSupplier cancelled) {
        this.environment = Map.copyOf(environment);
        this.timeout = timeout;
        this.cancelled = cancelled;
    }

    /** The same, given up by somebody else. */
    GitCommand unless(BooleanSupplier somebody) {
        return new GitCommand(environment, timeout, somebody);
    }

    /** Does nothing unless it was given up. */
    void requireWanted() {
        if (cancelled.getAsBoolean()) {
            throw new RepositoryException(CheckoutFailure.GIVEN_UP, "the checkout was given up: a stop was asked for");
        }
    }

    /** Where the PATH has a program of this name. */
    public Optional<Path> find(String program) {
        return Stream.of(environment.getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
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
    public Outcome run(Path directory, Map<String, String> variables, int maxOutput, String... arguments) {
        Process process = start(directory, variables, arguments);
        try {
            process.getOutputStream().close();
            CompletableFuture<GitOutput> out = read(process.getInputStream(), maxOutput);
            CompletableFuture<GitOutput> err = read(process.getErrorStream(), MAX_OUTPUT);
            awaitEnd(process);
            GitOutput kept = await(out);
            return new Outcome(process.exitValue(), kept.text(), await(err).text(), kept.cut());
        } catch (IOException failure) {
            throw new RepositoryException(CheckoutFailure.OTHER, "git could not be run", failure);
        }
    }

    private Process start(Path directory, Map<String, String> variables, String... arguments) {
        List<String> line = new ArrayList<>();
        line.add(find(GIT)
                .map(Path::toString)
                .orElseThrow(() -> new RepositoryException(
                        CheckoutFailure.GIT_MISSING, CheckoutFailure.GIT_MISSING.of("the repository"))));
        line.addAll(SAFE);
        line.addAll(find("git-lfs").isPresent() ? AS_POINTERS : UNFILTERED);
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile());
        Map<String, String> given = builder.environment();
        given.clear();
        given.putAll(environment);
        given.keySet().removeIf(name -> name.startsWith("GIT_") && !name.startsWith("GIT_SSH"));
        given.keySet().removeIf(name -> name.startsWith("KANDEV_"));
        given.putAll(QUIET);
        given.putAll(variables);
        given.putIfAbsent("GIT_SSH_COMMAND", "ssh -oBatchMode=yes");
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new RepositoryException(CheckoutFailure.OTHER, "git could not be run", failure);
        }
    }

    private void awaitEnd(Process process) {
        long end = System.nanoTime() + timeout.toNanos();
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                requireWanted();
                if (System.nanoTime() > end) {
                    throw new RepositoryException(
                            CheckoutFailure.TIMEOUT,
                            CheckoutFailure.TIMEOUT.of("git") + ": it did not finish within " + timeout);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RepositoryException(CheckoutFailure.INTERRUPTED, "the checkout was interrupted", interrupted);
        } finally {
            // Destroying closes what an ended process wrote before it is read.
            if (process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    /** What git started may hold its output open after its end. */
    private static GitOutput await(CompletableFuture<GitOutput> output) {
        try {
            return output.get(OUTPUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RepositoryException(CheckoutFailure.INTERRUPTED, "the checkout was interrupted", interrupted);
        } catch (ExecutionException unreadable) {
            throw new RepositoryException(
                    CheckoutFailure.OTHER, "the output of git could not be read", unreadable.getCause());
        } catch (TimeoutException held) {
            throw new RepositoryException(
                    CheckoutFailure.TIMEOUT,
                    CheckoutFailure.TIMEOUT.of("git") + ": what it had started did not end with it",
                    held);
        }
    }

    private static CompletableFuture<GitOutput> read(InputStream stream, int maxBytes) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (stream) {
                        return GitOutput.read(stream, maxBytes);
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                },
                task -> {
                    Thread reader = new Thread(task, "git-output");
                    reader.setDaemon(true);
                    reader.start();
                });
    }
}
