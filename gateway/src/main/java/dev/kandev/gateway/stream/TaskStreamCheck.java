package dev.kandev.gateway.stream;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.grpc.GrpcErrors;
import dev.kandev.gateway.auth.CurrentUser;
import dev.kandev.gateway.client.TaskClient;
import io.grpc.StatusRuntimeException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Lets only users who may see the task open its stream; anybody else gets an HTTP status instead of a WebSocket. */
@ApplicationScoped
class TaskStreamCheck implements HttpUpgradeCheck {

    static final TypedKey<UUID> USER = new TypedKey<>("kandev-user");
    static final TypedKey<String> AFTER = new TypedKey<>("kandev-after");

    private static final Pattern CURSOR = Pattern.compile("\\d{1,18}");
    private static final Map<String, List<String>> CHALLENGE =
            Map.of("WWW-Authenticate", List.of("Bearer realm=\"kandev\""));

    private final TaskClient tasks;

    TaskStreamCheck(TaskClient tasks) {
        this.tasks = tasks;
    }

    @Override
    public boolean appliesTo(String endpointId) {
        return TaskStreamSocket.ID.equals(endpointId);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext upgrade) {
        String after = upgrade.httpRequest().getParam("after", "0");
        UUID taskId = uuid(upgrade.pathParam("taskId"));
        if (!CURSOR.matcher(after).matches()) {
            return CheckResult.rejectUpgrade(ErrorCode.INVALID_INPUT.httpStatus());
        }
        if (taskId == null) {
            return CheckResult.rejectUpgrade(ErrorCode.NOT_FOUND.httpStatus());
        }
        return upgrade.securityIdentity().chain(identity -> perform(upgrade, identity, taskId, after));
    }

    private Uni<CheckResult> perform(HttpUpgradeContext upgrade, SecurityIdentity identity, UUID taskId, String after) {
        if (identity == null || identity.isAnonymous()) {
            return CheckResult.rejectUpgrade(ErrorCode.UNAUTHENTICATED.httpStatus(), CHALLENGE);
        }
        UUID user = CurrentUser.idOf(identity);
        upgrade.userData().put(USER, user);
        upgrade.userData().put(AFTER, after);
        Context eventLoop = Vertx.currentContext();
        return Uni.createFrom()
                .item(() -> ask(user, taskId))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(command -> eventLoop.runOnContext(ignored -> command.run()));
    }

    private CheckResult ask(UUID user, UUID taskId) {
        try {
            tasks.visibleTask(user, taskId.toString());
            return CheckResult.permitUpgradeSync();
        } catch (StatusRuntimeException refused) {
            return CheckResult.rejectUpgradeSync(
                    GrpcErrors.toException(refused).code().httpStatus());
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
