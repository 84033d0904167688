package dev.kandev.gateway.stream;

import dev.kandev.gateway.shutdown.ShutdownAnnounced;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OpenConnections;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;

/** Tells the clients of open streams that this gateway ends; another one, or this one a little later, has the rest. */
@ApplicationScoped
class Farewell {

    private static final CloseReason GOING_AWAY =
            new CloseReason(CloseCodes.GOING_AWAY, "the gateway ends, come back with your cursor");

    /** A client that does not even take that is left to the end of the process. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final OpenConnections streams;
    private volatile boolean said;

    Farewell(OpenConnections streams) {
        this.streams = streams;
    }

    /** Whether no more streams are to be opened here. */
    boolean isSaid() {
        return said;
    }

    void onShutdown(@Observes ShutdownAnnounced shutdown) {
        said = true;
        List<Uni<Void>> farewells = streams.stream()
                .map(client -> client.close(GOING_AWAY)
                        .ifNoItem()
                        .after(PATIENCE)
                        .fail()
                        .onFailure()
                        .recoverWithNull())
                .toList();
        if (!farewells.isEmpty()) {
            Uni.join().all(farewells).andCollectFailures().await().indefinitely();
        }
    }
}
