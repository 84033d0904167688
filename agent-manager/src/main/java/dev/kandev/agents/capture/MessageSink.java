package dev.kandev.agents.capture;

import dev.kandev.proto.acp.AcpEnvelope;
import java.time.Clock;
import java.util.Optional;

/** Publishes each line that is an envelope, under the true ids: an agent cannot write to another task's stream. */
final class MessageSink implements LineSink {

    private final CaptureSource source;
    private final AcpPublisher publisher;
    private final CaptureListener listener;
    private final Clock clock;

    MessageSink(CaptureSource source, AcpPublisher publisher, CaptureListener listener, Clock clock) {
        this.source = source;
        this.publisher = publisher;
        this.listener = listener;
        this.clock = clock;
    }

    @Override
    public boolean accept(Line line) throws InterruptedException {
        if (line.cut()) {
            return false;
        }
        Optional<AcpEnvelope> parsed = AcpEnvelope.parse(source.mask().apply(line.text()));
        if (parsed.isEmpty()) {
            return false;
        }
        AcpEnvelope message = parsed.get().from(source.instanceId(), source.taskId(), clock.instant());
        publisher.publish(source.taskId(), source.instanceId() + ":" + line.number(), message);
        listener.onMessage(message);
        return true;
    }
}
