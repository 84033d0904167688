package dev.kandev.local.backup;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The system's own {@code tar}: it knows of owners, links and programs all that the file system does. */
final class Tar {

    private Tar() {}

    /** Packs directories or files of a directory, after those of another. */
    static void pack(Path archive, Path firstDirectory, String first, Path directory, List<String> names)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-czf", archive.toString(), "-C", firstDirectory.toString(), first, "-C", directory.toString()));
        arguments.addAll(names);
        run(arguments);
    }

    /** Unpacks all of it, with permissions; never outside of the directory. */
    static void unpack(Path archive, Path directory) throws IOException {
        run(List.of("-xpzf", archive.toString(), "--numeric-owner", "-C", directory.toString()));
    }

    private static void run(List<String> arguments) throws IOException {
        Path errors = Files.createTempFile("kandev-tar", ".log");
        try {
            List<String> command = new ArrayList<>(List.of("tar"));
            command.addAll(arguments);
            Process tar = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(errors.toFile())
                    .start();
            if (exitCode(tar) != 0) {
                throw new IOException(
                        Files.readString(errors).lines().findFirst().orElse("tar did not succeed"));
            }
        } finally {
            Files.delete(errors);
        }
    }

    private static int exitCode(Process tar) throws IOException {
        try {
            return tar.waitFor();
        } catch (InterruptedException interrupted) {
            tar.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
