package dev.kandev.gateway.stream;

import dev.kandev.gateway.user.AccountChanged;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OpenConnections;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Closes the streams of an account that is disabled: they were let in once, and nobody asks again. */
@ApplicationScoped
class Expulsion {

    private static final Logger LOG = Logger.getLogger(Expulsion.class);
    private static final CloseReason DISABLED = new CloseReason(CloseCodes.SIGNED_OUT, "the account is disabled");

    private final OpenConnections streams;

    Expulsion(OpenConnections streams) {
        this.streams = streams;
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged change) {
        if (change.user().disabled()) {
            expel(change.user().id());
        }
    }

    /** Whoever has a stream open here. */
    Set<UUID> present() {
        return streams.stream().map(Expulsion::user).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Closes all streams of this user; returns at once. */
    void expel(UUID userId) {
        streams.stream().filter(client -> userId.equals(user(client))).forEach(Expulsion::close);
    }

    private static UUID user(WebSocketConnection client) {
        return client.userData().get(StreamAdmission.USER);
    }

    private static void close(WebSocketConnection client) {
        client.close(DISABLED)
                .subscribe()
                .with(closed -> {}, gone -> LOG.debugf("client was gone connection=%s", client.id()));
    }
}
