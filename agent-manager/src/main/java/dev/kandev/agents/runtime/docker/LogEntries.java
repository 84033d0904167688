package dev.kandev.agents.runtime.docker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Puts together what an agent wrote from the entries of its log, which the daemon sends one by one: eight bytes that end in the
 * length, a time, a space, and a line or a piece of one.
 *
 * <p>The daemon cuts long lines into pieces of 16 KiB, and some versions (20.10 is one) forget the line end behind the last. So the
 * piece that follows a full one and is not full itself gets its line end here. It may be empty: then it is sent for the sake of the
 * time only. Nobody can tell it from the end of an output that breaks off in a long line, which gets a line end too.
 */
final class LogEntries {

    private static final int HEADER_BYTES = 8;
    private static final int LENGTH_AT = 4;
    private static final int FULL_PIECE_BYTES = 16 * 1024;
    /** No entry is longer by far. */
    private static final int MAX_BYTES = 1024 * 1024;

    private final InputStream in;
    private boolean inLine;

    LogEntries(InputStream in) {
        this.in = in;
    }

    /**
     * Waits for the next entry; null after the last one.
     *
     * @throws EOFException when the stream breaks off in the middle of one
     */
    byte[] next() throws IOException {
        byte[] header = in.readNBytes(HEADER_BYTES);
        if (header.length == 0) {
            return null;
        }
        byte[] entry = read(length(header));
        int start = 0;
        while (start < entry.length && entry[start] != ' ') {
            start++;
        }
        return complete(Arrays.copyOfRange(entry, Math.min(start + 1, entry.length), entry.length));
    }

    private static int length(byte[] header) throws IOException {
        if (header.length < HEADER_BYTES) {
            throw new EOFException("the log breaks off");
        }
        int length = ByteBuffer.wrap(header).getInt(LENGTH_AT);
        if (length < 0 || length > MAX_BYTES) {
            throw new IOException("a log entry of " + length + " bytes");
        }
        return length;
    }

    private byte[] read(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the log breaks off");
        }
        return bytes;
    }

    private byte[] complete(byte[] text) {
        boolean ended = text.length > 0 && text[text.length - 1] == '\n';
        boolean full = text.length >= FULL_PIECE_BYTES;
        boolean forgotten = inLine && !ended && !full;
        inLine = full && !ended;
        if (!forgotten) {
            return text;
        }
        byte[] line = Arrays.copyOf(text, text.length + 1);
        line[text.length] = '\n';
        return line;
    }
}
