package dev.kandev.agents.runtime.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** A file that somebody else appends to, read as a stream until that somebody has ended. */
final class FollowedFile extends InputStream {

    private static final int MIN_PAUSE_MILLIS = 2;
    private static final int MAX_PAUSE_MILLIS = 50;

    private final FileChannel channel;
    private final BooleanSupplier ended;

    /** {@code ended} says that nothing is appended any more. */
    FollowedFile(Path file, long offset, BooleanSupplier ended) throws IOException {
        this.channel = FileChannel.open(file);
        this.channel.position(offset);
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
        int pause = MIN_PAUSE_MILLIS;
        while (true) {
            // Asked before reading: what was appended before the end is read still.
            boolean lastLook = ended.getAsBoolean();
            int count = channel.read(ByteBuffer.wrap(target, offset, length));
            if (count > 0) {
                return count;
            }
            if (lastLook) {
                return -1;
            }
            pause(pause);
            pause = Math.min(MAX_PAUSE_MILLIS, pause * 2);
        }
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0, channel.size() - channel.position()));
    }

    private static void pause(int millis) throws InterruptedIOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for an agent's output");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
