package dev.kandev.local.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what is appended to a log, from a position on. For one thread. */
public final class LogFollower {

    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int MAX_LINE_BYTES = 1024 * 1024;

    private final LogFile log;
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
    private long position;

    /** Begins after {@code position} bytes. */
    public LogFollower(LogFile log, long position) {
        this.log = log;
        this.position = position;
    }

    /** The complete lines that came since the last call, of up to 64 KiB; none when there is nothing new. */
    public List<String> next() {
        if (log.size() < position) {
            // It was emptied by a rotation.
            position = 0;
        }
        byte[] bytes = new byte[CHUNK_BYTES];
        try (RandomAccessFile file = new RandomAccessFile(log.path().toFile(), "r")) {
            file.seek(position);
            int count = file.read(bytes);
            if (count <= 0) {
                return List.of();
            }
            position += count;
            return split(bytes, count);
        } catch (IOException none) {
            return List.of();
        }
    }

    private List<String> split(byte[] bytes, int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (bytes[i] != '\n') {
                partial.write(bytes[i]);
            }
            if (bytes[i] == '\n' || partial.size() == MAX_LINE_BYTES) {
                lines.add(partial.toString(StandardCharsets.UTF_8));
                partial.reset();
            }
        }
        return lines;
    }
}
