package dev.kandev.analyst.survey;

import dev.kandev.analyst.acp.AcpWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells how far the survey is: files are the first 80 of 100, the history the next 19, the report the last. Small
 * repositories tell of every file; large ones of every percent and at least of every second's work.
 */
public final class ProgressMeter {

    private static final int EVERY_FILE_UP_TO = 200;
    private static final int FILES_PERCENT = 80;
    private static final int HISTORY_PERCENT = 99;
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final AcpWriter writer;
    private final Clock clock;
    private int lastPercent = -1;
    private Instant lastSent = Instant.MIN;
    private int files;

    /** Used by the working thread alone. */
    public ProgressMeter(AcpWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** The number of files is known and the work begins. */
    void begin(int totalFiles) {
        files = totalFiles;
        send(0, "found " + totalFiles + " tracked files", null, 0);
    }

    /** {@code done} files are measured, {@code path} was the last. */
    void measured(int done, String path) {
        int percent = (int) ((long) FILES_PERCENT * done / files);
        if (files <= EVERY_FILE_UP_TO || done == files || isDue(percent)) {
            send(percent, "measured " + done + " of " + files + " files", path, done);
        }
    }

    /** {@code read} of {@code commits} are read. */
    void readCommits(long read, long commits) {
        int percent = (int) (FILES_PERCENT + (HISTORY_PERCENT - FILES_PERCENT) * read / Math.max(read, commits));
        if (isDue(percent)) {
            send(percent, "read " + read + " of " + commits + " commits", null, files);
        }
    }

    /** Everything is done and {@code report} is written. */
    public void wrote(String report) {
        send(100, "wrote " + report, report, files);
    }

    private boolean isDue(int percent) {
        return percent != lastPercent || !clock.instant().isBefore(lastSent.plus(INTERVAL));
    }

    private void send(int percent, String message, String path, int done) {
        lastPercent = percent;
        lastSent = clock.instant();
        writer.progress(percent, message, path, done, files);
    }
}
