package dev.kandev.orchestrator.execution;

import static dev.kandev.orchestrator.execution.Stance.AWAITS_PROMPT;
import static dev.kandev.orchestrator.execution.Stance.WORKS;
import static dev.kandev.orchestrator.execution.Stance.awaitsPermission;
import static dev.kandev.orchestrator.execution.Stance.decided;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StanceTest {

    @Test
    void whatTheAgentSaysLastCounts() {
        assertThat(WORKS.then(AWAITS_PROMPT)).isEqualTo(AWAITS_PROMPT);
        assertThat(AWAITS_PROMPT.then(WORKS)).isEqualTo(WORKS);
        assertThat(WORKS.then(awaitsPermission("p"))).isEqualTo(awaitsPermission("p"));
        assertThat(awaitsPermission("p").then(awaitsPermission("q"))).isEqualTo(awaitsPermission("q"));
    }

    @Test
    void aPermissionIsWaitedForUntilItIsDecidedOrTheTurnIsOver() {
        Stance waiting = awaitsPermission("p");

        assertThat(waiting.then(WORKS)).isEqualTo(waiting);
        assertThat(waiting.then(decided("q"))).isEqualTo(waiting);
        assertThat(waiting.then(decided("p"))).isEqualTo(WORKS);
        assertThat(waiting.then(AWAITS_PROMPT)).isEqualTo(AWAITS_PROMPT);
    }

    @Test
    void aDecisionEndsNothingButItsPermission() {
        assertThat(AWAITS_PROMPT.then(decided("p"))).isEqualTo(AWAITS_PROMPT);
        assertThat(WORKS.then(decided("p"))).isEqualTo(WORKS);
    }
}
