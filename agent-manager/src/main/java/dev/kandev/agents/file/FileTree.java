package dev.kandev.agents.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders with all that is in them. A link is taken for itself, never followed. */
public final class FileTree {

    private static final Set<PosixFilePermission> WRITABLE = PosixFilePermissions.fromString("rwx------");

    private FileTree() {}

    /**
     * Deletes it, or as much of it as can be deleted; no effect when it is not there.
     *
     * @throws IOException naming what could not be deleted first
     */
    public static void delete(Path tree) throws IOException {
        if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            Deletion deletion = new Deletion();
            Files.walkFileTree(tree, deletion);
            if (deletion.first != null) {
                throw deletion.first;
            }
        }
    }

    /** Bytes of all its files; what cannot be read, or goes meanwhile, counts nothing. */
    public static long size(Path tree) throws IOException {
        Measurement measurement = new Measurement();
        Files.walkFileTree(tree, measurement);
        return measurement.bytes;
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        /** Null as long as everything could be deleted. */
        private IOException first;

        /** Nothing can be taken out of a folder that may not be written, though it be our own. */
        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            try {
                Files.getFileAttributeView(directory, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setPermissions(WRITABLE);
            } catch (IOException anothers) {
                return FileVisitResult.CONTINUE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return delete(file);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return note(failure);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
            return delete(directory);
        }

        private FileVisitResult delete(Path path) {
            try {
                Files.deleteIfExists(path);
                return FileVisitResult.CONTINUE;
            } catch (IOException failure) {
                return note(failure);
            }
        }

        private FileVisitResult note(IOException failure) {
            first = first == null ? failure : first;
            return FileVisitResult.CONTINUE;
        }
    }

    private static final class Measurement extends SimpleFileVisitor<Path> {

        private long bytes;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes += attributes.size();
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
