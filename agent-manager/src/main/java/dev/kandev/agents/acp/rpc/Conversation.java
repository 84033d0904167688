package dev.kandev.agents.acp.rpc;

import com.agentclientprotocol.sdk.error.AcpErrorCodes;
import com.agentclientprotocol.sdk.spec.AcpSchema;
import com.agentclientprotocol.sdk.spec.AcpSchema.CancelNotification;
import com.agentclientprotocol.sdk.spec.AcpSchema.PromptRequest;
import com.agentclientprotocol.sdk.spec.AcpSchema.TextContent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kandev.agents.acp.Delivery;
import dev.kandev.agents.acp.rpc.Past.Told;
import dev.kandev.agents.acp.terminal.Terminals;
import dev.kandev.proto.acp.AcpType;
import dev.kandev.proto.event.AgentFailure;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What has been said between an agent and us: a fold over all lines of the agent and over what it was told by users. The same lines and
 * the same past lead to the same state and the same reactions, so it is rebuilt by hearing everything again. Not thread-safe.
 */
public final class Conversation {

    /** The id of the prompt that an agent is started with. */
    public static final String FIRST_PROMPT = "first";

    private static final String PROMPT_PREFIX = "PROMPT-";
    private static final String STATUS = "status";
    private static final String CANCELLED = "cancelled";
    /** What stands in front of the parameters tells whether somebody waits for an answer. */
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*(\"[^\"]*\"|-?\\d+)");

    private final String agentId;
    private final Terms terms;
    private final Services services;
    private final Past past;
    private final Handshake handshake;
    private final ToolCalls toolCalls = new ToolCalls();
    private final Permissions permissions;
    private final TerminalRequests terminals;
    private final Updates updates;
    private final LastMessage lastMessage = new LastMessage();
    private long heard;
    /** Null unless a turn runs. */
    private String turn;

    private boolean turnCancelled;
    private int turns;
    private boolean lastTurnCancelled;
    private Failure failure;

    public Conversation(String agentId, Terms terms, Services services, Terminals terminals, Past past) {
        this.agentId = agentId;
        this.terms = terms;
        this.services = services;
        this.past = past;
        this.handshake = new Handshake(terms);
        this.permissions = new Permissions(terms.permissionPolicy());
        this.terminals = new TerminalRequests(terminals, terms.workspace(), toolCalls);
        this.updates = new Updates(toolCalls, this.terminals);
    }

    /** The line that an agent is told before anything else. */
    public static String opening() {
        return Handshake.opening();
    }

    /** How many lines were heard. */
    public long heard() {
        return heard;
    }

    /** Whether it can be given a prompt. */
    public boolean isIdle() {
        return failure() == null && handshake.isDone() && turn == null && turns > 0;
    }

    /** Whether it can be given its first prompt as soon as it has nothing more to tell of its earlier life. */
    public boolean awaitsQuiet() {
        return failure() == null && handshake.isDone() && turns == 0;
    }

    /** Whether the user has to decide something before the agent goes on. */
    public boolean awaitsUser() {
        return permissions.areOpen();
    }

    /** Null while it can go on. */
    public Failure failure() {
        return failure == null ? handshake.failure() : failure;
    }

    /** Whether the last turn was broken off. */
    public boolean wasCancelled() {
        return lastTurnCancelled;
    }

    /**
     * The agent wrote a line. Empty when it is none of this protocol.
     *
     * @param number from 1, one after the other
     */
    public Optional<Reaction> hear(long number, String line) {
        heard = number;
        Optional<Reaction> reaction = RpcMessage.parse(line).map(message -> react(number, message));
        recall(number);
        return reaction;
    }

    /** The agent wrote a line that is too long to be kept; {@code beginning} is what there is of it. */
    public Reaction hearCut(long number, String beginning) {
        heard = number;
        Reaction reaction = new Reaction(number);
        String head = beginning.split("\"params\"", 2)[0];
        Matcher id = ID.matcher(head);
        if (head.contains("\"method\"") && id.find()) {
            RpcLine.error(id.group(1), AcpErrorCodes.INVALID_REQUEST, "the line is too long")
                    .ifPresent(refusal -> answer(refusal, reaction));
        }
        reaction.warn("The agent wrote a line that is too long; it was passed over.");
        recall(number);
        return reaction;
    }

    private void recall(long number) {
        past.told().getOrDefault(number, List.of()).forEach(this::recall);
    }

    private void recall(Told told) {
        switch (told.delivery()) {
            case PROMPT -> prompted(told.key());
            case PERMISSION -> decided(told.key());
            case ANSWER -> terminals.answered(told.key());
            case CANCEL -> {
                if (isAt(told.key())) {
                    cancelled();
                }
            }
            default -> {
                // It follows from the agent's lines.
            }
        }
    }

    private Reaction react(long number, RpcMessage message) {
        Reaction reaction = new Reaction(number);
        if (message.isResponse()) {
            answered(message, reaction);
        } else if (message.isRequest()) {
            asked(message, reaction);
        } else {
            told(message, reaction);
        }
        return reaction;
    }

    private void answered(RpcMessage answer, Reaction reaction) {
        if (turn != null && answer.id().asText().equals(PROMPT_PREFIX + turn)) {
            end(answer, reaction);
        } else if (!handshake.isDone()) {
            handshake.answered(answer, reaction);
            if (handshake.isDone() && !handshake.replays()) {
                reaction.tell(firstPrompt());
                prompted(FIRST_PROMPT);
            }
        }
    }

    private void asked(RpcMessage request, Reaction reaction) {
        if (request.method().equals(AcpSchema.METHOD_SESSION_REQUEST_PERMISSION)) {
            permission(request, reaction);
        } else if (services.offer(request.method())) {
            reaction.tell(Outgoing.answer(
                    key(reaction), request.id(), () -> services.perform(request.method(), request.params())));
        } else if (TerminalRequests.know(request.method())) {
            terminals.asked(request, reaction);
        } else {
            answer(
                    RpcLine.error(request.id(), AcpErrorCodes.METHOD_NOT_FOUND, "there is no " + request.method()),
                    reaction);
        }
    }

    private static void answer(String line, Reaction reaction) {
        reaction.tell(new Outgoing(Delivery.ANSWER, key(reaction), line));
    }

    private static String key(Reaction reaction) {
        return Long.toString(reaction.line());
    }

    private void permission(RpcMessage request, Reaction reaction) {
        JsonNode params = request.params();
        ObjectNode call = toolCalls.upsert(params.path("toolCall"));
        ObjectNode told = call.deepCopy();
        told.set("raw", params.path("toolCall"));
        reaction.say(AcpType.TOOL_CALL, told);
        permissions.ask(
                new Permission(agentId + ":" + reaction.line(), request.id(), call, params.path("options")),
                turnCancelled,
                reaction);
    }

    private void told(RpcMessage notification, Reaction reaction) {
        switch (notification.method()) {
            case AcpSchema.METHOD_SESSION_UPDATE -> update(notification.params().path("update"), reaction);
            case "$/cancel_request" -> {
                JsonNode requestId = notification.params().path("requestId");
                permissions.withdraw(requestId, reaction);
                terminals.withdraw(requestId, reaction);
            }
            default -> {
                // Agents send what the protocol lacks.
            }
        }
    }

    private void update(JsonNode update, Reaction reaction) {
        boolean earlier = turns == 0 && terms.resumed() != null && Updates.isHistory(update);
        boolean echo = turn != null && Updates.kind(update).equals("user_message_chunk");
        if (!earlier && !echo) {
            lastMessage.hear(update);
            updates.say(update, reaction);
        }
    }

    private void end(RpcMessage answer, Reaction reaction) {
        boolean broken = turnCancelled;
        turn = null;
        turnCancelled = false;
        String reason = answer.result().path("stopReason").asText();
        lastTurnCancelled = broken || reason.equals(CANCELLED);
        permissions.close(reaction);
        toolCalls
                .close(lastTurnCancelled ? CANCELLED : "failed")
                .forEach(call -> reaction.say(AcpType.TOOL_CALL, terminals.shown(call)));
        if (lastTurnCancelled) {
            await(CANCELLED, reaction);
        } else if (answer.failed()) {
            fail(answer, reaction);
        } else if (reason.equals("refusal")) {
            failure = new Failure(AgentFailure.REFUSED, "the agent refuses to go on");
            result(reason, reaction);
            reaction.fail(failure.message(), answer.error());
        } else {
            result(reason.equals("end_turn") ? "completed" : reason, reaction);
            await(reason, reaction);
        }
        lastMessage.clear();
    }

    private void fail(RpcMessage answer, Reaction reaction) {
        boolean login = answer.wantsLogin();
        String message = (login ? "the agent's credentials were refused: " : "the agent cannot go on: ")
                + Handshake.words(answer.error());
        failure = new Failure(login ? AgentFailure.CREDENTIALS : AgentFailure.AGENT_ERROR, message);
        reaction.fail(message, answer.error());
    }

    private void result(String status, Reaction reaction) {
        reaction.say(AcpType.RESULT, Reaction.object().put(STATUS, status).put("summary", lastMessage.summary()));
    }

    private void await(String reason, Reaction reaction) {
        reaction.say(
                AcpType.STATUS,
                Reaction.object()
                        .put(STATUS, "waiting")
                        .put("session_id", handshake.sessionId())
                        .put("stop_reason", reason));
    }

    /** The prompt that the agent is started with. */
    public Outgoing firstPrompt() {
        return prompt(FIRST_PROMPT, terms.prompt());
    }

    /** The prompt of this id, for an agent that can be given one; nothing has happened before {@link #prompted}. */
    public Outgoing prompt(String id, String text) {
        return new Outgoing(
                Delivery.PROMPT,
                id,
                RpcLine.request(
                        PROMPT_PREFIX + id,
                        AcpSchema.METHOD_SESSION_PROMPT,
                        new PromptRequest(handshake.sessionId(), List.of(text(text)))));
    }

    /** The schema's record writes its type by itself, and once more if it has one. */
    private static TextContent text(String text) {
        return new TextContent(null, text, null, null);
    }

    /** The agent was given the prompt of this id. */
    public void prompted(String id) {
        if (turn == null) {
            turn = id;
            turns++;
        }
    }

    /** Whether the turn of this prompt runs. */
    public boolean isAt(String promptId) {
        return promptId.equals(turn);
    }

    /** What breaks the turn off; empty when none runs. Nothing has happened before {@link #cancelled}. */
    public Optional<Outgoing> cancel() {
        return Optional.ofNullable(turn)
                .map(running -> new Outgoing(
                        Delivery.CANCEL,
                        running,
                        RpcLine.notification(
                                AcpSchema.METHOD_SESSION_CANCEL, new CancelNotification(handshake.sessionId()))));
    }

    /**
     * The agent was told to break its turn off: whatever it says, it is cancelled.
     *
     * @return what it is told now of the permissions that it waits for
     */
    public List<Outgoing> cancelled() {
        turnCancelled = true;
        return permissions.cancel();
    }

    /** The user's choice; empty when the agent does not wait for it. */
    public Optional<Outgoing> answer(String permissionId, String optionId) {
        return permissions.answer(permissionId, optionId);
    }

    /** What it can be told by now of the commands whose end it waits for; nothing has happened before {@link #answered}. */
    public List<Outgoing> due() {
        return terminals.due();
    }

    /** The agent was told the answer to what it had asked. */
    public void answered(Outgoing answer) {
        terminals.answered(answer.key());
    }

    /** Whether the agent waits for this permission. */
    public boolean awaits(String permissionId) {
        return permissions.find(permissionId).isPresent();
    }

    /** The agent was told the user's choice. */
    public void decided(String permissionId) {
        permissions.answered(permissionId);
    }
}
