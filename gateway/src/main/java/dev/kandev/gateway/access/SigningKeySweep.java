package dev.kandev.gateway.access;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Reads the keys again from time to time, on a thread that may wait for the disk. */
@ApplicationScoped
class SigningKeySweep {

    private final Vertx vertx;
    private final SigningKeys keys;
    private final AccessConfig config;
    private long timer;

    SigningKeySweep(Vertx vertx, SigningKeys keys, AccessConfig config) {
        this.vertx = vertx;
        this.keys = keys;
        this.config = config;
    }

    void onStart(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(config.keyReadInterval().toMillis(), tick -> vertx.executeBlocking(this::sweep));
    }

    void onStop(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    private Void sweep() {
        keys.reread();
        return null;
    }
}
