package dev.kandev.agents.capture;

/** Takes the lines that are messages. */
@FunctionalInterface
interface LineSink {

    /** For streams without messages. */
    LineSink NONE = line -> false;

    /** True when the line was a message and is safely kept; false when it is for the log. */
    boolean accept(Line line) throws InterruptedException;
}
