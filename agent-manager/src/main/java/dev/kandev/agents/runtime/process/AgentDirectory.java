package dev.kandev.agents.runtime.process;

import java.io.IOException;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one agent: {@code stdin} (what it is told), {@code stdout}, {@code stderr}, the supervisor's notes, and whose agent it
 * is.
 */
record AgentDirectory(Path path) {

    private static final Pattern INSTANCE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final String INSTALLATION = "installation";
    private static final List<String> FILES =
            List.of("stdin", "stdout", "stderr", "pipe", "pid", "pid.new", "exit", "exit.new", INSTALLATION);

    /** As supervise.sh knows it; what agents are told is JSON, so it cannot be mistaken. */
    private static final String END_OF_INPUT = "end-of-input";

    static AgentDirectory of(Path root, UUID instanceId) {
        return new AgentDirectory(root.resolve(instanceId.toString()));
    }

    /** Those of an installation's agents; folders of others may lie beside them. */
    static List<AgentDirectory> all(Path root, UUID installation) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(AgentDirectory::new)
                    .filter(directory -> directory.isNamedByInstance() && directory.isOf(installation))
                    .toList();
        }
    }

    /** Somebody may have made a copy of one beside it. */
    private boolean isNamedByInstance() {
        return INSTANCE.matcher(path.getFileName().toString()).matches();
    }

    private boolean isOf(UUID installation) {
        try {
            return Files.readString(path.resolve(INSTALLATION)).equals(installation.toString());
        } catch (IOException another) {
            return false;
        }
    }

    UUID instanceId() {
        return UUID.fromString(path.getFileName().toString());
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

    /** Makes it, with the first line of input in place before anybody reads. */
    void create(UUID installation, String firstLine) throws IOException {
        Files.createDirectories(path.getParent());
        Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(path.resolve(INSTALLATION), installation.toString());
        Files.createFile(stdout());
        Files.createFile(stderr());
        appendInput(firstLine);
    }

    boolean exists() {
        return Files.isDirectory(path);
    }

    Path stdout() {
        return path.resolve("stdout");
    }

    Path stderr() {
        return path.resolve("stderr");
    }

    void endInput() throws IOException {
        appendInput(END_OF_INPUT);
    }

    void appendInput(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(path.resolve("stdin"), bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Of the supervisor, which leads the agent's process group. */
    Optional<NotedProcess> supervisor() {
        return NotedProcess.read(path.resolve("pid"));
    }

    /** Empty until the agent has ended. */
    Optional<Integer> exitCode() {
        try {
            return Optional.of(
                    Integer.parseInt(Files.readString(path.resolve("exit")).strip()));
        } catch (IOException | NumberFormatException notYet) {
            return Optional.empty();
        }
    }

    /** Removes the files that we made, and nothing else. */
    void delete() {
        try {
            for (String file : FILES) {
                Files.deleteIfExists(path.resolve(file));
            }
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
