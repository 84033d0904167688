package dev.kandev.orchestrator.stream;

import dev.kandev.common.error.ErrorCode;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Lets only our own services open a stream; anybody else gets an HTTP status instead of a WebSocket. */
@ApplicationScoped
class TaskStreamCheck implements HttpUpgradeCheck {

    static final TypedKey<UUID> TASK = new TypedKey<>("kandev-task");
    static final TypedKey<Long> AFTER = new TypedKey<>("kandev-after");

    private static final Pattern CURSOR = Pattern.compile("\\d{1,18}");

    private final UpgradeGate gate;

    TaskStreamCheck(UpgradeGate gate) {
        this.gate = gate;
    }

    @Override
    public boolean appliesTo(String endpointId) {
        return TaskStreamSocket.ID.equals(endpointId);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext upgrade) {
        HttpServerRequest request = upgrade.httpRequest();
        Optional<ErrorCode> refusal = gate.admit(upgrade);
        if (refusal.isPresent()) {
            return CheckResult.rejectUpgrade(refusal.get().httpStatus());
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
        return CheckResult.permitUpgrade();
    }
}
