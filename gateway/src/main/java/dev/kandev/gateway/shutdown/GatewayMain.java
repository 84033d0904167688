package dev.kandev.gateway.shutdown;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.enterprise.event.Event;

/** Runs until it is asked to end, and says so before anything is closed. */
@QuarkusMain
public class GatewayMain implements QuarkusApplication {

    private final Event<ShutdownAnnounced> announcement;

    GatewayMain(Event<ShutdownAnnounced> announcement) {
        this.announcement = announcement;
    }

    @Override
    public int run(String... arguments) {
        Quarkus.waitForExit();
        announcement.fire(new ShutdownAnnounced());
        return 0;
    }
}
