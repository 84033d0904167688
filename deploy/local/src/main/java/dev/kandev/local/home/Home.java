package dev.kandev.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The directory that holds everything Kandev keeps, for its owner alone.
 *
 * @param path absolute; {@code $KANDEV_HOME}, or {@code .kandev} in the user's home
 */
public record Home(Path path) {

    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** Named by the environment; nothing is made yet. */
    public static Home of(Map<String, String> environment) {
        String named = environment.getOrDefault("KANDEV_HOME", "");
        Path path = named.isBlank() ? Path.of(System.getProperty("user.home"), ".kandev") : Path.of(named);
        return new Home(path.toAbsolutePath().normalize());
    }

    /**
     * Makes what is missing of it.
     *
     * @throws HomeNotUsableException when it cannot be written to
     */
    public Home prepare() {
        try {
            for (Path directory : List.of(path, secrets(), logs(), run(), bin(), workspaces(), agents(), cache())) {
                if (!Files.isDirectory(directory)) {
                    Files.createDirectories(directory, OWNER_ONLY);
                }
            }
            Files.delete(Files.createTempFile(run(), "writable", null));
            return this;
        } catch (IOException failure) {
            throw new HomeNotUsableException(path, failure);
        }
    }

    /** Passwords and keys, one a file. */
    public Path secrets() {
        return path.resolve("secrets");
    }

    /** One file for each process, and for builds. */
    public Path logs() {
        return path.resolve("logs");
    }

    /** Notes on what runs now. */
    public Path run() {
        return path.resolve("run");
    }

    /** Programs for agents. */
    public Path bin() {
        return path.resolve("bin");
    }

    /** The database. */
    public Path postgres() {
        return path.resolve("postgres");
    }

    /** The streams of events. */
    public Path nats() {
        return path.resolve("nats");
    }

    /** One checkout for each task. */
    public Path workspaces() {
        return path.resolve("workspaces");
    }

    /** Input and output of agents that run as processes. */
    public Path agents() {
        return path.resolve("agents");
    }

    /** What can be made again at any time. */
    public Path cache() {
        return path.resolve("cache");
    }

    /** The log of a process. */
    public Path log(String name) {
        return logs().resolve(name + ".log");
    }
}
