package dev.kandev.agents.capture;

import dev.kandev.agents.log.AgentLogs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Captures agents. */
@ApplicationScoped
public class Capture {

    private final AgentLogs logs;
    private final Checkpoints checkpoints;
    private final Clock clock;

    Capture(AgentLogs logs, Checkpoints checkpoints, Clock clock) {
        this.logs = logs;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /**
     * Captures both streams, each on a thread of its own, until the agent has ended and everything of it is kept.
     *
     * @param messages takes those on the standard output
     * @param from where on the standard output it begins
     */
    public CaptureSession begin(CaptureSource source, LineSink messages, Checkpoint from, CaptureListener listener) {
        return new CaptureSession(List.of(
                pump(source, "stdout", from, messages, listener),
                pump(source, "stderr", source.stderr(), LineSink.NONE, listener)));
    }

    private StreamPump pump(
            CaptureSource source, String stream, Checkpoint from, LineSink messages, CaptureListener listener) {
        LogBuffer buffer = new LogBuffer(source, stream, logs, clock);
        return new StreamPump(source, stream, from, messages, buffer, checkpoints, listener);
    }
}
