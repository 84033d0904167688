package dev.kandev.orchestrator.stream;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.InternalToken;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.regex.Pattern;

/** Lets only our own services open a stream; anybody else gets an HTTP status instead of a WebSocket. */
@ApplicationScoped
class TaskStreamCheck implements HttpUpgradeCheck {

    static final TypedKey<UUID> TASK = new TypedKey<>("kandev-task");
    static final TypedKey<Long> AFTER = new TypedKey<>("kandev-after");
    static final TypedKey<HttpConnection> TRANSPORT = new TypedKey<>("kandev-transport");

    private static final Pattern CURSOR = Pattern.compile("\\d{1,18}");

    private final InternalToken token;
    private final OpenStreams streams;

    TaskStreamCheck(InternalToken token, OpenStreams streams) {
        this.token = token;
        this.streams = streams;
    }

    @Override
    public boolean appliesTo(String endpointId) {
        return TaskStreamSocket.ID.equals(endpointId);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext upgrade) {
        HttpServerRequest request = upgrade.httpRequest();
        boolean known = token.matches(request.getHeader(InternalToken.HEADER))
                && Caller.parse(request.getHeader(Caller.HEADER)).isPresent();
        if (!known) {
            return CheckResult.rejectUpgrade(ErrorCode.UNAUTHENTICATED.httpStatus());
        }
        if (streams.isClosing()) {
            return CheckResult.rejectUpgrade(ErrorCode.UNAVAILABLE.httpStatus());
        }
        String after = request.getParam("after", "0");
        if (!CURSOR.matcher(after).matches()) {
            return CheckResult.rejectUpgrade(ErrorCode.INVALID_INPUT.httpStatus());
        }
        try {
            upgrade.userData().put(TASK, UUID.fromString(upgrade.pathParam("taskId")));
        } catch (IllegalArgumentException noUuid) {
            return CheckResult.rejectUpgrade(ErrorCode.NOT_FOUND.httpStatus());
        }
        upgrade.userData().put(AFTER, Long.valueOf(after));
        upgrade.userData().put(TRANSPORT, request.connection());
        return CheckResult.permitUpgrade();
    }
}
