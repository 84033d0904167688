package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.e2e.npm.Installation;
import dev.kandev.e2e.npm.RealAgent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The agents that {@code docs/agents.md} shows how to add, from the very files that it names. */
@EnabledOnOs(OS.LINUX)
@EnabledIfEnvironmentVariable(named = RealAgent.VARIABLE, matches = ".+")
class ExampleAgentsIT {

    private static final Path EXAMPLES = Path.of("docs", "examples");
    private static final String PLACEHOLDER = "/path/to/kandev/";

    @TempDir
    static Path directory;

    private static KandevSystem system;
    private static ApiClient api;
    private static SampleRepository repository;

    @BeforeAll
    static void start() {
        system = KandevSystem.up(directory.resolve("home"));
        api = ApiClient.of(system, "ada");
        repository = SampleRepository.create(directory.resolve("repository"), 1);
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void aShellScriptIsAnAgent() throws Exception {
        add("acp-stream", PLACEHOLDER, root() + "/");

        AgentTask task = AgentTask.begin(api, "notes", repository, "As the guide says.");

        task.awaitState("COMPLETED");
        assertThat(task.said()).isEqualTo("The task is noted.");
        assertThat(task.changes()).containsExactly("NOTES.md");
        assertThat(task.log(task.agents().get(0))).contains("this is no JSON");
    }

    @Test
    void aProgramWithTheProtocolsOwnLibraryIsAnAgent() throws Exception {
        Installation installation = Installation.of(EXAMPLES.resolve("acp-rpc"));
        add("acp-rpc", PLACEHOLDER + EXAMPLES.resolve("acp-rpc") + "/node_modules/", installation.file("") + "/");

        AgentTask task = AgentTask.begin(api, "example", repository, "As the guide says.");
        task.answer("allow_once");

        task.awaitState("COMPLETED");
        assertThat(task.said()).startsWith("I'll help you with that.").endsWith("The changes have been applied.");
        assertThat(task.first("tool_call").path("data").path("title").asText()).isEqualTo("Reading project files");
    }

    private static void add(String dialect, String placeholder, String path) throws IOException {
        String type = Files.readString(root().resolve(EXAMPLES).resolve(dialect).resolve("agent-type.json"));
        JsonNode body = ApiClient.JSON.readTree(type.replace(placeholder, path));
        api.call("POST", "/agent-types", body);
    }

    private static Path root() {
        return Path.of("..").toAbsolutePath().normalize();
    }
}
