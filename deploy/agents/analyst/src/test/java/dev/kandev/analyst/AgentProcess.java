package dev.kandev.analyst;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged agent as Kandev starts it: its streams are pipes, its ids come from the environment. */
final class AgentProcess implements AutoCloseable {

    static final String AGENT_ID = "11111111-1111-1111-1111-111111111111";
    static final String TASK_ID = "22222222-2222-2222-2222-222222222222";

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Process process;
    private final BufferedWriter stdin;
    private final BufferedReader stdout;

    private AgentProcess(Process process) {
        this.process = process;
        this.stdin = process.outputWriter(StandardCharsets.UTF_8);
        this.stdout = process.inputReader(StandardCharsets.UTF_8);
    }

    static AgentProcess in(Path workspace) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-jar", System.getProperty("analyst.jar"))
                .directory(workspace.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of("KANDEV_AGENT_ID", AGENT_ID, "KANDEV_TASK_ID", TASK_ID, "LC_ALL", "C.UTF-8"));
        return new AgentProcess(builder.start());
    }

    void control(String action, String message) throws IOException {
        stdin.write(MAPPER.writeValueAsString(Map.of("type", "control", "action", action, "message", message)));
        stdin.newLine();
        stdin.flush();
    }

    void endInput() throws IOException {
        stdin.close();
    }

    /** Reads up to the first envelope of {@code type}. */
    void awaitType(String type) throws IOException {
        for (String line = stdout.readLine(); line != null; line = stdout.readLine()) {
            if (MAPPER.readTree(line).get("type").asText().equals(type)) {
                return;
            }
        }
        throw new AssertionError("the agent ended without a message of type " + type);
    }

    /** Everything up to the end of the output. */
    List<JsonNode> rest() throws IOException {
        List<JsonNode> envelopes = new ArrayList<>();
        for (String line = stdout.readLine(); line != null; line = stdout.readLine()) {
            envelopes.add(MAPPER.readTree(line));
        }
        return envelopes;
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the agent does not end");
        }
        return process.exitValue();
    }

    static List<JsonNode> dataOf(List<JsonNode> envelopes, String type) {
        return envelopes.stream()
                .filter(envelope -> envelope.get("type").asText().equals(type))
                .map(envelope -> envelope.get("data"))
                .toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
