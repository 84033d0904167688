package dev.kandev.agents.git;

import dev.kandev.proto.event.AgentFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A bare mirror per repository, so that only what is new travels. No address with a password is written into it. */
public final class MirrorCache {

    private static final Pattern AWAY = Pattern.compile(
            "could not resolve host|connection refused|connection timed out|connection reset|network is unreachable"
                    + "|no route to host|early eof|operation timed out|temporary failure|returned error: 5\\d\\d"
                    + "|failed to connect");

    private final Path directory;
    private final Map<Path, ReentrantLock> locks = new ConcurrentHashMap<>();

    /** Mirrors below this directory, which is made when it is needed. */
    public MirrorCache(Path directory) {
        this.directory = directory;
    }

    /** A mirror that is up to date, and the default branch of the repository where it has one. */
    public record Mirror(Path path, Optional<String> defaultBranch) {

        /** Whether there is a branch of this name. */
        public boolean hasBranch(GitCommand git, String branch) {
            return git.run(path, "show-ref", "--verify", "--quiet", "refs/heads/" + branch)
                    .succeeded();
        }

        /** The commit that a branch points to. */
        public String commit(GitCommand git, String branch) {
            return git.run(path, "rev-parse", "--verify", "refs/heads/" + branch + "^{commit}")
                    .out()
                    .strip();
        }
    }

    /**
     * Brings the mirror up to date, then lets the caller use it; nobody else changes it meanwhile.
     *
     * @throws RepositoryException when the repository cannot be read
     */
    public void use(RepositoryUrl url, GitCommand git, Consumer<Mirror> use) {
        Path path = directory.resolve(nameOf(url));
        ReentrantLock lock = locks.computeIfAbsent(path, any -> new ReentrantLock());
        lock.lock();
        try {
            Files.createDirectories(path);
            if (!Files.exists(path.resolve("HEAD"))) {
                check(git.run(path, "init", "--quiet", "--bare", "--template="), url);
            }
            GitCommand.Outcome head = git.run(path, "ls-remote", "--symref", "--", url.value(), "HEAD");
            check(head, url);
            check(
                    git.run(
                            path,
                            "fetch",
                            "--quiet",
                            "--prune",
                            "--no-recurse-submodules",
                            "--",
                            url.value(),
                            "+refs/heads/*:refs/heads/*",
                            "+refs/tags/*:refs/tags/*"),
                    url);
            use.accept(new Mirror(path, defaultBranch(head.out())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            lock.unlock();
        }
    }

    private static Optional<String> defaultBranch(String lsRemote) {
        return lsRemote.lines()
                .filter(line -> line.startsWith("ref: refs/heads/") && line.endsWith("\tHEAD"))
                .map(line -> line.substring("ref: refs/heads/".length(), line.length() - "\tHEAD".length()))
                .findFirst();
    }

    private static void check(GitCommand.Outcome outcome, RepositoryUrl url) {
        if (outcome.succeeded()) {
            return;
        }
        String why = RepositoryUrl.mask(outcome.err()).strip();
        String shortened = why.length() > 500 ? why.substring(why.length() - 500) : why;
        // git has one exit code for everything: only its words tell an unknown repository from a host that is away.
        boolean away = isAway(why);
        throw new RepositoryException(
                away ? AgentFailure.REPOSITORY_UNREACHABLE : AgentFailure.REPOSITORY,
                "the repository " + url + (away ? " could not be reached: " : " could not be read: ") + shortened);
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
        ReentrantLock lock = locks.computeIfAbsent(mirror, any -> new ReentrantLock());
        if (!lock.tryLock()) {
            return false;
        }
        try {
            Files.move(mirror, to, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            lock.unlock();
        }
    }

    /** Whether git's words tell of a host that is away. */
    public static boolean isAway(String words) {
        return AWAY.matcher(words.toLowerCase(Locale.ROOT)).find();
    }
}
