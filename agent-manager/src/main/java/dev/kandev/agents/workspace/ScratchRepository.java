package dev.kandev.agents.workspace;

import dev.kandev.agents.file.FileTree;
import dev.kandev.agents.git.GitCommand;
import dev.kandev.agents.git.Remote;
import dev.kandev.agents.git.RepositoryException;
import dev.kandev.agents.git.RepositoryUrl;
import dev.kandev.proto.event.AgentFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A repository of our own for one look at a workspace. An agent may write what it likes into its checkout's {@code .git}: hooks, filters,
 * programs that show differences. So all that is used of it are its files and objects. Closing deletes the repository.
 */
public final class ScratchRepository implements AutoCloseable {

    /** What git knows without being told (gitglossary, "empty tree" is the hash of no entries). */
    public static final String EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

    private static final int MAX_OUTPUT = 256 * 1024;
    private static final int MAX_INDEX = 64 * 1024 * 1024;
    private static final String NESTED = "160000 ";

    /** What else git would believe of the objects, or would run git in the checkout for. */
    private static final List<String> DISTRUST = List.of(
            "-c", "core.commitGraph=false", "-c", "core.multiPackIndex=false", "-c", "core.alternateRefsCommand=true");

    private final GitCommand git;
    private final Path directory;
    private final Path workspace;
    private final Map<String, String> objects;
    private final Map<String, String> environment;

    private ScratchRepository(GitCommand git, Path directory, WorkspaceMarker marker) {
        this.git = git;
        this.directory = directory;
        this.workspace = marker.workspace();
        this.objects = objects(directory, marker);
        this.environment = environment(directory, workspace, objects);
    }

    /**
     * Makes one.
     *
     * @param parent where, made if it is not there
     */
    public static ScratchRepository open(Path parent, WorkspaceMarker marker, GitCommand git) {
        ScratchRepository scratch = new ScratchRepository(git, create(parent), marker);
        try {
            scratch.run(scratch.directory, Map.of(), MAX_OUTPUT, "init", "--quiet", "--bare", "--template=", ".");
            return scratch;
        } catch (RuntimeException failure) {
            scratch.close();
            throw failure;
        }
    }

    /**
     * Makes the index hold what the workspace holds: untracked files too, ignored ones not.
     *
     * @param from a commit or tree; what it has is taken as tracked
     */
    public void stage(String from) {
        run("read-tree", from);
        // Of a repository inside that it knows, git asks git for the state: that would trust the agent's configuration.
        List<String> nested = nested();
        whereAny(nested, "rm", "--quiet", "--cached", "--force");
        // What cannot be read is left out: containers may leave files of other users behind.
        attempt("add", "--all", "--ignore-errors", "--", ".");
        whereAny(nested.stream().filter(this::isEmptyFolder).toList(), "restore", "--staged", "--source=" + from);
    }

    /** Paths of what the index knows as repositories of their own. */
    private List<String> nested() {
        GitCommand.Outcome entries = run(MAX_INDEX, "ls-files", "--stage", "-z");
        if (entries.cut()) {
            throw new RepositoryException(AgentFailure.REPOSITORY, "the workspace has too many files to be compared");
        }
        return Stream.of(entries.out().split("\0"))
                .filter(entry -> entry.startsWith(NESTED))
                .map(entry -> entry.substring(entry.indexOf('\t') + 1))
                .toList();
    }

    /** Writes a file of ours in UTF-8, for arguments that no command line can carry; answers where it is. */
    public Path write(String name, String content) {
        try {
            return Files.writeString(directory.resolve(name), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void whereAny(List<String> paths, String... command) {
        if (!paths.isEmpty()) {
            Path list = write("paths", String.join("\0", paths));
            run(Stream.concat(Stream.of(command), Stream.of("--pathspec-from-file=" + list, "--pathspec-file-nul"))
                    .toArray(String[]::new));
        }
    }

    /** One that nobody has filled is no change. */
    private boolean isEmptyFolder(String path) {
        Path folder = workspace.resolve(path);
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && !Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether there is such a commit. */
    public boolean hasCommit(String hash) {
        return attempt("cat-file", "-e", hash + "^{commit}").succeeded();
    }

    /** Whether one commit is the other, or came after it. */
    public boolean contains(String commit, String earlier) {
        return attempt("merge-base", "--is-ancestor", earlier, commit).succeeded();
    }

    /** Names a commit, so that what it contains is not fetched again. */
    public void keep(String commit) {
        run("update-ref", "refs/kandev/kept", commit);
    }

    /** What git says, without the end of the line. */
    public String run(String... arguments) {
        return run(workspace, environment, MAX_OUTPUT, arguments).out().strip();
    }

    /** With so many bytes of output. */
    public GitCommand.Outcome run(int maxOutput, String... arguments) {
        return run(workspace, environment, maxOutput, arguments);
    }

    /** As {@link #run(String...)}, where a failure is an answer. */
    public GitCommand.Outcome attempt(String... arguments) {
        return git(workspace, environment, MAX_OUTPUT, arguments);
    }

    /** The same for what speaks with a host. */
    public GitCommand.Outcome attempt(Remote remote, String... arguments) {
        return remote.attempt(directory, objects, distrusting(arguments));
    }

    private static String[] distrusting(String... arguments) {
        return Stream.concat(DISTRUST.stream(), Stream.of(arguments)).toArray(String[]::new);
    }

    private GitCommand.Outcome git(Path where, Map<String, String> variables, int maxOutput, String... arguments) {
        return git.run(where, variables, maxOutput, distrusting(arguments));
    }

    private GitCommand.Outcome run(Path where, Map<String, String> variables, int maxOutput, String... arguments) {
        GitCommand.Outcome outcome = git(where, variables, maxOutput, arguments);
        if (!outcome.succeeded()) {
            throw new RepositoryException(
                    AgentFailure.REPOSITORY,
                    "the workspace cannot be read: "
                            + RepositoryUrl.mask(outcome.err()).strip());
        }
        return outcome;
    }

    /**
     * To look at files without anybody's configuration: an attribute of the workspace could choose a filter of the user's, which would
     * look for its program in the workspace.
     */
    private static Map<String, String> environment(Path directory, Path workspace, Map<String, String> objects) {
        Map<String, String> environment = new HashMap<>(objects);
        environment.put("GIT_WORK_TREE", path(workspace));
        environment.put("GIT_INDEX_FILE", path(directory.resolve("index")));
        environment.put("GIT_LITERAL_PATHSPECS", "1");
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("HOME", path(directory));
        environment.put("XDG_CONFIG_HOME", path(directory));
        return environment;
    }

    private static Map<String, String> objects(Path directory, WorkspaceMarker marker) {
        Map<String, String> objects = new HashMap<>();
        objects.put("GIT_DIR", path(directory));
        objects.put(
                "GIT_ALTERNATE_OBJECT_DIRECTORIES",
                Stream.concat(
                                marker.mirror().map(mirror -> mirror.resolve("objects")).stream(),
                                OwnObjects.of(marker.workspace()).stream())
                        .filter(Files::isDirectory)
                        .map(ScratchRepository::path)
                        .collect(Collectors.joining(":")));
        return objects;
    }

    private static String path(Path path) {
        return path.toAbsolutePath().toString();
    }

    private static Path create(Path parent) {
        try {
            return Files.createTempDirectory(Files.createDirectories(parent), "look");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            FileTree.delete(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
