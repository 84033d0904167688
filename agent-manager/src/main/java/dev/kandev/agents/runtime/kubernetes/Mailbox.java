package dev.kandev.agents.runtime.kubernetes;

import dev.kandev.agents.file.FileTree;
import dev.kandev.agents.file.PlainFile;
import dev.kandev.agents.runtime.AgentFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * What is exchanged with an agent, as a folder on the shared volume. The agent reads {@code in}, writes {@code out}, and sees nothing
 * else of it. What lies in {@code out} is its own: it may be anything, links included.
 */
record Mailbox(AgentFolder folder) {

    private static final String EXIT = "exit";
    private static final String ORDERS = "orders";
    private static final int MAX_EXIT_BYTES = 8;

    static Mailbox of(Path root, UUID instanceId) {
        return new Mailbox(AgentFolder.of(root, instanceId));
    }

    /** Those of an installation's agents. */
    static List<Mailbox> all(Path root, UUID installation) throws IOException {
        return AgentFolder.all(root, installation).stream().map(Mailbox::new).toList();
    }

    UUID instanceId() {
        return folder.instanceId();
    }

    Path in() {
        return folder.path().resolve("in");
    }

    Path out() {
        return folder.path().resolve("out");
    }

    boolean isOf(UUID installation) {
        return folder.isOf(installation);
    }

    /** Empty when it is gone. */
    Optional<Instant> createdAt() {
        return folder.createdAt();
    }

    /**
     * Makes it, with the first line of input in place before anybody reads. Each file is there from the beginning: a network file system
     * may take long to notice a new one.
     */
    void create(UUID installation, String firstLine) throws IOException {
        folder.create(installation);
        Files.createDirectory(in());
        Files.createFile(in().resolve(ORDERS));
        append("stdin", firstLine);
        Files.createDirectory(out());
        for (String file : List.of("stdout", "stderr", EXIT)) {
            Files.createFile(out().resolve(file));
        }
    }

    /** What it writes to {@code stdout} or {@code stderr}; {@code ended} says that nothing is written any more. */
    InputStream follow(String output, long offset, BooleanSupplier ended) {
        return new FollowedOutput(out(), output, offset, ended);
    }

    void send(String line) throws IOException {
        append("stdin", line);
    }

    void endInput() throws IOException {
        append("stdin", AgentFolder.END_OF_INPUT);
    }

    /** A signal by its name. */
    void order(String signal) throws IOException {
        append(ORDERS, signal);
    }

    /** A command to be run beside the agent. */
    void order(List<String> command) throws IOException {
        folder.order("in/" + ORDERS, command);
    }

    private void append(String file, String line) throws IOException {
        folder.append("in/" + file, line);
    }

    /** Whether a pod has begun to run the agent. */
    boolean isBegun() {
        return Files.exists(out().resolve("begun"));
    }

    /** Empty until the agent has ended and its output is complete. */
    Optional<Integer> exitCode() {
        try {
            return PlainFile.text(out(), EXIT, MAX_EXIT_BYTES)
                    .filter(text -> text.endsWith("\n"))
                    .map(text -> Integer.valueOf(text.strip()));
        } catch (IOException | NumberFormatException notYet) {
            return Optional.empty();
        }
    }

    void delete() {
        try {
            FileTree.delete(in());
            FileTree.delete(out());
            folder.delete();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
