package dev.kandev.agents.runtime.process;

import dev.kandev.agents.runtime.GrowingOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** A file of this machine that an agent appends to. */
final class FollowedFile extends GrowingOutput {

    private static final int MIN_PAUSE_MILLIS = 2;
    private static final int MAX_PAUSE_MILLIS = 50;

    private final FileChannel channel;

    /** {@code ended} says that nothing is appended any more. */
    FollowedFile(Path file, long offset, BooleanSupplier ended) throws IOException {
        super(ended, MIN_PAUSE_MILLIS, MAX_PAUSE_MILLIS);
        this.channel = FileChannel.open(file);
        this.channel.position(offset);
    }

    @Override
    protected int readNow(ByteBuffer target) throws IOException {
        return channel.read(target);
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0, channel.size() - channel.position()));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
