package dev.kandev.agents.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Splits a stream into lines in bounded memory. What is missing of an overlong line is counted and passed over. */
final class LineReader implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final InputStream in;
    private final int maxBytes;
    private final byte[] chunk = new byte[CHUNK];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int position;
    private int limit;
    private long number;
    private long offset;

    /**
     * Reads on from a checkpoint.
     *
     * @param in starts at the byte {@code from.offset()}
     * @param maxBytes of a line
     */
    LineReader(InputStream in, Checkpoint from, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
        this.number = from.line();
        this.offset = from.offset();
    }

    /** Waits for the next line; null after the last one. What stands behind the last line end is a line too. */
    Line next() throws IOException {
        line.reset();
        long length = 0;
        while (true) {
            if (position == limit && !fill()) {
                return length == 0 ? null : line(length, length);
            }
            int end = position;
            while (end < limit && chunk[end] != '\n') {
                end++;
            }
            length += end - position;
            line.write(chunk, position, Math.min(end - position, maxBytes - line.size()));
            boolean complete = end < limit;
            position = complete ? end + 1 : end;
            if (complete) {
                return line(length, length + 1);
            }
        }
    }

    /** Whether {@link #next()} has something to read without waiting. */
    boolean isReady() throws IOException {
        return position < limit || in.available() > 0;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(chunk));
        return limit > 0;
    }

    private Line line(long length, long consumed) {
        number++;
        offset += consumed;
        boolean cut = length > maxBytes;
        String text = line.toString(StandardCharsets.UTF_8);
        if (text.endsWith("\r")) {
            text = text.substring(0, text.length() - 1);
        }
        return new Line(
                number, offset, cut ? text + " … [cut by Kandev: the line had " + length + " bytes]" : text, cut);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
