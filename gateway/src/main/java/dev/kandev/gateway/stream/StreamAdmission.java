package dev.kandev.gateway.stream;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.gateway.auth.CurrentUser;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.HttpUpgradeCheck.CheckResult;
import io.quarkus.websockets.next.HttpUpgradeCheck.HttpUpgradeContext;
import io.quarkus.websockets.next.OpenConnections;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What every stream asks of its client: to be signed in, to have few others open, and not to come while the gateway ends. */
@ApplicationScoped
class StreamAdmission {

    /** The signed-in user, for the socket that is opened. */
    static final TypedKey<UUID> USER = new TypedKey<>("kandev-user");

    /** When the client has to come back, with what it signs in with then. */
    static final TypedKey<Instant> EXPIRES = new TypedKey<>("kandev-expires");

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Map<String, List<String>> CHALLENGE =
            Map.of("WWW-Authenticate", List.of("Bearer realm=\"kandev\""));
    private static final Map<String, List<String>> RETRY = Map.of("Retry-After", List.of("10"));

    private final Farewell farewell;
    private final OpenConnections streams;
    private final StreamConfig config;
    private final Clock clock;

    StreamAdmission(Farewell farewell, OpenConnections streams, StreamConfig config, Clock clock) {
        this.farewell = farewell;
        this.streams = streams;
        this.config = config;
        this.clock = clock;
    }

    /** Lets a signed-in user go on to the stream's own check; refuses anybody else. */
    Uni<CheckResult> admit(HttpUpgradeContext upgrade, Function<UUID, Uni<CheckResult>> ownCheck) {
        if (farewell.isSaid()) {
            return CheckResult.rejectUpgrade(ErrorCode.UNAVAILABLE.httpStatus());
        }
        return upgrade.securityIdentity().chain(identity -> admit(upgrade, identity, ownCheck));
    }

    private Uni<CheckResult> admit(
            HttpUpgradeContext upgrade, SecurityIdentity identity, Function<UUID, Uni<CheckResult>> ownCheck) {
        if (identity == null || identity.isAnonymous()) {
            return CheckResult.rejectUpgrade(ErrorCode.UNAUTHENTICATED.httpStatus(), CHALLENGE);
        }
        UUID user = CurrentUser.idOf(identity);
        if (streamsOf(user) >= config.streamsPerUser()) {
            return CheckResult.rejectUpgrade(TOO_MANY_REQUESTS, RETRY);
        }
        upgrade.userData().put(USER, user);
        upgrade.userData().put(EXPIRES, endOf(CurrentUser.expiryOf(identity)));
        return ownCheck.apply(user);
    }

    private Instant endOf(Instant expiry) {
        Instant latest = clock.instant().plus(config.streamLifetime());
        return expiry.isBefore(latest) ? expiry : latest;
    }

    private long streamsOf(UUID user) {
        return streams.stream()
                .filter(stream -> user.equals(stream.userData().get(USER)))
                .count();
    }
}
