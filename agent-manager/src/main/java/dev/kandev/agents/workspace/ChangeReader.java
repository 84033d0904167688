package dev.kandev.agents.workspace;

import dev.kandev.agents.git.GitCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Compares a workspace with the commit that it began with. */
final class ChangeReader {

    private static final int MAX_FILES = 5_000;
    private static final int MAX_DIFF = 1024 * 1024;
    private static final int MAX_LISTING = 4 * 1024 * 1024;

    private final Path scratches;
    private final GitCommand git;

    /** @param scratches where repositories are made that last for one comparison */
    ChangeReader(Path scratches, GitCommand git) {
        this.scratches = scratches;
        this.git = git;
    }

    Changes read(WorkspaceMarker marker) {
        try (ScratchRepository scratch = ScratchRepository.open(scratches, marker, git)) {
            String base = marker.base().orElse(ScratchRepository.EMPTY_TREE);
            scratch.stage(base);
            GitCommand.Outcome files = diff(scratch, MAX_LISTING, base, "--raw", "--numstat", "-z");
            GitCommand.Outcome text = diff(scratch, MAX_DIFF, base, "--patch", "--submodule=short");
            List<Changes.File> changed = ChangeListing.read(files.out());
            return new Changes(
                    marker.base().orElse(""),
                    changed.stream().limit(MAX_FILES).toList(),
                    text.out(),
                    files.cut() || text.cut() || changed.size() > MAX_FILES);
        }
    }

    private static GitCommand.Outcome diff(ScratchRepository scratch, int maxBytes, String base, String... format) {
        return scratch.run(
                maxBytes,
                Stream.of(
                                Stream.of(
                                        "diff",
                                        "--cached",
                                        "--no-ext-diff",
                                        "--no-textconv",
                                        "--no-color",
                                        "--find-renames"),
                                Stream.of(format),
                                Stream.of(base, "--"))
                        .flatMap(part -> part)
                        .toArray(String[]::new));
    }
}
