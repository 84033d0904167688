package dev.kandev.agents.runtime.kubernetes;

import dev.kandev.agents.file.PlainFile;
import dev.kandev.agents.runtime.GrowingOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A file that an agent appends to, on another machine perhaps. It is opened anew whenever
 * there is nothing more in it, for a network file system then shows what was written meanwhile. An agent that puts a link or a pipe in
 * its place is not followed there: nothing more is read.
 */
final class FollowedOutput extends GrowingOutput {

    private static final int MIN_PAUSE_MILLIS = 5;
    private static final int MAX_PAUSE_MILLIS = 200;

    private final Path folder;
    private final String name;
    /** Null when it has to be opened. */
    private SeekableByteChannel channel;

    private long position;
    private volatile boolean closed;

    FollowedOutput(Path folder, String name, long offset, BooleanSupplier ended) {
        super(ended, MIN_PAUSE_MILLIS, MAX_PAUSE_MILLIS);
        this.folder = folder;
        this.name = name;
        this.position = offset;
    }

    @Override
    protected synchronized int readNow(ByteBuffer target) throws IOException {
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
