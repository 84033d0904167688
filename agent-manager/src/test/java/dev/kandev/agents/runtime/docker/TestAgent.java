package dev.kandev.agents.runtime.docker;

import dev.kandev.agents.credentials.CredentialMount;
import dev.kandev.agents.runtime.AgentStart;
import dev.kandev.agents.type.AgentType;
import dev.kandev.agents.type.Credentials;
import dev.kandev.agents.type.Resources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Builds what an agent is started with. */
final class TestAgent {

    private UUID instanceId = UUID.randomUUID();
    private final UUID taskId;
    private final List<CredentialMount> mounts = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Path workspace;
    private String image = TestImage.NAME;
    private List<String> command = List.of();
    private Resources resources = new Resources("1", "64m", "1g", 64);
    private String network = "none";
    private String firstLine = "first";
    private Consumer<String> progress = nobody -> {};

    TestAgent(UUID taskId, Path workspace) {
        this.taskId = taskId;
        this.workspace = workspace;
    }

    TestAgent instance(UUID id) {
        instanceId = id;
        return this;
    }

    TestAgent command(String... words) {
        command = List.of(words);
        return this;
    }

    TestAgent image(String name) {
        image = name;
        return this;
    }

    TestAgent workspace(Path folder) {
        workspace = folder;
        return this;
    }

    TestAgent resources(String cpu, String memory, int pids) {
        resources = new Resources(cpu, memory, "1g", pids);
        return this;
    }

    TestAgent network(String name) {
        network = name;
        return this;
    }

    TestAgent variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    TestAgent credential(Path source, String name) {
        mounts.add(new CredentialMount(source, name));
        return this;
    }

    TestAgent firstLine(String line) {
        firstLine = line;
        return this;
    }

    TestAgent progress(Consumer<String> listener) {
        progress = listener;
        return this;
    }

    UUID instanceId() {
        return instanceId;
    }

    UUID taskId() {
        return taskId;
    }

    AgentType type() {
        return new AgentType(
                "tested",
                "",
                AgentType.ACP_STREAM,
                "docker",
                image,
                "latest",
                command,
                resources,
                Map.of(),
                Credentials.none(),
                network,
                List.of(),
                "deny",
                0,
                0,
                "",
                "",
                "",
                List.of(),
                true);
    }

    AgentStart start() {
        return new AgentStart(instanceId, taskId, type(), workspace, environment, mounts, firstLine, progress);
    }
}
