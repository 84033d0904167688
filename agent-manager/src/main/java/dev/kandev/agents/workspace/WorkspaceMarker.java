package dev.kandev.agents.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
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
        return isOurs() && read().equals(READY) && Files.isDirectory(workspace);
    }

    void preparing() {
        write(PREPARING);
    }

    void ready() {
        write(READY);
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

    private String read() {
        try {
            return Files.readString(note).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(String state) {
        try {
            Files.createDirectories(note.getParent());
            Path fresh = note.resolveSibling(note.getFileName() + ".new");
            Files.writeString(fresh, state + "\n");
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
