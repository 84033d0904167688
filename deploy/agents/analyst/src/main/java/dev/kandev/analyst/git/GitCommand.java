package dev.kandev.analyst.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Runs one git command at a time in one directory and streams its output. The repository is not trusted: nothing that its
 * configuration names is run, no pager, no prompt, no lock, and a repository above the directory does not count.
 */
final class GitCommand {

    private static final int MAX_ERROR_BYTES = 4096;
    private static final List<String> PREFIX = List.of(
            "git",
            "--no-pager",
            "--literal-pathspecs",
            "-c",
            "safe.directory=*",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "log.showSignature=false",
            "-c",
            "log.showRoot=true");
    private static final List<String> REDIRECTING_VARIABLES = List.of(
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_COMMON_DIR",
            "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_NAMESPACE",
            "GIT_PREFIX");

    private final Path directory;
    private volatile Process running;
    private volatile boolean aborted;

    GitCommand(Path directory) {
        this.directory = directory;
    }

    /** The output without the ends of its lines. */
    String text(String... arguments) {
        List<String> parts = new ArrayList<>();
        records('\n', parts::add, arguments);
        return String.join("\n", parts).strip();
    }

    /**
     * Passes each record of the output, without its terminator, to {@code handler} on the calling thread. When the handler
     * throws, the command is ended and the exception passed on.
     *
     * @throws GitException when git fails or was aborted
     */
    void records(char terminator, Consumer<String> handler, String... arguments) {
        try {
            Process process = start(arguments);
            try {
                CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> head(process.getErrorStream()));
                split(process.getInputStream(), terminator, handler);
                if (process.waitFor() != 0) {
                    throw new GitException(
                            aborted ? "git was stopped" : said.join().strip());
                }
            } finally {
                process.destroy();
            }
        } catch (IOException failed) {
            throw new GitException("git does not run: " + failed.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new GitException("git was interrupted");
        }
    }

    /** Ends the running command, and every later one at its start; from any thread. */
    void abort() {
        aborted = true;
        Process process = running;
        if (process != null) {
            process.destroy();
        }
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(PREFIX);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(REDIRECTING_VARIABLES);
        environment.put("LC_ALL", "C");
        environment.put("GIT_OPTIONAL_LOCKS", "0");
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("GIT_NO_LAZY_FETCH", "1");
        Path parent = directory.getParent();
        if (parent != null) {
            environment.put("GIT_CEILING_DIRECTORIES", parent.toString());
        }
        Process process = builder.start();
        process.getOutputStream().close();
        running = process;
        if (aborted) {
            process.destroy();
        }
        return process;
    }

    private static void split(InputStream in, char terminator, Consumer<String> handler) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            int start = 0;
            for (int at = 0; at < read; at++) {
                if (buffer[at] == terminator) {
                    part.write(buffer, start, at - start);
                    handler.accept(part.toString(StandardCharsets.UTF_8));
                    part.reset();
                    start = at + 1;
                }
            }
            part.write(buffer, start, read - start);
        }
        if (part.size() > 0) {
            handler.accept(part.toString(StandardCharsets.UTF_8));
        }
    }

    private static String head(InputStream errors) {
        try {
            String text = new String(errors.readNBytes(MAX_ERROR_BYTES), StandardCharsets.UTF_8);
            errors.transferTo(OutputStream.nullOutputStream());
            return text;
        } catch (IOException closed) {
            return "";
        }
    }
}
