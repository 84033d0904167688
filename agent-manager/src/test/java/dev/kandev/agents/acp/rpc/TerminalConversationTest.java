package dev.kandev.agents.acp.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kandev.agents.acp.Delivery;
import dev.kandev.agents.acp.Utterance;
import dev.kandev.agents.acp.rpc.Past.Told;
import dev.kandev.agents.terminal.AgentTerminals;
import dev.kandev.agents.terminal.LocalAgent;
import dev.kandev.proto.WireJson;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an agent asks of terminals, which are real. */
class TerminalConversationTest {

    @TempDir
    private Path workspace;

    private final UUID instanceId = UUID.randomUUID();
    /** What the agent was told, and when: what a later life knows of this one. */
    private final Map<Long, List<Told>> past = new HashMap<>();

    private final List<String> lines = new ArrayList<>();
    private final List<Utterance> said = new ArrayList<>();
    private LocalAgent agent;
    private Conversation conversation;
    private JsonNode answer = MissingNode.getInstance();

    @BeforeEach
    void begin() {
        agent = new LocalAgent(workspace);
        conversation = conversation();
    }

    @AfterEach
    void end() {
        agent.close();
    }

    private Conversation conversation() {
        Terms terms = new Terms(workspace.toString(), "do it", null, "ask", "", "", "", List.of(), List.of());
        return new Conversation(
                instanceId.toString(),
                terms,
                new NoServices(),
                new AgentTerminals(instanceId, agent, workspace, workspace, InstantSource.system()),
                new Past(past));
    }

    /** As a later life of ours does: all lines once more, and nothing of it is told again. */
    private void restart() {
        conversation = conversation();
        for (int i = 0; i < lines.size(); i++) {
            said.addAll(conversation.hear(i + 1, lines.get(i)).orElseThrow().said());
        }
    }

    private JsonNode ask(Object id, String method, ObjectNode params) {
        ObjectNode request =
                WireJson.mapper().createObjectNode().put("jsonrpc", "2.0").put("method", "terminal/" + method);
        request.set("id", WireJson.mapper().valueToTree(id));
        request.set("params", params);
        return hear(request.toString());
    }

    private JsonNode hear(String line) {
        lines.add(line);
        answer = MissingNode.getInstance();
        Reaction reaction = conversation.hear(lines.size(), line).orElseThrow();
        said.addAll(reaction.said());
        reaction.told().forEach(this::tell);
        return answer;
    }

    private void tell(Outgoing outgoing) {
        answer = json(outgoing.line().get());
        past.computeIfAbsent((long) lines.size(), line -> new ArrayList<>())
                .add(new Told(outgoing.delivery(), outgoing.key()));
    }

    /** What is told without being asked for again. */
    private JsonNode awaitAnswer() {
        patiently().until(() -> !conversation.due().isEmpty());
        Outgoing due = conversation.due().get(0);
        tell(due);
        conversation.answered(due);
        return answer;
    }

    private static JsonNode json(String text) {
        try {
            return WireJson.mapper().readTree(text);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20));
    }

    private static ObjectNode command(String line) {
        return WireJson.mapper().createObjectNode().put("sessionId", "s").put("command", line);
    }

    private String create(String line) {
        return ask(0, "create", command(line)).path("result").path("terminalId").asText();
    }

    private static ObjectNode of(String terminal) {
        return WireJson.mapper().createObjectNode().put("sessionId", "s").put("terminalId", terminal);
    }

    @Test
    void createsATerminalTellsItsEndAndItsOutputAndReleasesIt() {
        String terminal = create("echo out; exit 3");

        assertThat(ask("w", "wait_for_exit", of(terminal))).isEqualTo(MissingNode.getInstance());
        assertThat(awaitAnswer())
                .isEqualTo(json("{'jsonrpc':'2.0','id':'w','result':{'exitCode':3,'signal':null}}".replace('\'', '"')));
        assertThat(ask(1, "output", of(terminal)).path("result"))
                .isEqualTo(json("{'output':'out\\n','truncated':false,'exitStatus':{'exitCode':3,'signal':null}}"
                        .replace('\'', '"')));
        assertThat(ask(2, "release", of(terminal)).path("result")).isEqualTo(json("{}"));
        assertThat(error(ask(3, "output", of(terminal)))).contains(terminal).contains("released");
        assertThat(conversation.due()).isEmpty();
    }

    private static String error(JsonNode told) {
        assertThat(told.path("error").path("code").asInt()).isEqualTo(-32602);
        return told.path("error").path("message").asText();
    }

    @Test
    void answersOthersWhileOneIsWaitedForAndTellsOfASignal() {
        String slow = create("sleep 1000");
        ask("slow", "wait_for_exit", of(slow));
        String quick = create("echo quick");
        ask("quick", "wait_for_exit", of(quick));

        assertThat(awaitAnswer().path("id").asText()).isEqualTo("quick");
        assertThat(ask(1, "output", of(slow)).path("result").has("exitStatus")).isFalse();
        assertThat(ask(2, "kill", of(slow)).path("result")).isEqualTo(json("{}"));
        assertThat(awaitAnswer())
                .isEqualTo(json("{'jsonrpc':'2.0','id':'slow','result':{'exitCode':null,'signal':'SIGKILL'}}"
                        .replace('\'', '"')));
    }

    @Test
    void knowsItsTerminalsAndWhatIsWaitedForAfterARestart() {
        String terminal = create("until [ -e go ]; do sleep 0.05; done; echo went");
        ask("w", "wait_for_exit", of(terminal));
        int executed = agent.executed();

        restart();

        assertThat(conversation.due()).isEmpty();
        assertThat(ask(1, "output", of(terminal)).path("result").path("output").asText())
                .isEmpty();
        assertThat(agent.executed()).isEqualTo(executed);
        assertThat(workspace.resolve("go"))
                .satisfies(go -> assertThat(go.toFile().createNewFile()).isTrue());
        assertThat(awaitAnswer().path("id").asText()).isEqualTo("w");

        restart();

        assertThat(conversation.due()).isEmpty();
        assertThat(ask(2, "output", of(terminal)).path("result").path("output").asText())
                .isEqualTo("went\n");
        assertThat(create("true")).isNotEqualTo(terminal);
    }

    @Test
    void runsACommandOnceThoughItsAnswerWasLost() {
        Outgoing created = conversation
                .hear(1, request("create", command("echo run >>runs")).toString())
                .orElseThrow()
                .told()
                .get(0);
        String first = created.line().get();
        lines.add(request("create", command("echo run >>runs")).toString());

        conversation = conversation();
        String again = conversation
                .hear(1, lines.get(0))
                .orElseThrow()
                .told()
                .get(0)
                .line()
                .get();

        assertThat(again).isEqualTo(first);
        ask(
                "w",
                "wait_for_exit",
                of(json(first).path("result").path("terminalId").asText()));
        awaitAnswer();
        assertThat(workspace.resolve("runs")).hasContent("run\n");
    }

    private static ObjectNode request(String method, ObjectNode params) {
        ObjectNode request = WireJson.mapper()
                .createObjectNode()
                .put("jsonrpc", "2.0")
                .put("id", 0)
                .put("method", "terminal/" + method);
        request.set("params", params);
        return request;
    }

    @Test
    void whoeverWaitsForATerminalThatIsReleasedIsAnsweredFirst() {
        String terminal = create("sleep 1000");
        ask("w", "wait_for_exit", of(terminal));
        lines.add(request("release", of(terminal)).toString());

        List<Outgoing> told = conversation.hear(3, lines.get(2)).orElseThrow().told();

        assertThat(told).extracting(Outgoing::key).containsExactly("2", "3");
        assertThat(told).extracting(Outgoing::delivery).containsOnly(Delivery.ANSWER);
        assertThat(error(json(told.get(0).line().get()))).isEqualTo("the terminal was released");
        told.get(1).line().get();
        assertThat(conversation.due()).isEmpty();
    }

    @Test
    void aRequestThatIsWithdrawnIsAnsweredAtOnce() {
        String terminal = create("sleep 1000");
        ask("w", "wait_for_exit", of(terminal));

        hear("{\"jsonrpc\":\"2.0\",\"method\":\"$/cancel_request\",\"params\":{\"requestId\":\"w\"}}");

        assertThat(answer.path("id").asText()).isEqualTo("w");
        assertThat(error(answer)).contains("withdrawn");
        ask(1, "kill", of(terminal));
        patiently().until(() -> ask(2, "output", of(terminal)).path("result").has("exitStatus"));
        assertThat(conversation.due()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                     | command must be text",
                "{\"command\":\" \"}                                    | command must not be empty",
                "{\"command\":\"a\\u0000b\"}                            | command must not hold the character NUL",
                "{\"command\":\"a\",\"args\":\"b\"}                     | args must be a list",
                "{\"command\":\"a\",\"args\":[\"b\",3]}                 | args[1] must be text",
                "{\"command\":\"a\",\"env\":[{\"name\":\"A=B\",\"value\":\"\"}]} | env[0].name must be letters",
                "{\"command\":\"a\",\"env\":[{\"name\":\"A\"}]}         | env[0].value must be text",
                "{\"command\":\"a\",\"cwd\":7}                          | cwd must be text",
                "{\"command\":\"a\",\"cwd\":\"/etc\"}                   | cwd must be /",
                "{\"command\":\"a\",\"cwd\":\"sub\"}                    | cwd must be /",
                "{\"command\":\"a\",\"cwd\":\"WORKSPACE/..\"}           | cwd must be /",
                "{\"command\":\"a\",\"outputByteLimit\":-1}             | outputByteLimit must be a whole number",
                "{\"command\":\"a\",\"outputByteLimit\":\"1\"}          | outputByteLimit must be a whole number",
            })
    void refusesWhatItCannotRunAndSaysWhy(String params, String message) {
        JsonNode told = hear("{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"terminal/create\",\"params\":"
                + params.replace("WORKSPACE", workspace.toString()) + "}");

        assertThat(error(told)).startsWith(message);
        assertThat(agent.executed()).isZero();
    }

    @Test
    void refusesWordsThatNoSystemTakes() {
        assertThat(error(ask(0, "create", command("x".repeat(100_000)))))
                .contains("must be 98304 bytes at most")
                .contains("100000");
    }

    @ParameterizedTest
    @CsvSource({"output", "wait_for_exit", "kill", "release"})
    void refusesATerminalThatIsNotThere(String method) {
        assertThat(error(ask(0, method, of("terminal-9")))).startsWith("terminalId: there is no terminal terminal-9");
    }

    @Test
    void boundsTheTerminalsThatAreNotReleased() {
        List<String> terminals = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            terminals.add(create("true"));
        }

        assertThat(error(ask(0, "create", command("true")))).contains("32 terminals already");
        assertThat(ask(0, "release", of(terminals.get(0))).has("result")).isTrue();
        assertThat(create("true")).isNotEmpty();
    }

    @Test
    void showsTheUserTheOutputOfAToolCallWhenItIsComplete() {
        String terminal = create("echo shown");
        ask("w", "wait_for_exit", of(terminal));
        awaitAnswer();

        said.clear();
        call("tool_call", "in_progress", terminal);
        call("tool_call_update", "completed", null);

        assertThat(shown()).containsExactly("", "shown\n");
    }

    @Test
    void goesOnToShowTheOutputOfATerminalThatWasReleasedAlsoAfterARestart() {
        String terminal = create("echo shown");
        ask("w", "wait_for_exit", of(terminal));
        awaitAnswer();
        call("tool_call", "in_progress", terminal);

        said.clear();
        ask(1, "release", of(terminal));
        patiently().until(() -> agent.isIdle());
        call("tool_call_update", "in_progress", null);
        List<Utterance> before = List.copyOf(said);
        assertThat(shown()).containsExactly("shown\n", "shown\n");
        said.clear();
        restart();
        assertThat(said).endsWith(before.toArray(Utterance[]::new));
        said.clear();
        call("tool_call_update", "completed", null);

        assertThat(shown()).containsExactly("shown\n");
    }

    @Test
    void leavesTerminalsAloneThatAreNotTheAgents() {
        call("tool_call", "completed", "../../secret");

        assertThat(said.get(0).data().at("/content/0").has("text")).isFalse();
        assertThat(said.get(0).data().at("/content/0/terminalId").asText()).isEqualTo("../../secret");
    }

    /** {@code terminal} may be null: then nothing is said of it. */
    private void call(String update, String status, String terminal) {
        ObjectNode told = WireJson.mapper()
                .createObjectNode()
                .put("sessionUpdate", update)
                .put("toolCallId", "t")
                .put("status", status);
        if (terminal != null) {
            told.putArray("content").addObject().put("type", "terminal").put("terminalId", terminal);
        }
        ObjectNode notification =
                WireJson.mapper().createObjectNode().put("jsonrpc", "2.0").put("method", "session/update");
        notification.putObject("params").put("sessionId", "s").set("update", told);
        hear(notification.toString());
    }

    private List<String> shown() {
        return said.stream()
                .map(utterance -> utterance.data().at("/content/0/text").asText())
                .toList();
    }

    @Test
    void boundsWhatIsToldOfAnOutput() {
        String terminal = ask(0, "create", command("printf 0123456789").put("outputByteLimit", 4))
                .path("result")
                .path("terminalId")
                .asText();
        ask("w", "wait_for_exit", of(terminal));
        awaitAnswer();

        JsonNode told = ask(1, "output", of(terminal)).path("result");

        assertThat(told.path("output").asText()).isEqualTo("6789");
        assertThat(told.path("truncated").asBoolean()).isTrue();
    }
}
