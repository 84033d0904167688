package dev.kandev.agents.workspace;

import dev.kandev.agents.file.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Kandev's note, outside of the checkout, that it made a workspace and how far it came. Nothing is ever deleted without it, and
 * nothing outside of the workspaces' own directory.
 */
public final class WorkspaceMarker {

    private static final String PREPARING = "preparing";
    private static final String READY = "ready";
    private static final String REMOVING = "removing";

    private static final int STATE = 0;
    private static final int BASE = 1;
    private static final int MIRROR = 2;
    private static final int PUSHED = 3;
    private static final int PUSHED_BRANCH = 4;
    private static final int PUSH_REQUEST = 5;

    private static final Pattern TASK_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path root;
    private final Path workspace;
    private final Path note;

    WorkspaceMarker(Path root, UUID taskId) {
        this.root = root;
        this.workspace = root.resolve(taskId.toString());
        this.note = notes(root).resolve(taskId.toString());
    }

    /** What a push left. */
    public record Pushed(String commit, String branch, String requestId) {

        /** Whether it was this request's. */
        public boolean isOf(String request) {
            return !request.isEmpty() && request.equals(requestId);
        }
    }

    /** The tasks of all workspaces that have a note, in no order. */
    static List<UUID> made(Path root) {
        if (!Files.isDirectory(notes(root))) {
            return List.of();
        }
        try (Stream<Path> notes = Files.list(notes(root))) {
            return notes.map(note -> note.getFileName().toString())
                    .filter(name -> TASK_ID.matcher(name).matches())
                    .map(UUID::fromString)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path notes(Path root) {
        return root.resolve(".kandev").resolve("made");
    }

    /** The checkout. */
    public Path workspace() {
        return workspace;
    }

    boolean isOurs() {
        return Files.isRegularFile(note);
    }

    boolean isReady() {
        return isOurs() && line(STATE).filter(READY::equals).isPresent() && Files.isDirectory(workspace);
    }

    /** The commit that it began with; empty when it began with none. */
    public Optional<String> base() {
        return line(BASE);
    }

    /** The mirror that it was cloned from; empty when it was cloned from none. */
    public Optional<Path> mirror() {
        return line(MIRROR).map(Path::of);
    }

    /** The last commit that was pushed, on which branch; empty before the first push. */
    public Optional<Pushed> pushed() {
        return line(PUSHED)
                .map(commit -> new Pushed(
                        commit,
                        line(PUSHED_BRANCH).orElseThrow(),
                        line(PUSH_REQUEST).orElse("")));
    }

    void preparing() {
        write(List.of(PREPARING));
    }

    /** One without a repository. */
    void ready() {
        write(List.of(READY));
    }

    /** One of a repository without commits. */
    void ready(Path mirror) {
        ready("", mirror);
    }

    /** One that begins with this commit of this mirror. */
    void ready(String base, Path mirror) {
        write(List.of(READY, base, mirror.toString()));
    }

    /** Notes a push. */
    public void pushed(Pushed pushed) {
        write(List.of(
                READY,
                base().orElse(""),
                mirror().map(Path::toString).orElse(""),
                pushed.commit(),
                pushed.branch(),
                pushed.requestId()));
    }

    /**
     * Removes workspace and note; refuses when the note is missing. Links are removed, never followed. A workspace of which something
     * could not be deleted is not ready any more.
     *
     * @throws UncheckedIOException naming what could not be deleted
     */
    void delete() {
        if (!isOurs() || !workspace.getParent().equals(root) || Files.isSymbolicLink(workspace)) {
            throw new IllegalStateException("not made by Kandev, so not deleted: " + workspace);
        }
        try {
            // In place: on a full disk there is room for no new file, and room is what is to be made.
            Files.write(note, List.of(REMOVING), StandardOpenOption.WRITE);
            FileTree.delete(workspace);
            Files.deleteIfExists(note);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<String> line(int number) {
        List<String> lines = read();
        return lines.size() <= number
                ? Optional.empty()
                : Optional.of(lines.get(number)).filter(line -> !line.isEmpty());
    }

    private List<String> read() {
        try {
            return Files.readAllLines(note);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(List<String> lines) {
        try {
            Files.createDirectories(note.getParent());
            Path fresh = note.resolveSibling(note.getFileName() + ".new");
            Files.write(fresh, lines);
            Files.move(fresh, note, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
