package dev.kandev.agents.acp.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.agents.acp.Delivery;
import dev.kandev.agents.acp.RefusedException;
import dev.kandev.agents.acp.Utterance;
import dev.kandev.agents.acp.rpc.Past.Told;
import dev.kandev.agents.acp.terminal.TerminalCommand;
import dev.kandev.agents.acp.terminal.TerminalExit;
import dev.kandev.agents.acp.terminal.TerminalOutput;
import dev.kandev.agents.acp.terminal.Terminals;
import dev.kandev.proto.WireJson;
import dev.kandev.proto.event.AgentFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final String HELLO =
            """
            {"jsonrpc":"2.0","id":"INITIALIZE","result":{"protocolVersion":1,\
            "agentCapabilities":{"loadSession":true}}}""";
    private static final String SESSION =
            """
            {"jsonrpc":"2.0","id":"NEW","result":{"sessionId":"s1",\
            "modes":{"availableModes":[{"id":"plan","name":"Plan"}]}}}""";
    private static final String LOADED = """
            {"jsonrpc":"2.0","id":"LOAD","result":null}""";
    private static final String ASKS =
            """
            {"jsonrpc":"2.0","id":0,"method":"session/request_permission","params":{"sessionId":"s1",\
            "toolCall":{"toolCallId":"t1","title":"rm"},\
            "options":[{"optionId":"x","name":"Always","kind":"allow_always"},{"optionId":"y","name":"Yes","kind":"allow_once"},\
            {"optionId":"n","name":"No","kind":"reject_once"}]}}""";

    private final List<Utterance> said = new ArrayList<>();
    private final List<Outgoing> told = new ArrayList<>();
    private long lines;

    @Test
    void opensASessionAndGivesTheFirstPrompt() {
        Conversation conversation = hear(conversation("ask", null), HELLO, SESSION);

        assertThat(told).extracting(Outgoing::key).containsExactly("NEW", "first");
        JsonNode session = json(told.get(0));
        assertThat(session.path("method").asText()).isEqualTo("session/new");
        assertThat(session.path("params").path("cwd").asText()).isEqualTo("/workspace");
        assertThat(session.path("params").path("mcpServers").isArray()).isTrue();
        assertThat(told.get(1).line().get())
                .isEqualTo(
                        """
                        {"jsonrpc":"2.0","id":"PROMPT-first","method":"session/prompt","params":{"sessionId":"s1",\
                        "prompt":[{"type":"text","text":"do it"}]}}""");
        assertThat(conversation.isIdle()).isFalse();
    }

    @Test
    void refusesAnotherVersion() {
        Conversation conversation =
                hear(conversation("ask", null), HELLO.replace("\"protocolVersion\":1", "\"protocolVersion\":2"));

        assertThat(conversation.failure().kind()).isEqualTo(AgentFailure.AGENT_TYPE);
        assertThat(said).extracting(Utterance::type).containsExactly("error");
        assertThat(told).isEmpty();
    }

    @Test
    void saysWhichLoginIsMissing() {
        Conversation conversation = hear(
                conversation("ask", null),
                HELLO.replace("\"agentCapabilities\"", "\"authMethods\":[{\"id\":\"key\"}],\"agentCapabilities\""),
                """
                {"jsonrpc":"2.0","id":"NEW","error":{"code":-32000,"message":"Authentication required"}}""");

        assertThat(conversation.failure().kind()).isEqualTo(AgentFailure.CREDENTIALS);
        assertThat(conversation.failure().message()).contains("key").contains("SOME_KEY");
    }

    @Test
    void leavesTextAsItIsAndEndsTheTurn() {
        Conversation conversation =
                hear(conversation("ask", null), HELLO, SESSION, chunk("Grüße\\n"), chunk("  – 𝄞 "), end("end_turn"));

        assertThat(said.stream().filter(Utterance::piece).map(Utterance::text)).containsExactly("Grüße\n", "  – 𝄞 ");
        assertThat(last(2).data().path("summary").asText()).isEqualTo("Grüße\n  – 𝄞");
        assertThat(last(1).data().path("status").asText()).isEqualTo("waiting");
        assertThat(last(1).data().path("session_id").asText()).isEqualTo("s1");
        assertThat(conversation.isIdle()).isTrue();
    }

    @Test
    void closesWhatIsOpenWhenTheTurnEnds() {
        hear(
                conversation("ask", null),
                HELLO,
                SESSION,
                update(
                        """
                        {"sessionUpdate":"tool_call","toolCallId":"t1","title":"edit","kind":"edit",\
                        "content":[{"type":"diff","path":"/workspace/a","oldText":null,"newText":"b"}]}"""),
                update(
                        """
                        {"sessionUpdate":"tool_call_update","toolCallId":"t1","status":"in_progress"}"""),
                end("end_turn"));

        JsonNode call = last(3).data();
        assertThat(call.path("status").asText()).isEqualTo("failed");
        assertThat(call.path("title").asText()).isEqualTo("edit");
        assertThat(call.path("diff").path("new_text").asText()).isEqualTo("b");
    }

    @Test
    void choosesByKindWhereThePolicyDecides() {
        hear(conversation("allow", null), HELLO, SESSION, ASKS);
        assertThat(last().line().get())
                .isEqualTo(
                        """
                        {"jsonrpc":"2.0","id":0,"result":{"outcome":{"outcome":"selected","optionId":"y"}}}""");

        told.clear();
        lines = 0;
        hear(conversation("deny", null), HELLO, SESSION, ASKS);
        assertThat(json(last()).at("/result/outcome/optionId").asText()).isEqualTo("n");
    }

    @Test
    void waitsForTheUserWhereHeIsAsked() {
        Conversation conversation = hear(conversation("ask", null), HELLO, SESSION, ASKS);
        String id = last(1).data().path("id").asText();

        assertThat(conversation.awaitsUser()).isTrue();
        assertThat(conversation.answer(id, "z")).isEmpty();
        assertThat(conversation.answer(id, "x")).isPresent();
        conversation.decided(id);
        assertThat(conversation.awaitsUser()).isFalse();
    }

    @Test
    void aCancelledTurnIsCancelledWhateverTheAnswerSays() {
        Conversation conversation = hear(conversation("ask", null), HELLO, SESSION, ASKS);

        assertThat(conversation.cancel()).get().extracting(Outgoing::delivery).isEqualTo(Delivery.CANCEL);
        assertThat(conversation.cancelled()).extracting(Outgoing::delivery).containsExactly(Delivery.PERMISSION);
        hear(conversation, end("end_turn"));

        assertThat(conversation.wasCancelled()).isTrue();
        assertThat(said).extracting(Utterance::type).doesNotContain("result");
        assertThat(said.get(said.size() - 3)
                        .data()
                        .path("outcome")
                        .path("cancelled")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aCancelThatCouldNotBeToldChangesNothing() {
        Conversation conversation = hear(conversation("ask", null), HELLO, SESSION, ASKS);

        conversation.cancel();

        assertThat(conversation.awaitsUser()).isTrue();
        hear(conversation, end("end_turn"));
        assertThat(conversation.wasCancelled()).isFalse();
    }

    @Test
    void whatIsToldOnceMoreIsNoNewOutput() {
        Conversation conversation =
                hear(conversation("ask", "s0"), HELLO, chunk("old"), LOADED, chunk("old, told late"));
        assertThat(conversation.awaitsQuiet()).isTrue();
        assertThat(said.stream().filter(Utterance::piece)).isEmpty();

        conversation.prompted(Conversation.FIRST_PROMPT);
        hear(conversation, chunk("new"));
        assertThat(said.stream().filter(Utterance::piece).map(Utterance::text)).containsExactly("new");
    }

    @Test
    void startsAnewWhereTheFormerSessionIsGone() {
        hear(
                conversation("ask", "s0"),
                HELLO,
                """
                {"jsonrpc":"2.0","id":"LOAD","error":{"code":-32002,"message":"not found"}}""",
                SESSION);

        assertThat(told).extracting(Outgoing::key).containsExactly("LOAD", "NEW", "first");
        assertThat(said.get(0).data().path("message").asText()).contains("could not be resumed: not found");
    }

    @Test
    void comesToTheSameStateWhenItHearsEverythingAgain() {
        Past past = new Past(Map.of(
                3L,
                List.of(new Told(Delivery.PERMISSION, "agent:3")),
                6L,
                List.of(new Told(Delivery.PROMPT, "second"), new Told(Delivery.CANCEL, "second"))));
        Conversation conversation =
                new Conversation("agent", terms("ask", null), new NoServices(), new NoTerminals(), past);
        hear(conversation, HELLO, SESSION, ASKS, end("end_turn"), chunk("more"), chunk("and more"));

        assertThat(conversation.isAt("second")).isTrue();
        assertThat(conversation.awaitsUser()).isFalse();
        hear(conversation, end("end_turn").replace("first", "second"));
        assertThat(conversation.wasCancelled()).isTrue();
    }

    @Test
    void saysTheSameOfACancelledTurnWhenItHearsEverythingAgain() {
        Conversation live = hear(conversation("ask", null), HELLO, SESSION, ASKS);
        live.cancelled();
        hear(live, chunk("on the way"), ASKS, end("cancelled"));
        List<Utterance> saidThen = List.copyOf(said);
        said.clear();
        lines = 0;

        Past past = new Past(Map.of(3L, List.of(new Told(Delivery.CANCEL, Conversation.FIRST_PROMPT))));
        Conversation again = new Conversation("agent", terms("ask", null), new NoServices(), new NoTerminals(), past);
        hear(again, HELLO, SESSION, ASKS, chunk("on the way"), ASKS, end("cancelled"));

        assertThat(said).isEqualTo(saidThen);
        assertThat(said.stream().filter(utterance -> utterance.data().has("outcome")))
                .hasSize(2);
    }

    @Test
    void answersWhatItDoesNotKnow() {
        hear(conversation("ask", null), HELLO, SESSION, "{\"jsonrpc\":\"2.0\",\"id\":\"q\",\"method\":\"x/y\"}");
        assertThat(json(last()).at("/error/code").asInt()).isEqualTo(-32601);
        assertThat(json(last()).path("id").asText()).isEqualTo("q");
    }

    @Test
    void answersALineThatWasCut() {
        Conversation conversation = hear(conversation("ask", null), HELLO, SESSION);
        Reaction reaction = conversation.hearCut(
                3, "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"fs/write_text_file\",\"params\":{\"content\":\"…");

        assertThat(json(reaction.told().get(0)).path("id").asInt()).isEqualTo(7);
        assertThat(reaction.said()).extracting(Utterance::type).containsExactly("log");
    }

    @Test
    void leavesOtherLinesToTheLog() {
        assertThat(conversation("ask", null).hear(1, "Loading…")).isEmpty();
        assertThat(conversation("ask", null).hear(1, "{\"level\":\"info\"}")).isEmpty();
    }

    private static Conversation conversation(String policy, String resumed) {
        return new Conversation("agent", terms(policy, resumed), new NoServices(), new NoTerminals(), Past.none());
    }

    private static Terms terms(String policy, String resumed) {
        return new Terms("/workspace", "do it", resumed, policy, "", "", "", List.of(), List.of("SOME_KEY"));
    }

    private Conversation hear(Conversation conversation, String... spoken) {
        for (String line : spoken) {
            conversation.hear(++lines, line).ifPresent(reaction -> {
                said.addAll(reaction.said());
                told.addAll(reaction.told());
            });
        }
        return conversation;
    }

    private Utterance last(int fromTheEnd) {
        return said.get(said.size() - fromTheEnd);
    }

    private Outgoing last() {
        return told.get(told.size() - 1);
    }

    private static JsonNode json(Outgoing outgoing) {
        try {
            return WireJson.mapper().readTree(outgoing.line().get());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String chunk(String text) {
        return update("{\"sessionUpdate\":\"agent_message_chunk\",\"content\":{\"type\":\"text\",\"text\":\"" + text
                + "\"}}");
    }

    private static String update(String update) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"session/update\",\"params\":{\"sessionId\":\"s1\",\"update\":"
                + update + "}}";
    }

    private static String end(String reason) {
        return "{\"jsonrpc\":\"2.0\",\"id\":\"PROMPT-first\",\"result\":{\"stopReason\":\"" + reason + "\"}}";
    }

    private static final class NoTerminals implements Terminals {

        @Override
        public void begin(String id, TerminalCommand command) throws RefusedException {
            throw new RefusedException("there are none");
        }

        @Override
        public TerminalOutput output(String id, int maxBytes) {
            return new TerminalOutput("", false);
        }

        @Override
        public Optional<TerminalExit> exit(String id) {
            return Optional.empty();
        }

        @Override
        public void kill(String id) {}

        @Override
        public void release(String id) {}

        @Override
        public void forget(String id) {}
    }
}
