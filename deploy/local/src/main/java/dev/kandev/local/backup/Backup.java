package dev.kandev.local.backup;

import dev.kandev.local.home.Home;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a home keeps, as one file: database, streams, secrets, workspaces, and what agents wrote that was not captured yet. Nothing may
 * run meanwhile, so that all of it is of one moment.
 */
public final class Backup {

    private static final String NOTE = "kandev-backup";
    private static final String FORMAT = "format 1\n";

    private final Home home;

    /** {@code home} is prepared. */
    public Backup(Home home) {
        this.home = home;
    }

    /**
     * Writes it, for its owner alone: it holds all secrets. The file appears complete or not at all.
     *
     * @return its size in bytes
     * @throws BackupException when there is such a file, nothing to keep, or no room
     */
    public long write(Path file) {
        Path target = file.toAbsolutePath().normalize();
        requireUsable(target);
        try {
            Path scratch = Files.createTempDirectory(home.cache(), "backup");
            Path draft = Files.createTempFile(target.getParent(), target.getFileName() + ".", ".partial");
            try {
                Files.writeString(scratch.resolve(NOTE), FORMAT);
                Tar.pack(draft, scratch, NOTE, home.path(), kept());
                Files.move(draft, target);
                return Files.size(target);
            } finally {
                Files.deleteIfExists(draft);
                remove(scratch);
            }
        } catch (IOException failure) {
            throw new BackupException("the backup " + target + " could not be written", failure);
        }
    }

    private void requireUsable(Path target) {
        if (Files.exists(target)) {
            throw new BackupException(target + " exists already: name another file");
        }
        if (!Files.isDirectory(target.getParent())) {
            throw new BackupException(target.getParent() + " is no directory: make it, or name another file");
        }
        if (parts().anyMatch(target::startsWith)) {
            throw new BackupException(target + " would be part of the backup: name a file elsewhere");
        }
        if (!Files.exists(home.postgres())) {
            throw new BackupException("there is nothing to keep in " + home.path() + ": it never was up");
        }
    }

    private List<String> kept() {
        return parts().filter(Files::exists)
                .map(part -> home.path().relativize(part).toString())
                .toList();
    }

    private Stream<Path> parts() {
        return Stream.of(home.secrets(), home.postgres(), home.nats(), home.workspaces(), home.agents());
    }

    /**
     * Puts everything back into a home that holds nothing yet. Nothing is in its place before all of it is unpacked.
     *
     * @throws BackupException when the home holds anything, or the file is no backup or damaged
     */
    public void restore(Path file) {
        Path source = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(source)) {
            throw new BackupException(source + " is no file: name one that ./kandev backup has written");
        }
        try {
            requireEmpty();
            Path scratch = Files.createTempDirectory(home.path(), "restore");
            try {
                unpack(source, scratch);
                for (Path part : parts().toList()) {
                    place(scratch.resolve(home.path().relativize(part)), part);
                }
            } finally {
                remove(scratch);
            }
        } catch (IOException failure) {
            throw new BackupException("the backup " + source + " could not be restored", failure);
        }
    }

    private void requireEmpty() throws IOException {
        for (Path part : parts().filter(Files::exists).toList()) {
            try (Stream<Path> entries = Files.list(part)) {
                if (entries.findAny().isPresent()) {
                    throw new BackupException(part
                            + " is not empty: a backup is restored into an empty KANDEV_HOME, and overwrites nothing");
                }
            }
        }
    }

    private static void unpack(Path source, Path scratch) throws IOException {
        Tar.unpack(source, scratch);
        Path note = scratch.resolve(NOTE);
        if (!Files.isRegularFile(note) || !Files.readString(note).equals(FORMAT)) {
            throw new BackupException(source + " is no backup that this Kandev knows");
        }
    }

    private static void place(Path unpacked, Path part) throws IOException {
        if (Files.exists(unpacked)) {
            Files.deleteIfExists(part);
            Files.move(unpacked, part);
        }
    }

    /** Of what was made here a moment ago; links are not followed. */
    private static void remove(Path scratch) throws IOException {
        Files.walkFileTree(scratch, new SimpleFileVisitor<>() {

            /** Agents may have left directories that nobody may change, root excepted. */
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path entry, BasicFileAttributes attributes) throws IOException {
                Files.delete(entry);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
