package dev.kandev.analyst.survey;

import dev.kandev.analyst.git.History;
import java.time.Instant;
import java.util.List;

/**
 * What was measured. Only facts; how they read is the report's business.
 *
 * @param files the tracked files: everything that {@code git ls-files} lists
 * @param binaryFiles those of them that are binary: they have bytes and no lines
 * @param unreadFiles those of them that could not be read, for instance because they are gone from the working tree
 * @param bytes of all files that were read
 * @param languages most lines first; their files add up to {@code files}
 * @param largest most bytes first, bounded
 * @param todos the number of TODO lines
 * @param fixmes the number of FIXME lines without a TODO before it
 * @param markers the first of these lines, in the order of paths, bounded
 */
public record Survey(
        Instant measuredAt,
        int files,
        int binaryFiles,
        int unreadFiles,
        long lines,
        long bytes,
        List<Language> languages,
        List<LargeFile> largest,
        long todos,
        long fixmes,
        List<Marker> markers,
        History history) {

    /** Copies the lists. */
    public Survey {
        languages = List.copyOf(languages);
        largest = List.copyOf(largest);
        markers = List.copyOf(markers);
    }

    /** The part of one language. */
    public record Language(String name, int files, long lines) {}

    /** A file that stands out by its size. */
    public record LargeFile(String path, long bytes, long lines, boolean binary) {}
}
