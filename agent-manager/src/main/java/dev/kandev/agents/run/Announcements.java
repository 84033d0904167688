package dev.kandev.agents.run;

import dev.kandev.agents.capture.AcpPublisher;
import dev.kandev.agents.instance.AgentInstance;
import dev.kandev.agents.runtime.RuntimeChoice;
import dev.kandev.proto.acp.AcpEnvelope;
import dev.kandev.proto.acp.AcpType;
import java.time.Clock;
import java.util.Map;

/** What agent-manager itself tells in a task's stream while it starts an agent. */
final class Announcements {

    private final AgentInstance instance;
    private final AcpPublisher publisher;
    private final Clock clock;
    private int told;

    Announcements(AgentInstance instance, AcpPublisher publisher, Clock clock) {
        this.instance = instance;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Which runtime was chosen, and why. */
    void chosen(RuntimeChoice choice) throws InterruptedException {
        publish(
                "runtime",
                Map.of("status", "starting", "runtime", choice.runtime().name(), "reason", choice.reason()));
    }

    /** What a long start is doing. */
    void progress(String text) {
        try {
            publish("starting-" + ++told, Map.of("status", "starting", "message", text));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish(String id, Map<String, String> data) throws InterruptedException {
        publisher.publish(
                instance.taskId(),
                instance.id() + ":" + id,
                AcpEnvelope.of(AcpType.STATUS, clock.instant(), instance.id(), instance.taskId(), data));
    }
}
