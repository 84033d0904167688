package dev.kandev.gateway.stream;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.gateway.auth.CurrentUser;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.HttpUpgradeCheck.CheckResult;
import io.quarkus.websockets.next.HttpUpgradeCheck.HttpUpgradeContext;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What every stream asks of its client: that it is signed in, and that it does not come while the gateway ends. */
@ApplicationScoped
class StreamAdmission {

    /** The signed-in user, for the socket that is opened. */
    static final TypedKey<UUID> USER = new TypedKey<>("kandev-user");

    private static final Map<String, List<String>> CHALLENGE =
            Map.of("WWW-Authenticate", List.of("Bearer realm=\"kandev\""));

    private final Farewell farewell;

    StreamAdmission(Farewell farewell) {
        this.farewell = farewell;
    }

    /** Lets a signed-in user go on to the stream's own check; refuses anybody else. */
    Uni<CheckResult> admit(HttpUpgradeContext upgrade, Function<UUID, Uni<CheckResult>> ownCheck) {
        if (farewell.isSaid()) {
            return CheckResult.rejectUpgrade(ErrorCode.UNAVAILABLE.httpStatus());
        }
        return upgrade.securityIdentity().chain(identity -> admit(upgrade, identity, ownCheck));
    }

    private static Uni<CheckResult> admit(
            HttpUpgradeContext upgrade, SecurityIdentity identity, Function<UUID, Uni<CheckResult>> ownCheck) {
        if (identity == null || identity.isAnonymous()) {
            return CheckResult.rejectUpgrade(ErrorCode.UNAUTHENTICATED.httpStatus(), CHALLENGE);
        }
        UUID user = CurrentUser.idOf(identity);
        upgrade.userData().put(USER, user);
        return ownCheck.apply(user);
    }
}
