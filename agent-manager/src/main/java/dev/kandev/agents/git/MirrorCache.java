package dev.kandev.agents.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A bare mirror per repository, so that only what is new travels, and travels once for all who want it at a time. No address with a
 * password is written into it. Only one agent-manager uses the directory: what orders fetches and checkouts lies in its memory.
 */
public final class MirrorCache {

    private final Path directory;
    private final HostGit host;
    private final Map<String, CachedMirror> mirrors = new ConcurrentHashMap<>();

    /** Mirrors below this directory, which is made when it is needed. */
    public MirrorCache(Path directory, HostGit host) {
        this.directory = directory;
        this.host = host;
    }

    /** A mirror that is up to date, and the default branch of the repository where it has one. */
    public record Mirror(Path path, Optional<String> defaultBranch) {

        /** Whether there is a branch of this name. */
        public boolean hasBranch(GitCommand git, String branch) {
            return git.run(path, MirrorFolder.HERE, "show-ref", "--verify", "--quiet", "refs/heads/" + branch)
                    .succeeded();
        }

        /** The commit that a branch points to. */
        public String commit(GitCommand git, String branch) {
            return git.run(path, MirrorFolder.HERE, "rev-parse", "--verify", "refs/heads/" + branch + "^{commit}")
                    .out()
                    .strip();
        }
    }

    /**
     * Brings the mirror up to date, then lets the caller use it, beside others but while nobody changes it. Blocks. The use must not
     * use a mirror in turn: one that contained itself would wait for ever.
     *
     * @param git is given up by this caller alone; a fetch that it shares goes on for the others
     * @param use called again, once, when it throws {@link CheckoutFailure#DAMAGED}, with a mirror that was made anew
     * @throws RepositoryException when the repository cannot be read
     */
    public <T> T use(RepositoryUrl url, GitCommand git, Function<Mirror, T> use) {
        return cached(nameOf(url)).use(host.remote(url, git), use);
    }

    /** Where the mirror of a repository is, or would be. */
    public Path pathOf(RepositoryUrl url) {
        return directory.resolve(nameOf(url));
    }

    /** The mirrors that there are, in no order. */
    public List<Path> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> mirrors = Files.list(directory)) {
            return mirrors.filter(path -> path.getFileName().toString().endsWith(".git"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** When a mirror was last brought up to date. */
    public static Instant lastUse(Path mirror) {
        Path fetched = mirror.resolve("FETCH_HEAD");
        try {
            return Files.getLastModifiedTime(Files.exists(fetched) ? fetched : mirror)
                    .toInstant();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Moves a mirror away, so that its next use makes it anew; false when somebody uses it right now.
     *
     * @param to on the same file system, not there yet
     */
    public boolean forget(Path mirror, Path to) {
        return cached(mirror.getFileName().toString()).forget(to);
    }

    private CachedMirror cached(String name) {
        return mirrors.computeIfAbsent(name, made -> new CachedMirror(directory.resolve(made)));
    }

    private static String nameOf(RepositoryUrl url) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(url.withoutSecrets().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16) + ".git";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
