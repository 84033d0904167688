package dev.kandev.orchestrator.message.retention;

import dev.kandev.orchestrator.duty.Duty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Deletes messages that are too old, in steps that nobody else has to wait for. */
@ApplicationScoped
class MessageRetentionSweep {

    private static final Logger LOG = Logger.getLogger(MessageRetentionSweep.class);
    private static final int STEP = 1_000;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ExpiredMessages expired;
    private final RetentionConfig config;
    private final Clock clock;
    private final Duty duty = new Duty("message-retention", this::sweep);

    MessageRetentionSweep(ExpiredMessages expired, RetentionConfig config, Clock clock) {
        if (config.retention().isNegative()) {
            throw new IllegalArgumentException("kandev.messages.retention is below 0: " + config.retention());
        }
        this.expired = expired;
        this.config = config;
        this.clock = clock;
    }

    private Duration sweep() {
        int deleted = expired.delete(clock.instant().minus(config.retention()), STEP);
        if (deleted > 0) {
            LOG.infof("old messages deleted count=%d retention=%s", deleted, config.retention());
        }
        return deleted == STEP ? PAUSE : config.sweepInterval();
    }

    void onStart(@Observes StartupEvent start) {
        if (!config.retention().isZero()) {
            duty.start();
        }
    }

    void onStop(@Observes ShutdownEvent stop) {
        duty.close();
    }
}
