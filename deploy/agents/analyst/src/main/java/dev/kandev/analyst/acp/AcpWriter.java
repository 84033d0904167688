package dev.kandev.analyst.acp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Writes envelopes, one a line, each in a single flushed write. Safe for use from several threads. When the reader of the
 * stream is gone every method throws {@link UncheckedIOException}.
 */
public final class AcpWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private final OutputStream out;
    private final Clock clock;
    private final String agentId;
    private final String taskId;

    /** {@code agentId} and {@code taskId} may be null: then they are left out. */
    public AcpWriter(OutputStream out, Clock clock, String agentId, String taskId) {
        this.out = out;
        this.clock = clock;
        this.agentId = agentId;
        this.taskId = taskId;
    }

    /** How far the turn is. {@code currentFile} may be null; {@code progress} is 0..100. */
    public void progress(int progress, String message, String currentFile, int filesProcessed, int totalFiles) {
        write("progress", new Progress(progress, message, currentFile, filesProcessed, totalFiles));
    }

    /** Something worth knowing. */
    public void info(String message) {
        write("log", new Log("info", message));
    }

    /** Something that makes the result less complete. */
    public void warn(String message) {
        write("log", new Log("warn", message));
    }

    /** What the agent says to its user. */
    public void say(String text) {
        write("message", new Message("agent", text));
    }

    /** Where the turn stands, for instance {@code running} or {@code cancelled}. */
    public void status(String status) {
        write("status", Map.of("status", status));
    }

    /** Still alive. */
    public void heartbeat() {
        write("heartbeat", Map.of());
    }

    /** The turn has failed. */
    public void error(String error, String details) {
        write("error", new Failure(error, details));
    }

    /** The turn is complete. {@code figures} is anything that maps to a JSON object. */
    public void result(String summary, List<Artifact> artifacts, Object figures) {
        write("result", new Result("completed", summary, artifacts, figures));
    }

    private synchronized void write(String type, Object data) {
        String timestamp = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        try {
            String line = MAPPER.writeValueAsString(new Envelope(type, timestamp, agentId, taskId, data)) + "\n";
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (JsonProcessingException unmapped) {
            throw new IllegalStateException("an envelope always maps to JSON", unmapped);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A file that the turn leaves behind; {@code path} is relative to the workspace. */
    public record Artifact(String type, String path) {}

    private record Envelope(String type, String timestamp, String agentId, String taskId, Object data) {}

    private record Progress(int progress, String message, String currentFile, int filesProcessed, int totalFiles) {}

    private record Log(String level, String message) {}

    private record Message(String role, String text) {}

    private record Failure(String error, String details) {}

    private record Result(String status, String summary, List<Artifact> artifacts, Object figures) {}
}
