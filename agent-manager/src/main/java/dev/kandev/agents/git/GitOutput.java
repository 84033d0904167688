package dev.kandev.agents.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command wrote.
 *
 * @param cut whether there was more
 */
record GitOutput(String text, boolean cut) {

    private static final int CHUNK_BYTES = 8 * 1024;

    /**
     * Reads to the end.
     *
     * @param maxBytes are kept of it
     * @throws IOException when it cannot be read to its end
     */
    static GitOutput read(InputStream stream, int maxBytes) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK_BYTES];
        boolean cut = false;
        int count = readPastExit(stream, chunk);
        while (count >= 0) {
            int room = maxBytes - kept.size();
            kept.write(chunk, 0, Math.min(count, room));
            cut |= count > room;
            count = readPastExit(stream, chunk);
        }
        return new GitOutput(kept.toString(StandardCharsets.UTF_8), cut);
    }

    /** Java closes the pipe of a process that ends, also while it is read, and then has what was left in it. */
    private static int readPastExit(InputStream stream, byte[] chunk) throws IOException {
        try {
            return stream.read(chunk);
        } catch (IOException closed) {
            return stream.read(chunk);
        }
    }
}
