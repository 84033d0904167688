package dev.kandev.analyst;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The report's place in the workspace. A file of the same name that the agent did not write is left alone; then the report
 * takes another name.
 */
final class ReportFile {

    private static final String NAME = "ANALYSIS.md";
    private static final String NAME_BESIDE_ANOTHERS = "KANDEV-ANALYSIS.md";

    private final Path root;

    ReportFile(Path root) {
        this.root = root;
    }

    /** Writes the report whole or not at all; answers its name. */
    String write(String report) throws IOException {
        String name = isOurs(root.resolve(NAME)) ? NAME : NAME_BESIDE_ANOTHERS;
        Path target = root.resolve(name);
        if (!isOurs(target)) {
            throw new IOException("files named " + NAME + " and " + name + " exist that the analyst did not write");
        }
        Path draft = root.resolve("." + name + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.writeString(draft, report, StandardOpenOption.CREATE_NEW);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        return name;
    }

    private static boolean isOurs(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] mark = Report.MARK.getBytes(StandardCharsets.UTF_8);
            return Arrays.equals(mark, in.readNBytes(mark.length));
        }
    }
}
