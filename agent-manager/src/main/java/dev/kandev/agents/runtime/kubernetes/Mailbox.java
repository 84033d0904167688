package dev.kandev.agents.runtime.kubernetes;

import dev.kandev.agents.file.FileTree;
import dev.kandev.agents.file.PlainFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is exchanged with an agent, as a folder on the shared volume. The agent reads {@code in}, writes {@code out}, and sees nothing
 * else of it. What lies in {@code out} is its own: it may be anything, links included.
 */
record Mailbox(Path path) {

    private static final Pattern INSTANCE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    /** Apart from what the agent can reach: by it what is ours is known. */
    private static final String INSTALLATION = "installation";
    /** As supervise.sh knows it; what agents are told is JSON, so it cannot be mistaken. */
    private static final String END_OF_INPUT = "end-of-input";

    private static final String EXIT = "exit";
    private static final int MAX_EXIT_BYTES = 8;

    static Mailbox of(Path root, UUID instanceId) {
        return new Mailbox(root.resolve(instanceId.toString()));
    }

    /** Those of an installation's agents; folders of others may lie beside them. */
    static List<Mailbox> all(Path root, UUID installation) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(Mailbox::new)
                    .filter(mailbox -> INSTANCE.matcher(
                                    mailbox.path.getFileName().toString())
                            .matches())
                    .filter(mailbox -> mailbox.isOf(installation))
                    .toList();
        }
    }

    UUID instanceId() {
        return UUID.fromString(path.getFileName().toString());
    }

    Path in() {
        return path.resolve("in");
    }

    Path out() {
        return path.resolve("out");
    }

    boolean isOf(UUID installation) {
        try {
            return Files.readString(path.resolve(INSTALLATION)).equals(installation.toString());
        } catch (IOException another) {
            return false;
        }
    }

    /** Empty when it is gone. */
    Optional<Instant> createdAt() {
        try {
            return Optional.of(
                    Files.getLastModifiedTime(path.resolve(INSTALLATION)).toInstant());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /**
     * Makes it, with the first line of input in place before anybody reads. Each file is there from the beginning: a network file system
     * may take long to notice a new one.
     */
    void create(UUID installation, String firstLine) throws IOException {
        Files.createDirectories(path.getParent());
        Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(path.resolve(INSTALLATION), installation.toString());
        Files.createDirectory(in());
        Files.createFile(in().resolve("orders"));
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
        append("stdin", END_OF_INPUT);
    }

    /** A signal by its name. */
    void order(String signal) throws IOException {
        append("orders", signal);
    }

    private void append(String file, String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(in().resolve(file), bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
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

    /** The mark last: as long as something is left, it is known as ours. */
    void delete() {
        try {
            FileTree.delete(in());
            FileTree.delete(out());
            Files.deleteIfExists(path.resolve(INSTALLATION));
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
