package dev.kandev.agents.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A mirror on the disk, kept up to date and in order. A fetch that was killed leaves locks and halves of files behind: they are removed
 * before the first fetch of this process, and after each that failed. That is sound only because nobody but this object changes the
 * folder: one agent-manager has the directory of the workspaces for itself. Calls must not overlap.
 */
final class MirrorFolder {

    private static final Logger LOG = Logger.getLogger(MirrorFolder.class);

    /** Says that Kandev made the folder; without it nothing in it is deleted. */
    private static final String NOTE = "kandev-mirror";

    /** Lest git take a repository around a broken mirror for it, and prune that. */
    static final String HERE = "--git-dir=.";

    private final Path path;
    private boolean inOrder;
    private volatile boolean damaged;

    MirrorFolder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Somebody who read it found it damaged: it is made anew before the next fetch. From any thread. */
    void damaged() {
        damaged = true;
    }

    /** Since it was brought up to date it may have been moved away. */
    void requireThere() {
        if (!Files.exists(path.resolve("HEAD"))) {
            throw new RepositoryException(CheckoutFailure.DAMAGED, CheckoutFailure.DAMAGED.of("the repository"));
        }
    }

    /** Leaves nothing in its place; false for one that Kandev did not make. */
    boolean moveTo(Path elsewhere) {
        if (!isOurs()) {
            return false;
        }
        try {
            Files.move(path, elsewhere, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Brings it up to date, and answers the default branch of the repository where it has one. What git calls damaged is made anew once.
     *
     * @throws RepositoryException when the repository cannot be read
     */
    Optional<String> update(Remote remote) {
        try {
            if (damaged && isOurs()) {
                makeAnew();
            }
            return fetch(remote);
        } catch (RepositoryException failure) {
            if (!failure.is(CheckoutFailure.DAMAGED) || !isOurs()) {
                throw failure;
            }
            LOG.warnf("mirror is damaged and made anew repository=%s error=%s", remote.url(), failure.getMessage());
            makeAnew();
            return fetch(remote);
        }
    }

    private Optional<String> fetch(Remote remote) {
        if (!inOrder && isOurs()) {
            delete(this::isLeftover);
        }
        inOrder = false;
        if (!Files.exists(path.resolve("HEAD"))) {
            create(remote);
        }
        String address = remote.url().value();
        String head = remote.run(path, HERE, "ls-remote", "--symref", "--", address, "HEAD");
        remote.run(
                path,
                HERE,
                "fetch",
                "--quiet",
                "--prune",
                "--no-recurse-submodules",
                "--",
                address,
                "+refs/heads/*:refs/heads/*",
                "+refs/tags/*:refs/tags/*");
        inOrder = true;
        return defaultBranch(head);
    }

    private static Optional<String> defaultBranch(String lsRemote) {
        return lsRemote.lines()
                .filter(line -> line.startsWith("ref: refs/heads/") && line.endsWith("\tHEAD"))
                .map(line -> line.substring("ref: refs/heads/".length(), line.length() - "\tHEAD".length()))
                .findFirst();
    }

    /** No branch is named like a lock (git-check-ref-format(1)), but one may be named like a half of a file. */
    private boolean isLeftover(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".lock") || (name.startsWith("tmp_") && file.startsWith(path.resolve("objects")));
    }

    private boolean isOurs() {
        return Files.isRegularFile(path.resolve(NOTE));
    }

    private void create(Remote remote) {
        try {
            Files.createDirectories(path);
            Files.writeString(path.resolve(NOTE), "made by Kandev, which may delete this folder\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        GitCommand.Outcome made = remote.git().run(path, "init", "--quiet", "--bare", "--template=", path.toString());
        if (!made.succeeded()) {
            throw GitWords.failure("the mirror of " + remote.url(), made.err());
        }
    }

    private void makeAnew() {
        // The note goes last: a deletion that is cut short is taken up again.
        delete(file -> !file.equals(path) && !file.equals(path.resolve(NOTE)));
        delete(file -> true);
        damaged = false;
    }

    private void delete(Predicate<Path> which) {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst =
                    files.filter(which).sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
