package dev.kandev.local.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL's own programs, unpacked into a directory of ours, one folder for each version. */
final class Programs {

    /** Left by the library when a folder is complete. */
    private static final String COMPLETE = ".exists";

    private Programs() {}

    /** Removes folders whose unpacking was cut off: they can be neither used nor completed. */
    static void removePartial(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(directory, "PG-*")) {
            for (Path version : versions) {
                if (!Files.exists(version.resolve(COMPLETE))) {
                    remove(version);
                }
            }
        }
    }

    private static void remove(Path directory) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(directory)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
