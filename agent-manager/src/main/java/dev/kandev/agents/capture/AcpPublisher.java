package dev.kandev.agents.capture;

import dev.kandev.common.event.EventBus;
import dev.kandev.common.event.EventBusUnavailableException;
import dev.kandev.common.time.Backoff;
import dev.kandev.proto.acp.AcpEnvelope;
import dev.kandev.proto.event.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Publishes messages of agents. While NATS is away it waits, for as long as it takes. */
@ApplicationScoped
public class AcpPublisher {

    private static final Logger LOG = Logger.getLogger(AcpPublisher.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(3));

    private final EventBus bus;

    AcpPublisher(EventBus bus) {
        this.bus = bus;
    }

    /**
     * Returns when the server has stored the message. One at a time keeps the order, also when some have to be sent again.
     *
     * @param messageId the message's identity: one that was stored already is not stored again
     * @throws InterruptedException when this service shuts down meanwhile
     */
    public void publish(UUID taskId, String messageId, AcpEnvelope message) throws InterruptedException {
        BACKOFF.insist(
                () -> send(taskId, messageId, message),
                EventBusUnavailableException.class::isInstance,
                away -> LOG.warnf(
                        "capture waits taskId=%s messageId=%s error=%s", taskId, messageId, away.getMessage()));
    }

    /** Publishes what is not worth waiting for; false while NATS is away. */
    public boolean offer(UUID taskId, String messageId, AcpEnvelope message) {
        try {
            send(taskId, messageId, message);
            return true;
        } catch (EventBusUnavailableException away) {
            LOG.debugf("not told taskId=%s messageId=%s error=%s", taskId, messageId, away.getMessage());
            return false;
        }
    }

    private void send(UUID taskId, String messageId, AcpEnvelope message) {
        bus.publish(
                Subjects.acpMessage(taskId), messageId, message.toJson().getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
