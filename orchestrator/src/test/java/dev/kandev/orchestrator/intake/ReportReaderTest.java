package dev.kandev.orchestrator.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.orchestrator.execution.AgentReport;
import dev.kandev.proto.acp.AcpEnvelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {

    @Test
    void progressTellsHowFarAndWithWhat() {
        assertThat(read("progress", "{\"progress\":45,\"message\":\"counting\"}"))
                .isEqualTo(new AgentReport(45, "counting", false, null));
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
        assertThat(read("progress", data)).isEqualTo(new AgentReport(null, null, false, null));
    }

    @Test
    void anAgentThatWaitsSaysSoAndNamesItsSession() {
        assertThat(read("status", "{\"status\":\"waiting\",\"session_id\":\"s-1\"}"))
                .isEqualTo(new AgentReport(null, null, true, "s-1"));
        assertThat(read("status", "{\"status\":\"starting\"}")).isEqualTo(AgentReport.NONE);
    }

    @Test
    void anOpenPermissionWaitsAndADecidedOneDoesNot() {
        assertThat(read("permission", "{\"id\":\"p\",\"outcome\":null}").waiting())
                .isTrue();
        assertThat(read("permission", "{\"id\":\"p\",\"outcome\":\"allow\"}").waiting())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"message", "thought", "tool_call", "plan", "result", "something-new"})
    void whateverElseAnAgentSaysIsWork(String type) {
        assertThat(read(type, "{}")).isEqualTo(new AgentReport(null, null, false, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "heartbeat", "usage"})
    void chatterSaysNothing(String type) {
        assertThat(read(type, "{\"progress\":50}")).isEqualTo(AgentReport.NONE);
    }

    @Test
    void ofSeveralReportsTheLatestWordCounts() {
        AgentReport first = new AgentReport(10, "reading", true, "s-1");

        assertThat(first.then(new AgentReport(20, null, false, null)))
                .isEqualTo(new AgentReport(20, "reading", false, "s-1"));
    }

    private static AgentReport read(String type, String data) {
        return ReportReader.read(AcpEnvelope.parse("{\"type\":\"" + type + "\",\"data\":" + data + "}")
                .orElseThrow());
    }
}
