package dev.kandev.agents.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;

/** Finds the objects of a checkout, where no link and no note of git's leads from them to objects of somebody else. */
final class OwnObjects {

    /** By these git goes on to other directories (gitrepository-layout). */
    private static final Set<Path> LEADING_ELSEWHERE =
            Set.of(Path.of("info", "alternates"), Path.of("info", "http-alternates"));

    private OwnObjects() {}

    /** The directory of the objects; empty when it is missing, or when it does not keep to itself. */
    static Optional<Path> of(Path workspace) {
        Path git = workspace.resolve(".git");
        Path objects = git.resolve("objects");
        if (!isFolder(git) || !isFolder(objects)) {
            return Optional.empty();
        }
        try {
            Inspection inspection = new Inspection(objects);
            Files.walkFileTree(objects, inspection);
            return inspection.leadsElsewhere ? Optional.empty() : Optional.of(objects);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static final class Inspection extends SimpleFileVisitor<Path> {

        private final Path objects;
        private boolean leadsElsewhere;

        Inspection(Path objects) {
            this.objects = objects;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            leadsElsewhere = !attributes.isRegularFile() || LEADING_ELSEWHERE.contains(objects.relativize(file));
            return leadsElsewhere ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }
}
