package dev.kandev.orchestrator.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.orchestrator.execution.AgentReport;
import dev.kandev.orchestrator.execution.Stance;
import dev.kandev.proto.acp.AcpEnvelope;
import dev.kandev.proto.acp.AcpType;

/** Reads what a message says of its agent's work. Agents write what they like, so nothing is taken for granted. */
final class ReportReader {

    private static final String PERMISSION = "permission";
    private static final String USAGE = "usage";
    private static final String WAITING = "waiting";

    private static final int MAX_ID_LENGTH = 500;

    private static final AgentReport WORKS = new AgentReport(null, null, Stance.WORKS, null);

    private ReportReader() {}

    static AgentReport read(AcpEnvelope message) {
        JsonNode data = message.data();
        return switch (message.type()) {
            case AcpType.PROGRESS ->
                new AgentReport(percent(data.path("progress")), text(data.path("message")), Stance.WORKS, null);
            case AcpType.STATUS ->
                new AgentReport(
                        null,
                        null,
                        WAITING.equals(data.path("status").asText()) ? Stance.AWAITS_PROMPT : null,
                        text(data.path("session_id")));
            case PERMISSION -> new AgentReport(null, null, permission(data), null);
            case AcpType.LOG, AcpType.HEARTBEAT, USAGE -> AgentReport.NONE;
            default -> WORKS;
        };
    }

    private static Stance permission(JsonNode data) {
        String id = id(data.path("id"));
        return data.hasNonNull("outcome") ? Stance.decided(id) : Stance.awaitsPermission(id);
    }

    /** A cut id names nothing, so one that cannot be kept is none. */
    private static String id(JsonNode value) {
        String id = value.asText();
        return id.length() > MAX_ID_LENGTH || id.indexOf('\0') >= 0 ? "" : id;
    }

    private static Integer percent(JsonNode value) {
        return value.isNumber() ? (int) Math.max(0, Math.min(100, Math.round(value.asDouble()))) : null;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : null;
    }
}
