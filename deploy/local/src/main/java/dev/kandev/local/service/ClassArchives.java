package dev.kandev.local.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where Java keeps the classes that a service has loaded before. Java notices an archive that belongs to another build or another
 * Java, but goes on without it rather than replacing it: so each build and each Java have one of their own.
 */
record ClassArchives(Path directory) {

    /** The archive of a service as it is built now; those of earlier builds are removed. Java makes it when it is missing. */
    Path of(ServiceSpec service) {
        try {
            long builtAt = Files.getLastModifiedTime(service.program()).toMillis();
            Path current = directory.resolve(service.name() + "-" + Runtime.version() + "-" + builtAt + ".jsa");
            try (DirectoryStream<Path> archives = Files.newDirectoryStream(directory, service.name() + "-*.jsa")) {
                for (Path archive : archives) {
                    if (!archive.equals(current)) {
                        Files.delete(archive);
                    }
                }
            }
            return current;
        } catch (IOException failure) {
            throw new UncheckedIOException("the archive of " + service.name() + " cannot be named", failure);
        }
    }
}
