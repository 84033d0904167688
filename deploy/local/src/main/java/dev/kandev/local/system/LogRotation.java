package dev.kandev.local.system;

import dev.kandev.local.home.Home;
import dev.kandev.local.process.LogFile;
import dev.kandev.local.supervise.Journal;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bounds the logs: each is kept up to 10 MiB, and as much of what came before. */
final class LogRotation {

    private static final long MAX_BYTES = 10 * 1024 * 1024;

    private final Home home;
    private final Journal journal;

    LogRotation(Home home, Journal journal) {
        this.home = home;
        this.journal = journal;
    }

    /** Looks at every log once. */
    void run() {
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(home.logs(), "*.log")) {
            for (Path log : logs) {
                new LogFile(log).rotate(MAX_BYTES);
            }
        } catch (IOException failure) {
            journal.note("logs could not be rotated error=%s", failure);
        }
    }
}
