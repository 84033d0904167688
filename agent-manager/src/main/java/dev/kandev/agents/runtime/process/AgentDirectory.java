package dev.kandev.agents.runtime.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The folder of one agent: {@code stdin} (what it is told), {@code stdout}, {@code stderr}, and the supervisor's notes. */
record AgentDirectory(Path path) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final List<String> FILES =
            List.of("stdin", "stdout", "stderr", "pipe", "pid", "pid.new", "exit", "exit.new");

    /** As supervise.sh knows it; what agents are told is JSON, so it cannot be mistaken. */
    private static final String END_OF_INPUT = "end-of-input";

    static AgentDirectory of(Path root, UUID instanceId) {
        return new AgentDirectory(root.resolve(instanceId.toString()));
    }

    /** Makes it, with the first line of input in place before anybody reads. */
    void create(String firstLine) throws IOException {
        Files.createDirectories(path.getParent());
        Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
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
