package dev.kandev.orchestrator.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.orchestrator.execution.AgentReport;
import dev.kandev.proto.acp.AcpEnvelope;
import dev.kandev.proto.acp.AcpType;

/** Reads what a message says of its agent's work. Agents write what they like, so nothing is taken for granted. */
final class ReportReader {

    private static final String PERMISSION = "permission";
    private static final String USAGE = "usage";
    private static final String WAITING = "waiting";

    private static final AgentReport WORKS = new AgentReport(null, null, false, null);

    private ReportReader() {}

    static AgentReport read(AcpEnvelope message) {
        JsonNode data = message.data();
        return switch (message.type()) {
            case AcpType.PROGRESS ->
                new AgentReport(percent(data.path("progress")), text(data.path("message")), false, null);
            case AcpType.STATUS ->
                new AgentReport(
                        null,
                        null,
                        WAITING.equals(data.path("status").asText()) ? true : null,
                        text(data.path("session_id")));
            case PERMISSION -> new AgentReport(null, null, !data.hasNonNull("outcome"), null);
            case AcpType.LOG, AcpType.HEARTBEAT, USAGE -> AgentReport.NONE;
            default -> WORKS;
        };
    }

    private static Integer percent(JsonNode value) {
        return value.isNumber() ? (int) Math.max(0, Math.min(100, Math.round(value.asDouble()))) : null;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : null;
    }
}
