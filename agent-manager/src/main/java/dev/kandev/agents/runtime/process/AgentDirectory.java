package dev.kandev.agents.runtime.process;

import dev.kandev.agents.runtime.AgentFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is exchanged with one agent: {@code stdin} (what it is told), {@code orders} (what is run beside it), {@code stdout}, {@code stderr} and the supervisor's notes. */
record AgentDirectory(AgentFolder folder) {

    private static final String ORDERS = "orders";
    private static final List<String> FILES =
            List.of("stdin", ORDERS, "stdout", "stderr", "pipe", "pid", "pid.new", "exit", "exit.new");

    static AgentDirectory of(Path root, UUID instanceId) {
        return new AgentDirectory(AgentFolder.of(root, instanceId));
    }

    /** Those of an installation's agents. */
    static List<AgentDirectory> all(Path root, UUID installation) throws IOException {
        return AgentFolder.all(root, installation).stream()
                .map(AgentDirectory::new)
                .toList();
    }

    Path path() {
        return folder.path();
    }

    UUID instanceId() {
        return folder.instanceId();
    }

    /** Empty when it is gone. */
    Optional<Instant> createdAt() {
        return folder.createdAt();
    }

    /** Makes it, with the first line of input in place before anybody reads. */
    void create(UUID installation, String firstLine) throws IOException {
        folder.create(installation);
        Files.createFile(stdout());
        Files.createFile(stderr());
        Files.createFile(path().resolve(ORDERS));
        appendInput(firstLine);
    }

    boolean exists() {
        return Files.isDirectory(path());
    }

    Path stdout() {
        return path().resolve("stdout");
    }

    Path stderr() {
        return path().resolve("stderr");
    }

    void endInput() throws IOException {
        appendInput(AgentFolder.END_OF_INPUT);
    }

    void order(List<String> command) throws IOException {
        folder.order(ORDERS, command);
    }

    void appendInput(String line) throws IOException {
        folder.append("stdin", line);
    }

    /** Of the supervisor, which leads the agent's process group. */
    Optional<NotedProcess> supervisor() {
        return NotedProcess.read(path().resolve("pid"));
    }

    /** Empty until the agent has ended. */
    Optional<Integer> exitCode() {
        try {
            return Optional.of(
                    Integer.parseInt(Files.readString(path().resolve("exit")).strip()));
        } catch (IOException | NumberFormatException notYet) {
            return Optional.empty();
        }
    }

    /** Removes the files that we made, and nothing else. */
    void delete() {
        try {
            for (String file : FILES) {
                Files.deleteIfExists(path().resolve(file));
            }
            folder.delete();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
