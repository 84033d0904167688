package dev.kandev.agents.workspace;

import dev.kandev.agents.file.PlainFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which commit the HEAD of a checkout names, as text of unknown origin (gitrepository-layout: HEAD, refs, packed-refs). */
public final class WorkspaceHead {

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern BRANCH = Pattern.compile("ref: (refs/heads/[^\\x00-\\x20\\x7f]+)");
    private static final int MAX_REF = 4 * 1024;
    private static final int MAX_PACKED = 16 * 1024 * 1024;

    private WorkspaceHead() {}

    /** Its hash, whether or not there is such a commit; empty when HEAD names none, or is no plain file. */
    public static Optional<String> commit(Path workspace) {
        try {
            String head =
                    PlainFile.text(workspace, ".git/HEAD", MAX_REF).orElse("").strip();
            Matcher branch = BRANCH.matcher(head);
            return branch.matches() ? ofBranch(workspace, branch.group(1)) : commitIn(head);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<String> ofBranch(Path workspace, String name) throws IOException {
        Optional<String> loose = PlainFile.text(workspace, ".git/" + name, MAX_REF);
        if (loose.isPresent()) {
            return commitIn(loose.get().strip());
        }
        return PlainFile.text(workspace, ".git/packed-refs", MAX_PACKED)
                .flatMap(packed ->
                        packed.lines().filter(line -> line.endsWith(" " + name)).findFirst())
                .flatMap(line -> commitIn(line.substring(0, line.indexOf(' '))));
    }

    private static Optional<String> commitIn(String text) {
        return Optional.of(text).filter(commit -> COMMIT.matcher(commit).matches());
    }
}
