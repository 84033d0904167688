package dev.kandev.agents.workspace;

import dev.kandev.agents.git.GitCommand;
import dev.kandev.agents.git.RepositoryException;
import dev.kandev.agents.git.RepositoryUrl;
import dev.kandev.proto.event.AgentFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares a workspace with the commit that it began with. An agent may write what it likes into its checkout's {@code .git}: hooks,
 * filters, programs that show differences. So all that is used of it are objects, from a repository of our own that lasts for one
 * comparison.
 */
final class ChangeReader {

    private static final int MAX_FILES = 5_000;
    private static final int MAX_DIFF = 1024 * 1024;
    private static final int MAX_LISTING = 4 * 1024 * 1024;

    /** What git knows without being told (gitglossary, "empty tree" is the hash of no entries). */
    private static final String EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

    private final GitCommand git;

    ChangeReader(Duration timeout) {
        this.git = new GitCommand(timeout, () -> false);
    }

    Changes read(WorkspaceMarker marker) {
        Path scratch = createScratch();
        try {
            run(scratch, Map.of(), MAX_LISTING, "init", "--quiet", "--bare", "--template=", ".");
            Map<String, String> environment = environment(scratch, marker);
            String base = marker.base().orElse(EMPTY_TREE);
            run(marker.workspace(), environment, MAX_LISTING, "read-tree", base);
            // What cannot be read is left out: containers may leave files of other users behind.
            git.run(marker.workspace(), environment, MAX_LISTING, "add", "--all", "--ignore-errors", "--", ".");
            return compare(marker, environment, base);
        } finally {
            delete(scratch);
        }
    }

    private Changes compare(WorkspaceMarker marker, Map<String, String> environment, String base) {
        GitCommand.Outcome files = diff(marker, environment, MAX_LISTING, base, "--raw", "--numstat", "-z");
        GitCommand.Outcome text = diff(marker, environment, MAX_DIFF, base, "--patch");
        List<Changes.File> changed = ChangeListing.read(files.out());
        return new Changes(
                marker.base().orElse(""),
                changed.stream().limit(MAX_FILES).toList(),
                text.out(),
                files.cut() || text.cut() || changed.size() > MAX_FILES);
    }

    private GitCommand.Outcome diff(
            WorkspaceMarker marker, Map<String, String> environment, int maxBytes, String base, String... format) {
        String[] arguments = Stream.of(
                        Stream.of("diff", "--cached", "--no-ext-diff", "--no-textconv", "--no-color", "--find-renames"),
                        Stream.of(format),
                        Stream.of(base, "--"))
                .flatMap(part -> part)
                .toArray(String[]::new);
        return run(marker.workspace(), environment, maxBytes, arguments);
    }

    private GitCommand.Outcome run(Path directory, Map<String, String> environment, int maxBytes, String... arguments) {
        GitCommand.Outcome outcome = git.run(directory, environment, maxBytes, arguments);
        if (!outcome.succeeded()) {
            throw new RepositoryException(
                    AgentFailure.REPOSITORY,
                    "the changes cannot be told: "
                            + RepositoryUrl.mask(outcome.err()).strip());
        }
        return outcome;
    }

    private static Map<String, String> environment(Path scratch, WorkspaceMarker marker) {
        Map<String, String> environment = new HashMap<>();
        environment.put("GIT_DIR", path(scratch));
        environment.put("GIT_WORK_TREE", path(marker.workspace()));
        environment.put("GIT_INDEX_FILE", path(scratch.resolve("index")));
        environment.put(
                "GIT_ALTERNATE_OBJECT_DIRECTORIES",
                Stream.concat(
                                marker.mirror().map(mirror -> mirror.resolve("objects")).stream(),
                                Stream.of(marker.workspace().resolve(".git").resolve("objects")))
                        .map(ChangeReader::path)
                        .collect(Collectors.joining(":")));
        return environment;
    }

    private static String path(Path path) {
        return path.toAbsolutePath().toString();
    }

    private static Path createScratch() {
        try {
            return Files.createTempDirectory("kandev-changes");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path scratch) {
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
