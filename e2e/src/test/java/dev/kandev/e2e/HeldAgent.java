package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An agent that is held by the operating system in the middle of its work, so that something else can be killed meanwhile. What it
 * writes to its standard output is kept for comparison.
 */
final class HeldAgent {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(3);
    private static final long BYTES_SAID = 2_000;

    private final ProcessHandle process;
    private final Path output;

    private HeldAgent(ProcessHandle process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Waits until the one running agent has begun to report, then holds it. */
    static HeldAgent hold(KandevSystem system, Path scratch) {
        Path folder = await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .until(() -> talking(system.agents()), Optional::isPresent)
                .get();
        try {
            long supervisor =
                    Long.parseLong(Files.readString(folder.resolve("pid")).strip());
            ProcessHandle agent = ProcessHandle.of(supervisor)
                    .orElseThrow()
                    .descendants()
                    .filter(process -> process.info().command().orElse("").endsWith("/java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the agent ended before it could be held"));
            signal("STOP", agent);
            Path output =
                    Files.createLink(scratch.resolve("said-by-" + folder.getFileName()), folder.resolve("stdout"));
            return new HeldAgent(agent, output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Path> talking(Path agents) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(agents)) {
            for (Path folder : folders) {
                Path stdout = folder.resolve("stdout");
                boolean ended = Files.exists(folder.resolve("exit"));
                if (!ended && Files.exists(stdout) && Files.size(stdout) >= BYTES_SAID) {
                    return Optional.of(folder);
                }
            }
            return Optional.empty();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void release() {
        signal("CONT", process);
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            int exitCode = new ProcessBuilder("kill", "-s", name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(exitCode).isZero();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** What it said from its first line to its last, but for the messages of a type that others send, too. */
    List<String> said() {
        try {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : Files.readAllLines(output)) {
                lines.add(ApiClient.JSON.readTree(line));
            }
            return content(lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same of messages from elsewhere. */
    static List<String> content(List<JsonNode> messages) {
        return messages.stream()
                .filter(message -> !message.path("type").asText().equals("status"))
                .map(message -> message.path("type").asText() + " " + message.path("data"))
                .toList();
    }
}
