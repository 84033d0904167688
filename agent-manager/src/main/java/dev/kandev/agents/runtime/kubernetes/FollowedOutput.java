package dev.kandev.agents.runtime.kubernetes;

import dev.kandev.agents.file.PlainFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A file that an agent appends to, on another machine perhaps, read as a stream until the agent has ended. It is opened anew whenever
 * there is nothing more in it, for a network file system then shows what was written meanwhile. An agent that puts a link or a pipe in
 * its place is not followed there: nothing more is read.
 */
final class FollowedOutput extends InputStream {

    private static final int MIN_PAUSE_MILLIS = 5;
    private static final int MAX_PAUSE_MILLIS = 200;

    private final Path folder;
    private final String name;
    private final BooleanSupplier ended;
    /** Null when it has to be opened. */
    private SeekableByteChannel channel;

    private long position;
    private volatile boolean closed;

    FollowedOutput(Path folder, String name, long offset, BooleanSupplier ended) {
        this.folder = folder;
        this.name = name;
        this.position = offset;
        this.ended = ended;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        boolean lastLook = false;
        int pause = MIN_PAUSE_MILLIS;
        while (true) {
            int count = readNow(ByteBuffer.wrap(target, offset, length));
            if (count > 0) {
                return count;
            }
            if (lastLook) {
                return -1;
            }
            // What was appended before the end is looked for once more.
            lastLook = ended.getAsBoolean();
            if (!lastLook) {
                pause(pause);
                pause = Math.min(MAX_PAUSE_MILLIS, pause * 2);
            }
        }
    }

    private synchronized int readNow(ByteBuffer target) throws IOException {
        if (closed) {
            throw new IOException("the agent's output is closed");
        }
        if (channel == null) {
            Optional<SeekableByteChannel> opened = PlainFile.open(folder, name);
            if (opened.isEmpty()) {
                return 0;
            }
            channel = opened.get().position(position);
        }
        int count = channel.read(target);
        if (count <= 0) {
            leave();
            return 0;
        }
        position += count;
        return count;
    }

    @Override
    public synchronized int available() throws IOException {
        return channel == null
                ? 0
                : (int) Math.min(Integer.MAX_VALUE, Math.max(0, channel.size() - channel.position()));
    }

    private static void pause(int millis) throws InterruptedIOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for an agent's output");
        }
    }

    private void leave() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        leave();
    }
}
