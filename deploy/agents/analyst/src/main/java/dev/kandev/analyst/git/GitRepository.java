package dev.kandev.analyst.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** A git working tree, read by the git command line. Every method blocks; used by one thread except for {@link #abort()}. */
public final class GitRepository {

    private static final int MOST_CHANGED = 20;

    private final Path root;
    private final GitCommand git;

    private GitRepository(Path root) {
        this.root = root;
        this.git = new GitCommand(root);
    }

    /**
     * Opens the repository whose top is {@code directory}; a repository further up does not count.
     *
     * @throws NotARepositoryException also for a bare repository and for a directory that does not exist
     */
    public static GitRepository open(Path directory) throws NotARepositoryException {
        Path real;
        try {
            real = directory.toRealPath();
        } catch (IOException missing) {
            throw new NotARepositoryException(directory, "the directory does not exist or cannot be read");
        }
        if (!Files.isDirectory(real)) {
            throw new NotARepositoryException(directory, "it is no directory");
        }
        GitRepository repository = new GitRepository(real);
        try {
            if (!repository.git.text("rev-parse", "--is-inside-work-tree").equals("true")) {
                throw new NotARepositoryException(directory, "it has no working tree");
            }
        } catch (GitException refused) {
            throw new NotARepositoryException(directory, refused.getMessage());
        }
        return repository;
    }

    /** The top of the working tree; real and absolute. */
    public Path root() {
        return root;
    }

    /** What {@code git ls-files} lists, each path once, in git's order. */
    public List<TrackedFile> trackedFiles() {
        Set<TrackedFile> files = new LinkedHashSet<>();
        git.records('\0', entry -> files.add(TrackedFile.parse(entry)), "ls-files", "-z", "--stage");
        return new ArrayList<>(files);
    }

    /**
     * Reads the whole history of HEAD.
     *
     * @param trackedPaths the paths whose changes count
     * @param onCommit hears of each commit read: the number so far and the number of all; may throw to end the reading
     */
    public History history(Set<String> trackedPaths, BiConsumer<Long, Long> onCommit) {
        String branch = orNull("symbolic-ref", "--quiet", "--short", "HEAD");
        String head = orNull("rev-parse", "--quiet", "--verify", "--short", "HEAD^{commit}");
        if (head == null) {
            return new History(0, null, branch, false, List.of(), List.of());
        }
        long commits = Long.parseLong(git.text("rev-list", "--count", "HEAD"));
        boolean shallow = git.text("rev-parse", "--is-shallow-repository").equals("true");
        LogReader log = new LogReader(trackedPaths, read -> onCommit.accept(read, commits));
        git.records(
                '\0', log, "log", "-z", "--no-renames", "--name-only", "--format=" + LogReader.FORMAT, "HEAD", "--");
        return new History(commits, head, branch, shallow, log.authors(), log.mostChanged(MOST_CHANGED));
    }

    /** Ends the command that runs, and all later ones, with a {@link GitException}; from any thread. */
    public void abort() {
        git.abort();
    }

    private String orNull(String... arguments) {
        try {
            return git.text(arguments);
        } catch (GitException none) {
            return null;
        }
    }
}
