package dev.kandev.orchestrator.stream;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.InternalToken;
import io.quarkus.websockets.next.HttpUpgradeCheck.HttpUpgradeContext;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What every stream asks of those who want to open it: that they are our own services, and that we are not closing. */
@ApplicationScoped
public class UpgradeGate {

    /** On whose behalf an admitted client listens. */
    public static final TypedKey<Caller> CALLER = new TypedKey<>("kandev-caller");

    /** Under the WebSocket of an admitted client. */
    public static final TypedKey<HttpConnection> TRANSPORT = new TypedKey<>("kandev-transport");

    private final InternalToken token;
    private final OpenStreams streams;

    UpgradeGate(InternalToken token, OpenStreams streams) {
        this.token = token;
        this.streams = streams;
    }

    /** Notes who comes, in the user data of the connection; or says why nobody may. */
    public Optional<ErrorCode> admit(HttpUpgradeContext upgrade) {
        HttpServerRequest request = upgrade.httpRequest();
        Optional<Caller> caller = Caller.parse(request.getHeader(Caller.HEADER));
        if (!token.matches(request.getHeader(InternalToken.HEADER)) || caller.isEmpty()) {
            return Optional.of(ErrorCode.UNAUTHENTICATED);
        }
        if (streams.isClosing()) {
            return Optional.of(ErrorCode.UNAVAILABLE);
        }
        upgrade.userData().put(CALLER, caller.get());
        upgrade.userData().put(TRANSPORT, request.connection());
        return Optional.empty();
    }
}
