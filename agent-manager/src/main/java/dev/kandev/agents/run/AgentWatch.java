package dev.kandev.agents.run;

import dev.kandev.agents.capture.CaptureListener;
import dev.kandev.agents.type.AgentType;
import dev.kandev.proto.acp.AcpEnvelope;
import dev.kandev.proto.acp.AcpType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Listens to an agent: its session, its last error, and whether it runs or is silent for longer than its type allows, by the agent's own
 * time.
 */
final class AgentWatch implements CaptureListener {

    private final AgentType type;
    private final Instant startedAt;
    private final InstantSource time;
    private final Consumer<String> onSession;
    private volatile Instant lastLineAt;
    private volatile String lastError;

    /** {@code onSession} is told each session id that the agent names. */
    AgentWatch(AgentType type, Instant startedAt, InstantSource time, Consumer<String> onSession) {
        this.type = type;
        this.startedAt = startedAt;
        this.time = time;
        this.onSession = onSession;
        this.lastLineAt = time.instant();
    }

    @Override
    public void onMessage(AcpEnvelope message) {
        if (message.type().equals(AcpType.ERROR)) {
            lastError = message.data().path("error").asText();
        }
        if (message.type().equals(AcpType.STATUS) && message.data().hasNonNull("session_id")) {
            onSession.accept(message.data().get("session_id").asText());
        }
    }

    @Override
    public void onLine() {
        lastLineAt = time.instant();
    }

    /** What the agent itself said was wrong. */
    Optional<String> lastError() {
        return Optional.ofNullable(lastError).filter(error -> !error.isBlank());
    }

    /** It has nothing to do but to wait for its user: that is no silence. */
    void excuse() {
        lastLineAt = time.instant();
    }

    /** Why the agent's time is over; empty while it is not. */
    Optional<String> overdue() {
        Instant now = time.instant();
        if (type.timeoutSeconds() > 0 && isOver(startedAt, type.timeoutSeconds(), now)) {
            return Optional.of("it ran for longer than " + type.timeoutSeconds() + " s");
        }
        if (type.stallSeconds() > 0 && isOver(lastLineAt, type.stallSeconds(), now)) {
            return Optional.of("it wrote nothing for " + type.stallSeconds() + " s");
        }
        return Optional.empty();
    }

    private static boolean isOver(Instant since, int seconds, Instant now) {
        return since.plus(Duration.ofSeconds(seconds)).isBefore(now);
    }
}
