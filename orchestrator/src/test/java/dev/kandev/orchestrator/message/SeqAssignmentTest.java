package dev.kandev.orchestrator.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.proto.acp.AcpEnvelope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeqAssignmentTest {

    private static final UUID OLD = new UUID(0, 1);
    private static final UUID NEW = new UUID(0, 2);

    @Test
    void countsOnWhereEachTaskLeftOff() {
        SeqAssignment assignment =
                SeqAssignment.of(List.of(message(OLD), message(NEW), message(OLD), message(NEW)), Map.of(OLD, 41L));

        assertThat(assignment.rows()).extracting(SeqAssignment.Row::seq).containsExactly(42L, 1L, 43L, 2L);
        assertThat(assignment.lastSeqs()).containsOnly(Map.entry(OLD, 43L), Map.entry(NEW, 2L));
    }

    @Test
    void theStoredEnvelopeCarriesItsSeqAndLosesNothing() {
        SeqAssignment.Row row =
                SeqAssignment.of(List.of(message(NEW)), Map.of()).rows().get(0);

        assertThat(row.envelopeJson()).isEqualTo("{\"seq\":1,\"type\":\"log\",\"data\":{\"n\":1.5},\"own\":\"kept\"}");
    }

    private static IncomingMessage message(UUID taskId) {
        AcpEnvelope envelope = AcpEnvelope.parse("{\"type\":\"log\",\"data\":{\"n\":1.5},\"own\":\"kept\"}")
                .orElseThrow();
        return new IncomingMessage(1, taskId, UUID.randomUUID().toString(), envelope);
    }
}
