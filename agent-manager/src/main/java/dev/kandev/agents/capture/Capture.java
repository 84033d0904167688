package dev.kandev.agents.capture;

import dev.kandev.agents.log.AgentLogs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Captures agents. */
@ApplicationScoped
public class Capture {

    private final AcpPublisher publisher;
    private final AgentLogs logs;
    private final Checkpoints checkpoints;
    private final Clock clock;

    Capture(AcpPublisher publisher, AgentLogs logs, Checkpoints checkpoints, Clock clock) {
        this.publisher = publisher;
        this.logs = logs;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** Captures both streams, each on a thread of its own, until the agent has ended and everything of it is kept. */
    public CaptureSession begin(CaptureSource source, CaptureListener listener) {
        LineSink stdout = new MessageSink(source, publisher, listener, clock);
        return new CaptureSession(List.of(
                pump(source, "stdout", source.stdout(), stdout, listener),
                pump(source, "stderr", source.stderr(), LineSink.NONE, listener)));
    }

    private StreamPump pump(
            CaptureSource source, String stream, Checkpoint from, LineSink messages, CaptureListener listener) {
        LogBuffer buffer = new LogBuffer(source, stream, logs, clock);
        return new StreamPump(source, stream, from, messages, buffer, checkpoints, listener);
    }
}
