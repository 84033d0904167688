package dev.kandev.gateway.stream;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.grpc.GrpcErrors;
import dev.kandev.gateway.client.TaskClient;
import io.grpc.StatusRuntimeException;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.regex.Pattern;

/** Lets only users who may see the task open its stream; anybody else gets an HTTP status instead of a WebSocket. */
@ApplicationScoped
class TaskStreamCheck implements HttpUpgradeCheck {

    static final TypedKey<UUID> TASK = new TypedKey<>("kandev-task");
    static final TypedKey<String> AFTER = new TypedKey<>("kandev-after");

    private static final Pattern CURSOR = Pattern.compile("\\d{1,18}");

    private final StreamAdmission admission;
    private final TaskClient tasks;

    TaskStreamCheck(StreamAdmission admission, TaskClient tasks) {
        this.admission = admission;
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
        upgrade.userData().put(TASK, taskId);
        upgrade.userData().put(AFTER, after);
        return admission.admit(upgrade, user -> visible(user, taskId));
    }

    private Uni<CheckResult> visible(UUID user, UUID taskId) {
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
