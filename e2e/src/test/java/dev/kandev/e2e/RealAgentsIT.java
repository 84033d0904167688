package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kandev.e2e.model.ModelServer;
import dev.kandev.e2e.model.Script;
import dev.kandev.e2e.npm.Installation;
import dev.kandev.e2e.npm.RealAgent;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real programs, as their lock files pin them, with a model that says what a script says. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@EnabledIfEnvironmentVariable(named = RealAgent.VARIABLE, matches = ".+")
class RealAgentsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int SECONDS_WITHOUT_MODEL = 20;
    private static final int TWENTY = 20;
    private static final String NOISY = "echo 'Welcome!'; echo 'this goes wrong' >&2; exec \"$0\" \"$@\"";

    @TempDir
    static Path directory;

    private static KandevSystem system;
    private static ApiClient api;
    private static SampleRepository repository;
    private static ModelServer model;
    private static AgentTrial trial;

    /** The first time everything is installed. */
    @BeforeAll
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    static void start() throws Exception {
        Map<RealAgent, Installation> installed = new EnumMap<>(RealAgent.class);
        Map<RealAgent, String> versions = new EnumMap<>(RealAgent.class);
        for (RealAgent agent : RealAgent.chosen()) {
            installed.put(agent, Installation.of(agent));
            versions.put(agent, installed.get(agent).version());
        }
        Path scratch = Files.createDirectory(directory.resolve("tmp"));
        model = ModelServer.listen(InetAddress.getLoopbackAddress());
        system = KandevSystem.up(
                directory.resolve("home"),
                Map.of(
                        "TMPDIR",
                        scratch.toString(),
                        "KANDEV_QUEUE_MAX_CONCURRENT",
                        Integer.toString(RealAgent.values().length),
                        "KANDEV_RETRY_MAX_ATTEMPTS",
                        "1",
                        "KANDEV_ACP_IDLE",
                        "10S"));
        api = ApiClient.of(system, "ada");
        repository = SampleRepository.create(directory.resolve("repository"), 1);
        trial = new AgentTrial("Real agents", versions);
        installed.forEach(RealAgentsIT::makeKnown);
    }

    /** Under a name for each way in which it is run. */
    private static void makeKnown(RealAgent agent, Installation installation) {
        List<String> command = agent.command(installation);
        Map<String, String> asking = agent.environment(model.url(), "127.0.0.1", directory.resolve(agent.slug()));
        for (String policy : List.of("ask", "allow", "deny")) {
            register(type(agent, policy), command, asking, Map.of("permission_policy", policy, "mode", agent.mode()));
        }
        List<String> noisy = new ArrayList<>(List.of("sh", "-c", NOISY));
        noisy.addAll(command);
        register(type(agent, "noisy"), noisy, asking, Map.of());
        register(
                type(agent, "lost"),
                command,
                agent.environment("http://127.0.0.1:9", "127.0.0.1", directory.resolve(agent.slug() + "-lost")),
                Map.of("timeout_seconds", SECONDS_WITHOUT_MODEL));
    }

    private static void register(
            String name, List<String> command, Map<String, String> environment, Map<String, Object> more) {
        Map<String, Object> type = new HashMap<>(Map.of(
                "name",
                name,
                "protocol",
                "acp-rpc",
                "runtime",
                "process",
                "command",
                command,
                "environment",
                environment,
                "resources",
                Map.of("memory", "2g")));
        type.putAll(more);
        api.call("POST", "/agent-types", type);
    }

    private static String type(RealAgent agent, String way) {
        return agent.slug() + "-" + way;
    }

    private static AgentTask begin(RealAgent agent, String way, String order) {
        return AgentTask.begin(api, type(agent, way), repository, order);
    }

    @AfterAll
    static void stop() {
        if (trial != null) {
            trial.close();
        }
        if (model != null) {
            model.close();
        }
        if (system != null) {
            system.close();
            assertThat(system.processes()).isEmpty();
        }
    }

    @Test
    void textArrivesAsTheModelSentItAndAFollowUpGoesIntoTheSameSession() throws Exception {
        trial.row("text unaltered, follow-up in the same session", agent -> {
            String gate = "follow-" + agent.slug();
            AgentTask task = begin(agent, "ask", "model:wait " + gate);
            await().atMost(PATIENCE).until(() -> model.isReached(gate));
            task.prompt("model:recall");
            model.open(gate);

            task.awaitState("COMPLETED");
            assertThat(task.said()).isEqualTo(Script.SPEECH + Script.recalling(1));
            assertThat(task.agents()).hasSize(1);
        });
    }

    @Test
    void anEditThatTheUserAllowsIsAmongTheChanges() throws Exception {
        trial.row("asked and allowed: the file is written", agent -> {
            AgentTask task = begin(agent, "ask", "model:write notes.txt");
            task.answer("allow_once");

            task.awaitState("COMPLETED");
            assertThatNotesAreWritten(task);
            assertThat(task.said()).isEqualTo(Script.INTENT + Script.SPEECH);
        });
    }

    @Test
    void anEditThatTheUserRefusesIsNotMade() throws Exception {
        trial.row("asked and refused: nothing is written", agent -> {
            AgentTask task = begin(agent, "ask", "model:write notes.txt");
            task.answer("reject_once");

            task.awaitRest();
            assertThat(task.changes()).isEmpty();
            assertThat(task.said()).startsWith(Script.INTENT);
        });
    }

    @Test
    void policiesAnswerWithoutTheUser() throws Exception {
        trial.row("policies allow and deny", agent -> {
            AgentTask allowed = begin(agent, "allow", "model:write notes.txt");
            AgentTask denied = begin(agent, "deny", "model:write notes.txt");

            allowed.awaitState("COMPLETED");
            assertThatNotesAreWritten(allowed);
            denied.awaitRest();
            assertThat(denied.changes()).isEmpty();
        });
    }

    private static void assertThatNotesAreWritten(AgentTask task) {
        assertThat(system.workspace(task.id()).resolve("notes.txt")).hasContent(Script.CONTENT);
        assertThat(task.changes()).containsExactly("notes.txt");
    }

    @Test
    void aCancelledTurnIsFollowedByTheNext() throws Exception {
        trial.row("cancelled in mid-turn, then told something else", agent -> {
            String gate = "cancel-" + agent.slug();
            AgentTask task = begin(agent, "ask", "model:wait " + gate);
            await().atMost(PATIENCE).until(() -> model.isReached(gate));
            task.awaitSaid(Script.BEGINNING);
            task.prompt("model:say");
            task.cancel();

            task.awaitState("COMPLETED");
            assertThat(task.said()).isEqualTo(Script.BEGINNING + Script.SPEECH);
            assertThat(task.agents()).hasSize(1);
        });
    }

    @Test
    void aConversationGoesOnAfterItsProcessHasEnded() throws Exception {
        trial.row("resumed by another process", agent -> {
            AgentTask task = begin(agent, "ask", "model:say");
            task.awaitState("COMPLETED");
            task.awaitRest();
            agent.awaitResumable();
            task.prompt("model:recall");

            task.awaitSaid(Script.SPEECH + Script.recalling(1));
            task.awaitState("COMPLETED");
            assertThat(task.agents()).hasSize(2);
        });
    }

    @Test
    void aKilledAgentManagerLosesAndRepeatsNothing() throws Exception {
        Map<RealAgent, AgentTask> tasks = new ConcurrentHashMap<>();
        trial.row("before agent-manager is killed", agent -> {
            AgentTask task = begin(agent, "ask", "model:wait kill");
            tasks.put(agent, task);
            task.awaitSaid(Script.BEGINNING);
        });

        system.killAndAwaitNext("agent-manager");
        model.open("kill");

        trial.row("after agent-manager was killed in mid-turn", agent -> {
            AgentTask task = tasks.get(agent);
            task.awaitState("COMPLETED");
            assertThat(task.said()).isEqualTo(Script.SPEECH);
            assertThat(task.agents()).hasSize(1);
        });
    }

    @Test
    void nothingIsLeftOfTwentyRuns() throws Exception {
        trial.row("twenty runs in all, nothing left", agent -> {
            List<AgentTask> tasks = new ArrayList<>();
            for (int run = 0; run < TWENTY / RealAgent.chosen().size(); run++) {
                tasks.add(begin(agent, "allow", "model:write notes.txt"));
            }
            for (AgentTask task : tasks) {
                task.awaitState("COMPLETED");
                task.awaitRest();
            }
        });

        await().atMost(PATIENCE).until(() -> filesIn(system.agents()).isEmpty());
        await().atMost(PATIENCE).until(() -> system.processes().stream().noneMatch(RealAgentsIT::isAgent));
    }

    private static List<String> filesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(Path::toString).toList();
        }
    }

    private static boolean isAgent(String process) {
        return process.contains("node_modules");
    }

    @Test
    void aModelThatIsOutOfReachIsAFailureInTime() throws Exception {
        trial.row("model out of reach", agent -> {
            AgentTask task = begin(agent, "lost", "model:say");

            task.awaitRest();
            await().atMost(PATIENCE).until(() -> !task.troubles().isEmpty());
            assertThat(task.said()).doesNotContain(Script.SPEECH);
        });
    }

    @Test
    void aKilledAgentIsAFailureThatShowsWhatItSaidToNobody() throws Exception {
        trial.row("killed; lines that are no messages", agent -> {
            String gate = "die-" + agent.slug();
            AgentTask task = begin(agent, "noisy", "model:wait " + gate);
            task.awaitSaid(Script.BEGINNING);
            String agentId = task.agents().get(0);
            system.killAgent(agentId);

            task.awaitState("FAILED");
            assertThat(task.first("error").isMissingNode()).isFalse();
            assertThat(task.log(agentId)).contains("Welcome!", "this goes wrong");
        });
    }
}
