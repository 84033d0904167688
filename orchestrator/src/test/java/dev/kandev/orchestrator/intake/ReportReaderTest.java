package dev.kandev.orchestrator.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.orchestrator.execution.AgentReport;
import dev.kandev.orchestrator.execution.Stance;
import dev.kandev.proto.acp.AcpEnvelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {

    @Test
    void progressTellsHowFarAndWithWhat() {
        assertThat(read("progress", "{\"progress\":45,\"message\":\"counting\"}"))
                .isEqualTo(new AgentReport(45, "counting", Stance.WORKS, null));
    }

    @ParameterizedTest
    @CsvSource({"-5,0", "100.4,100", "1e300,100", "66.6,67"})
    void progressIsKeptWithinItsBounds(String written, int read) {
        assertThat(read("progress", "{\"progress\":" + written + "}").progress())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"progress\":\"half\",\"message\":7}", "{\"progress\":null,\"message\":null}"})
    void progressThatSaysNothingChangesNothing(String data) {
        assertThat(read("progress", data)).isEqualTo(new AgentReport(null, null, Stance.WORKS, null));
    }

    @Test
    void anAgentThatWaitsSaysSoAndNamesItsSession() {
        assertThat(read("status", "{\"status\":\"waiting\",\"session_id\":\"s-1\"}"))
                .isEqualTo(new AgentReport(null, null, Stance.AWAITS_PROMPT, "s-1"));
        assertThat(read("status", "{\"status\":\"starting\"}")).isEqualTo(AgentReport.NONE);
    }

    @Test
    void anOpenPermissionWaitsAndADecidedOneDoesNot() {
        assertThat(read("permission", "{\"id\":\"p\",\"outcome\":null}").stance())
                .isEqualTo(Stance.awaitsPermission("p"));
        assertThat(read("permission", "{\"id\":\"p\",\"outcome\":\"allow\"}").stance())
                .isEqualTo(Stance.decided("p"));
    }

    @Test
    void aPermissionWhoseNameCannotBeKeptHasNone() {
        assertThat(read("permission", "{\"id\":\"" + "p".repeat(501) + "\"}").stance())
                .isEqualTo(Stance.awaitsPermission(""));
        assertThat(read("permission", "{}").stance()).isEqualTo(Stance.awaitsPermission(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message", "thought", "tool_call", "plan", "result", "something-new"})
    void whateverElseAnAgentSaysIsWork(String type) {
        assertThat(read(type, "{}")).isEqualTo(new AgentReport(null, null, Stance.WORKS, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "heartbeat", "usage"})
    void chatterSaysNothing(String type) {
        assertThat(read(type, "{\"progress\":50}")).isEqualTo(AgentReport.NONE);
    }

    private static AgentReport read(String type, String data) {
        return ReportReader.read(AcpEnvelope.parse("{\"type\":\"" + type + "\",\"data\":" + data + "}")
                .orElseThrow());
    }
}
