package dev.kandev.agents.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Kandev's note, outside of the checkout, that it made a workspace and how far it came. Nothing is ever deleted without it, and
 * nothing outside of the workspaces' own directory.
 */
final class WorkspaceMarker {

    private static final String PREPARING = "preparing";
    private static final String READY = "ready";

    private final Path root;
    private final Path workspace;
    private final Path note;

    WorkspaceMarker(Path root, UUID taskId) {
        this.root = root;
        this.workspace = root.resolve(taskId.toString());
        this.note = root.resolve(".kandev").resolve("made").resolve(taskId.toString());
    }

    Path workspace() {
        return workspace;
    }

    boolean isOurs() {
        return Files.isRegularFile(note);
    }

    boolean isReady() {
        return isOurs() && read().get(0).equals(READY) && Files.isDirectory(workspace);
    }

    /** The commit that it began with; empty when it began with none. */
    Optional<String> base() {
        List<String> lines = read();
        return lines.size() < 2 ? Optional.empty() : Optional.of(lines.get(1));
    }

    /** The mirror that it was cloned from; empty when it was cloned from none. */
    Optional<Path> mirror() {
        List<String> lines = read();
        return lines.size() < 3 ? Optional.empty() : Optional.of(Path.of(lines.get(2)));
    }

    void preparing() {
        write(List.of(PREPARING));
    }

    /** An empty one, or one of a repository without commits. */
    void ready() {
        write(List.of(READY));
    }

    /** One that begins with this commit of this mirror. */
    void ready(String base, Path mirror) {
        write(List.of(READY, base, mirror.toString()));
    }

    /** Removes workspace and note; refuses when the note is missing. Links are removed, never followed. */
    void delete() {
        if (!isOurs() || !workspace.getParent().equals(root) || Files.isSymbolicLink(workspace)) {
            throw new IllegalStateException("not made by Kandev, so not deleted: " + workspace);
        }
        try {
            if (Files.exists(workspace)) {
                Files.walkFileTree(workspace, new Deletion());
            }
            Files.deleteIfExists(note);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
