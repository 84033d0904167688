package dev.kandev.gateway.stream;

import dev.kandev.gateway.user.User;
import dev.kandev.gateway.user.UserService;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks from time to time whether somebody with an open stream was disabled on another replica. */
@ApplicationScoped
class StreamAccountSweep {

    private static final Logger LOG = Logger.getLogger(StreamAccountSweep.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Expulsion expulsion;
    private final UserService users;
    private long timer;

    StreamAccountSweep(Vertx vertx, Expulsion expulsion, UserService users) {
        this.vertx = vertx;
        this.expulsion = expulsion;
        this.users = users;
    }

    void onStart(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(INTERVAL.toMillis(), tick -> vertx.executeBlocking(this::sweep)
                .onFailure(away -> LOG.warnf("accounts of streams cannot be looked for error=%s", away)));
    }

    void onStop(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    private Void sweep() {
        Set<UUID> present = expulsion.present();
        if (!present.isEmpty()) {
            users.findAll(present).values().stream()
                    .filter(User::disabled)
                    .map(User::id)
                    .forEach(expulsion::expel);
        }
        return null;
    }
}
