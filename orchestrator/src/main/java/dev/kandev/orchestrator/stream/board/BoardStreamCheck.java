package dev.kandev.orchestrator.stream.board;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.grpc.Caller;
import dev.kandev.orchestrator.stream.UpgradeGate;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Lets only our own services in, and them only for a user: what is streamed is what that user may see. */
@ApplicationScoped
class BoardStreamCheck implements HttpUpgradeCheck {

    private final UpgradeGate gate;

    BoardStreamCheck(UpgradeGate gate) {
        this.gate = gate;
    }

    @Override
    public boolean appliesTo(String endpointId) {
        return BoardStreamSocket.ID.equals(endpointId);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext upgrade) {
        Optional<ErrorCode> refusal = gate.admit(upgrade);
        if (refusal.isPresent()) {
            return CheckResult.rejectUpgrade(refusal.get().httpStatus());
        }
        Caller caller = upgrade.userData().get(UpgradeGate.CALLER);
        if (caller.kind() != Caller.Kind.USER) {
            return CheckResult.rejectUpgrade(ErrorCode.FORBIDDEN.httpStatus());
        }
        return CheckResult.permitUpgrade();
    }
}
