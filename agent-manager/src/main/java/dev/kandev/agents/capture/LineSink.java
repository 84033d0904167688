package dev.kandev.agents.capture;

import java.time.Duration;

/** Takes the lines that are messages. Called from one thread. */
@FunctionalInterface
public interface LineSink {

    /** For streams without messages. */
    LineSink NONE = line -> false;

    /**
     * True when the line was a message, and is safely kept or held back; false when it is for the log. A line may come again when the
     * source broke off.
     */
    boolean accept(Line line) throws InterruptedException;

    /** How long the next line is worth waiting for, because something is held back that goes with it. */
    default Duration patience() {
        return Duration.ZERO;
    }

    /**
     * Keeps what is held back. False when what was heard so far must not be passed over by the next capture, or is passed over already.
     */
    default boolean settle() throws InterruptedException {
        return true;
    }
}
