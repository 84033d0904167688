package dev.kandev.agents.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder by which an agent and agent-manager exchange files: named by its instance, with a mark of whose agent it is. */
public record AgentFolder(Path path) {

    /** Instead of a line of input, as supervise.sh knows it; what agents are told is JSON, so it cannot be mistaken. */
    public static final String END_OF_INPUT = "end-of-input";

    private static final Pattern INSTANCE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final String INSTALLATION = "installation";

    /** That of an instance, be it there or not. */
    public static AgentFolder of(Path root, UUID instanceId) {
        return new AgentFolder(root.resolve(instanceId.toString()));
    }

    /** Those of an installation's agents; folders of others may lie beside them. */
    public static List<AgentFolder> all(Path root, UUID installation) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(AgentFolder::new)
                    .filter(folder -> folder.isNamedByInstance() && folder.isOf(installation))
                    .toList();
        }
    }

    /** Somebody may have made a copy of one beside it. */
    private boolean isNamedByInstance() {
        return INSTANCE.matcher(path.getFileName().toString()).matches();
    }

    /** Whether it is there, and bears this installation's mark. */
    public boolean isOf(UUID installation) {
        try {
            return Files.readString(path.resolve(INSTALLATION)).equals(installation.toString());
        } catch (IOException another) {
            return false;
        }
    }

    /** Whose it is. */
    public UUID instanceId() {
        return UUID.fromString(path.getFileName().toString());
    }

    /** Empty when it is gone. */
    public Optional<Instant> createdAt() {
        try {
            return Optional.of(
                    Files.getLastModifiedTime(path.resolve(INSTALLATION)).toInstant());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Makes it, for its owner alone, with the mark and nothing else. */
    public void create(UUID installation) throws IOException {
        Files.createDirectories(path.getParent());
        Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(path.resolve(INSTALLATION), installation.toString());
    }

    /** Adds a line to a file of it, which is made if need be; in one piece, for others may add theirs. */
    public void append(String file, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel =
                FileChannel.open(path.resolve(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    /** Orders that a command be run beside the agent, as the scripts know it: its words on one line, quoted for a shell. */
    public void order(String file, List<String> command) throws IOException {
        append(
                file,
                command.stream()
                        .map(word -> "'" + word.replace("'", "'\\''").replace("\n", "'\"$newline\"'") + "'")
                        .collect(Collectors.joining(" ")));
    }

    /** Removes it when nothing but the mark is left in it: as long as something is, it is known as ours. */
    public void delete() throws IOException {
        Files.deleteIfExists(path.resolve(INSTALLATION));
        Files.deleteIfExists(path);
    }
}
