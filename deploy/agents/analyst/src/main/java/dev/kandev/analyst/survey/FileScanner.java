package dev.kandev.analyst.survey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Reads files once each, in bounded memory. A line ends at a line feed or at the end of the file; a file with a NUL among its
 * first bytes is binary, as for git, and not read on. Markers are looked for in the first 64 KiB of each line. Not
 * thread-safe.
 */
final class FileScanner {

    private static final int BINARY_PROBE_BYTES = 8000;
    private static final int MAX_LINE_BYTES = 64 * 1024;
    private static final int MAX_TEXT_CHARS = 160;
    private static final byte[] TODO = {'T', 'O', 'D', 'O'};
    private static final byte[] FIXME = {'F', 'I', 'X', 'M', 'E'};

    private final Runnable checkpoint;
    private final byte[] block = new byte[MAX_LINE_BYTES];
    private final byte[] line = new byte[MAX_LINE_BYTES];
    private String path;
    private Consumer<Marker> onMarker;
    private int lineLength;
    private long lines;

    /** {@code checkpoint} runs after each block that is read and may throw to end the reading. */
    FileScanner(Runnable checkpoint) {
        this.checkpoint = checkpoint;
    }

    /** Reads {@code file}, but no link in its place; markers name it {@code shownPath}. */
    Content scan(String shownPath, Path file, Consumer<Marker> markers) throws IOException {
        path = shownPath;
        onMarker = markers;
        lineLength = 0;
        lines = 0;
        boolean lineOpen = false;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            int read = in.readNBytes(block, 0, BINARY_PROBE_BYTES);
            if (holdsNul(read)) {
                return new Content(0, true);
            }
            while (read > 0) {
                lineOpen = accept(read);
                checkpoint.run();
                read = in.read(block);
            }
        }
        if (lineOpen) {
            endLine();
        }
        return new Content(lines, false);
    }

    private boolean holdsNul(int length) {
        for (int at = 0; at < length; at++) {
            if (block[at] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the block ends within a line. */
    private boolean accept(int length) {
        int start = 0;
        for (int at = 0; at < length; at++) {
            if (block[at] == '\n') {
                keep(start, at - start);
                endLine();
                start = at + 1;
            }
        }
        keep(start, length - start);
        return start < length;
    }

    private void keep(int start, int length) {
        int kept = Math.min(length, MAX_LINE_BYTES - lineLength);
        System.arraycopy(block, start, line, lineLength, kept);
        lineLength += kept;
    }

    private void endLine() {
        lines++;
        for (int at = 0; at < lineLength; at++) {
            String kind = isWord(TODO, at) ? "TODO" : isWord(FIXME, at) ? "FIXME" : null;
            if (kind != null) {
                onMarker.accept(new Marker(path, lines, kind, text(at)));
                break;
            }
        }
        lineLength = 0;
    }

    private boolean isWord(byte[] word, int at) {
        int end = at + word.length;
        return line[at] == word[0]
                && end <= lineLength
                && Arrays.equals(line, at, end, word, 0, word.length)
                && (at == 0 || !isWordByte(line[at - 1]))
                && (end == lineLength || !isWordByte(line[end]));
    }

    private static boolean isWordByte(byte value) {
        return value >= 'a' && value <= 'z'
                || value >= 'A' && value <= 'Z'
                || value >= '0' && value <= '9'
                || value == '_';
    }

    /** The line from its start, or from the marker where the line is long, so that the marker is always seen. */
    private String text(int markerAt) {
        int from = lineLength <= MAX_TEXT_CHARS ? 0 : markerAt;
        String text = new String(line, from, lineLength - from, StandardCharsets.UTF_8).strip();
        if (text.codePointCount(0, text.length()) <= MAX_TEXT_CHARS) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, MAX_TEXT_CHARS)) + "…";
    }

    /** What a file holds; a binary one has no lines. */
    record Content(long lines, boolean binary) {}
}
