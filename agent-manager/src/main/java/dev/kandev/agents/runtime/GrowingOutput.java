package dev.kandev.agents.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;

/** Something that an agent appends to, read as a stream until the agent has ended. */
public abstract class GrowingOutput extends InputStream {

    private final BooleanSupplier ended;
    private final int minPauseMillis;
    private final int maxPauseMillis;

    /**
     * Looks for more after a pause that doubles, each time there is none.
     *
     * @param ended says that nothing is appended any more
     */
    protected GrowingOutput(BooleanSupplier ended, int minPauseMillis, int maxPauseMillis) {
        this.ended = ended;
        this.minPauseMillis = minPauseMillis;
        this.maxPauseMillis = maxPauseMillis;
    }

    /** What there is now, without waiting: how many bytes, or nothing for 0 and below. */
    protected abstract int readNow(ByteBuffer target) throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        boolean lastLook = false;
        int pause = minPauseMillis;
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
                pause = Math.min(maxPauseMillis, pause * 2);
            }
        }
    }

    private static void pause(int millis) throws InterruptedIOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for an agent's output");
        }
    }
}
