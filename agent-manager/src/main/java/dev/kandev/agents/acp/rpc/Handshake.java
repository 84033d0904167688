package dev.kandev.agents.acp.rpc;

import com.agentclientprotocol.sdk.spec.AcpSchema;
import com.agentclientprotocol.sdk.spec.AcpSchema.AuthenticateRequest;
import com.agentclientprotocol.sdk.spec.AcpSchema.ClientCapabilities;
import com.agentclientprotocol.sdk.spec.AcpSchema.FileSystemCapability;
import com.agentclientprotocol.sdk.spec.AcpSchema.Implementation;
import com.agentclientprotocol.sdk.spec.AcpSchema.InitializeRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kandev.agents.acp.Delivery;
import dev.kandev.proto.acp.AcpType;
import dev.kandev.proto.event.AgentFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way from the first word to a session that can be prompted. There is one request at a time; its id is the step's name. */
final class Handshake {

    private static final int VERSION = AcpSchema.LATEST_PROTOCOL_VERSION;

    private enum Step {
        INITIALIZE,
        AUTHENTICATE,
        RESUME,
        LOAD,
        NEW,
        MODE,
        MODEL,
        DONE
    }

    private final Terms terms;
    private Step step = Step.INITIALIZE;
    private JsonNode agent = MissingNode.getInstance();
    private SessionOffer offer;
    private String sessionId;
    private boolean replays;
    private Failure failure;

    Handshake(Terms terms) {
        this.terms = terms;
    }

    /** What an agent is told first, whichever it is. */
    static String opening() {
        ClientCapabilities capabilities = new ClientCapabilities(new FileSystemCapability(true, true), true);
        return RpcLine.request(
                Step.INITIALIZE.name(),
                AcpSchema.METHOD_INITIALIZE,
                new InitializeRequest(VERSION, capabilities, new Implementation("kandev", "Kandev", "1"), null));
    }

    boolean isDone() {
        return step == Step.DONE;
    }

    /** Null while it goes well. */
    Failure failure() {
        return failure;
    }

    /** Null before it is done. */
    String sessionId() {
        return sessionId;
    }

    /** Whether the agent tells once more what it said in an earlier life. */
    boolean replays() {
        return replays;
    }

    /** Goes a step further; no effect when it answers something else. */
    void answered(RpcMessage answer, Reaction reaction) {
        if (failure != null || !answer.id().asText().equals(step.name())) {
            return;
        }
        switch (step) {
            case INITIALIZE -> greeted(answer, reaction);
            case AUTHENTICATE -> authenticated(answer, reaction);
            case RESUME, LOAD -> resumed(answer, reaction);
            case NEW -> opened(answer, reaction);
            case MODE -> {
                refused(answer, "mode", terms.mode(), reaction);
                chooseModel(reaction);
            }
            case MODEL -> {
                refused(answer, "model", terms.model(), reaction);
                step = Step.DONE;
            }
            case DONE -> throw new IllegalStateException("nothing is asked any more");
        }
    }

    private void greeted(RpcMessage answer, Reaction reaction) {
        agent = answer.result();
        int version = agent.path("protocolVersion").asInt();
        if (answer.failed()) {
            fail(AgentFailure.AGENT_ERROR, "the agent refuses to begin: " + words(answer.error()), answer, reaction);
        } else if (version != VERSION) {
            String message = "the agent speaks version " + version + " of the Agent Client Protocol, not " + VERSION;
            fail(AgentFailure.AGENT_TYPE, message, answer, reaction);
        } else if (!terms.authMethod().isEmpty()) {
            ask(
                    Step.AUTHENTICATE,
                    new RpcCall(AcpSchema.METHOD_AUTHENTICATE, new AuthenticateRequest(terms.authMethod())),
                    reaction);
        } else {
            open(reaction);
        }
    }

    private void authenticated(RpcMessage answer, Reaction reaction) {
        if (answer.failed()) {
            String message = "the agent's login by " + terms.authMethod() + " failed: " + words(answer.error());
            fail(AgentFailure.CREDENTIALS, message + methods() + absent(), answer, reaction);
        } else {
            open(reaction);
        }
    }

    /** The one that repeats nothing first. */
    private void open(Reaction reaction) {
        JsonNode capabilities = agent.path("agentCapabilities");
        if (terms.resumed() == null) {
            ask(Step.NEW, session(AcpSchema.METHOD_SESSION_NEW), reaction);
        } else if (capabilities.path("sessionCapabilities").hasNonNull("resume")) {
            ask(Step.RESUME, session(AcpSchema.METHOD_SESSION_RESUME), reaction);
        } else if (capabilities.path("loadSession").asBoolean()) {
            ask(Step.LOAD, session(AcpSchema.METHOD_SESSION_LOAD), reaction);
        } else {
            begin("the agent cannot do that", reaction);
        }
    }

    private void begin(String reason, Reaction reaction) {
        reaction.warn("The former conversation could not be resumed: " + reason + ". A new one begins.");
        ask(Step.NEW, session(AcpSchema.METHOD_SESSION_NEW), reaction);
    }

    private RpcCall session(String method) {
        ObjectNode params = Reaction.object().put("cwd", terms.workspace());
        params.putArray("mcpServers").addAll(terms.mcpServers());
        if (!method.equals(AcpSchema.METHOD_SESSION_NEW)) {
            params.put("sessionId", terms.resumed());
        }
        return new RpcCall(method, params);
    }

    private void resumed(RpcMessage answer, Reaction reaction) {
        if (answer.failed()) {
            begin(words(answer.error()), reaction);
        } else {
            replays = step == Step.LOAD;
            begun(terms.resumed(), answer.result(), reaction);
        }
    }

    private void opened(RpcMessage answer, Reaction reaction) {
        String id = answer.result().path("sessionId").asText();
        if (answer.wantsLogin()) {
            String message = "the agent wants a login first: " + words(answer.error());
            fail(AgentFailure.CREDENTIALS, message + methods() + absent(), answer, reaction);
        } else if (answer.failed() || id.isEmpty() || id.indexOf('\0') >= 0) {
            fail(AgentFailure.AGENT_ERROR, "the agent opens no session: " + words(answer.error()), answer, reaction);
        } else {
            begun(id, answer.result(), reaction);
        }
    }

    private void begun(String id, JsonNode session, Reaction reaction) {
        sessionId = id;
        offer = new SessionOffer(session);
        ObjectNode status = Reaction.object().put("status", "ready").put("session_id", id);
        status.put("resumed", step != Step.NEW);
        if (agent.hasNonNull("agentInfo")) {
            status.set("agent", agent.get("agentInfo"));
        }
        offer.tell(status);
        reaction.say(AcpType.STATUS, status);
        chooseMode(reaction);
    }

    private void chooseMode(Reaction reaction) {
        Optional<RpcCall> choice = terms.mode().isEmpty() ? Optional.empty() : offer.mode(sessionId, terms.mode());
        if (choice.isPresent()) {
            ask(Step.MODE, choice.get(), reaction);
        } else {
            unknown("mode", terms.mode(), reaction);
            chooseModel(reaction);
        }
    }

    private void chooseModel(Reaction reaction) {
        Optional<RpcCall> choice = terms.model().isEmpty() ? Optional.empty() : offer.model(sessionId, terms.model());
        if (choice.isPresent()) {
            ask(Step.MODEL, choice.get(), reaction);
        } else {
            unknown("model", terms.model(), reaction);
            step = Step.DONE;
        }
    }

    private void unknown(String category, String wanted, Reaction reaction) {
        if (!wanted.isEmpty()) {
            List<String> offered = offer.offered(category);
            String list = offered.isEmpty() ? "none" : String.join(", ", offered);
            reaction.warn("The agent has no " + category + " " + wanted + "; it offers: " + list + ".");
        }
    }

    private static void refused(RpcMessage answer, String category, String wanted, Reaction reaction) {
        if (answer.failed()) {
            reaction.warn("The agent did not take the " + category + " " + wanted + ": " + words(answer.error()));
        }
    }

    private void ask(Step next, RpcCall call, Reaction reaction) {
        step = next;
        reaction.tell(new Outgoing(
                Delivery.REQUEST, next.name(), RpcLine.request(next.name(), call.method(), call.params())));
    }

    private void fail(AgentFailure kind, String message, RpcMessage answer, Reaction reaction) {
        failure = new Failure(kind, message);
        reaction.fail(message, answer.error());
    }

    private String methods() {
        List<String> methods = new ArrayList<>();
        agent.path("authMethods")
                .forEach(method -> methods.add(method.path("id").asText()));
        return methods.isEmpty() ? "" : "; it offers the methods " + String.join(", ", methods);
    }

    private String absent() {
        return terms.absentCredentials().isEmpty()
                ? ""
                : "; not set here: " + String.join(", ", terms.absentCredentials());
    }

    /** What an error says. */
    static String words(JsonNode error) {
        String message = error.path("message").asText("no reason given");
        JsonNode details = error.path("data").path("details");
        return details.isTextual() ? message + " (" + details.asText() + ")" : message;
    }
}
