package dev.kandev.gateway.stream;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets every signed-in user open the stream of boards: what they may see on it the orchestrator asks task-service. */
@ApplicationScoped
class BoardStreamCheck implements HttpUpgradeCheck {

    private final StreamAdmission admission;

    BoardStreamCheck(StreamAdmission admission) {
        this.admission = admission;
    }

    @Override
    public boolean appliesTo(String endpointId) {
        return BoardStreamSocket.ID.equals(endpointId);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext upgrade) {
        return admission.admit(upgrade, user -> CheckResult.permitUpgrade());
    }
}
