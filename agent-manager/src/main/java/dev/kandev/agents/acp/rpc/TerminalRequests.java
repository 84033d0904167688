package dev.kandev.agents.acp.rpc;

import com.agentclientprotocol.sdk.spec.AcpSchema;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kandev.agents.acp.RefusedException;
import dev.kandev.agents.acp.terminal.TerminalCommand;
import dev.kandev.agents.acp.terminal.TerminalExit;
import dev.kandev.agents.acp.terminal.TerminalOutput;
import dev.kandev.agents.acp.terminal.Terminals;
import dev.kandev.proto.acp.AcpType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What an agent asks of terminals. Which there are, and what of them it waits for, follows from its lines. */
final class TerminalRequests {

    private static final Set<String> METHODS = Set.of(
            AcpSchema.METHOD_TERMINAL_CREATE,
            AcpSchema.METHOD_TERMINAL_OUTPUT,
            AcpSchema.METHOD_TERMINAL_WAIT_FOR_EXIT,
            AcpSchema.METHOD_TERMINAL_KILL,
            AcpSchema.METHOD_TERMINAL_RELEASE);

    private static final String ID = "terminalId";
    private static final int MAX_TERMINALS = 32;
    private static final int MAX_WAITS = 100;

    private final Terminals terminals;
    /** As the agent sees it. */
    private final String workspace;

    private final ToolCalls toolCalls;
    private final TerminalViews views;
    /** How much is told of the output of each that is not released. */
    private final Map<String, Integer> outputLimits = new HashMap<>();
    /** By the line that asked; each is answered when its command has ended. */
    private final Map<String, Wait> waits = new LinkedHashMap<>();

    private record Wait(JsonNode requestId, String terminal) {}

    TerminalRequests(Terminals terminals, String workspace, ToolCalls toolCalls) {
        this.terminals = terminals;
        this.workspace = workspace;
        this.toolCalls = toolCalls;
        this.views = new TerminalViews(terminals, outputLimits.keySet());
    }

    static boolean know(String method) {
        return METHODS.contains(method);
    }

    void asked(RpcMessage request, Reaction reaction) {
        try {
            if (request.method().equals(AcpSchema.METHOD_TERMINAL_CREATE)) {
                create(request, reaction);
            } else {
                use(request, known(request.params()), reaction);
            }
        } catch (RefusedException refused) {
            answer(request, reaction, () -> {
                throw refused;
            });
        }
    }

    private static void answer(RpcMessage request, Reaction reaction, Answer answer) {
        reaction.tell(Outgoing.answer(key(reaction), request.id(), answer));
    }

    private static String key(Reaction reaction) {
        return Long.toString(reaction.line());
    }

    private void create(RpcMessage request, Reaction reaction) throws RefusedException {
        TerminalCommand command = TerminalCommand.of(request.params(), workspace);
        if (outputLimits.size() >= MAX_TERMINALS) {
            throw new RefusedException(
                    "there are " + MAX_TERMINALS + " terminals already: release those that are not needed any more");
        }
        String id = "terminal-" + reaction.line();
        outputLimits.put(id, command.outputLimit());
        answer(request, reaction, () -> {
            terminals.begin(id, command);
            return Reaction.object().put(ID, id);
        });
    }

    private String known(JsonNode params) throws RefusedException {
        String id = params.path(ID).asText();
        if (!outputLimits.containsKey(id)) {
            throw new RefusedException("terminalId: there is no terminal " + id + ", or it was released");
        }
        return id;
    }

    private void use(RpcMessage request, String id, Reaction reaction) throws RefusedException {
        switch (request.method()) {
            case AcpSchema.METHOD_TERMINAL_OUTPUT -> {
                int limit = outputLimits.get(id);
                answer(request, reaction, () -> output(id, limit));
            }
            case AcpSchema.METHOD_TERMINAL_WAIT_FOR_EXIT -> {
                if (waits.size() >= MAX_WAITS) {
                    throw new RefusedException("there are " + MAX_WAITS + " requests of this kind already");
                }
                waits.put(key(reaction), new Wait(request.id(), id));
            }
            case AcpSchema.METHOD_TERMINAL_KILL ->
                answer(request, reaction, () -> {
                    terminals.kill(id);
                    return Reaction.object();
                });
            case AcpSchema.METHOD_TERMINAL_RELEASE -> release(request, id, reaction);
            default -> throw new IllegalStateException("only what is known is asked for");
        }
    }

    /** Whoever waits is told before: afterwards nobody knows. */
    private void release(RpcMessage request, String id, Reaction reaction) {
        outputLimits.remove(id);
        close(
                wait -> wait.terminal().equals(id),
                reaction,
                () -> status(terminals.exit(id).orElseThrow(() -> new RefusedException("the terminal was released"))));
        List<String> forgotten = views.released(id);
        answer(request, reaction, () -> {
            forgotten.forEach(terminals::forget);
            terminals.release(id);
            return Reaction.object();
        });
        toolCalls.naming(id).forEach(call -> reaction.say(AcpType.TOOL_CALL, shown(call)));
    }

    /** A tool call as the user is shown it: with the outputs of its terminals. */
    ObjectNode shown(ObjectNode call) {
        return views.show(call);
    }

    /** How it ended is asked first: what was written before the end is then told with it. */
    private ObjectNode output(String id, int limit) throws RefusedException {
        Optional<TerminalExit> exit = terminals.exit(id);
        TerminalOutput output = terminals.output(id, limit);
        ObjectNode told = Reaction.object().put("output", output.text()).put("truncated", output.truncated());
        exit.ifPresent(ended -> told.set("exitStatus", status(ended)));
        return told;
    }

    private static ObjectNode status(TerminalExit exit) {
        return Reaction.object().put("exitCode", exit.code()).put("signal", exit.signal());
    }

    /** What can be told by now of the ends that the agent waits for. */
    List<Outgoing> due() {
        List<Outgoing> due = new ArrayList<>();
        waits.forEach((line, wait) -> {
            try {
                terminals
                        .exit(wait.terminal())
                        .ifPresent(exit -> due.add(Outgoing.answer(line, wait.requestId(), () -> status(exit))));
            } catch (RefusedException lost) {
                due.add(Outgoing.answer(line, wait.requestId(), () -> {
                    throw lost;
                }));
            }
        });
        return due;
    }

    /** The agent was answered what it asked by this line. */
    void answered(String line) {
        waits.remove(line);
    }

    /** The agent does not wait for an answer to this request of its any more. */
    void withdraw(JsonNode requestId, Reaction reaction) {
        close(wait -> wait.requestId().equals(requestId), reaction, () -> {
            throw new RefusedException("the request was withdrawn");
        });
    }

    private void close(Predicate<Wait> which, Reaction reaction, Answer answer) {
        List.copyOf(waits.entrySet()).stream()
                .filter(wait -> which.test(wait.getValue()))
                .forEach(wait -> {
                    waits.remove(wait.getKey());
                    reaction.tell(Outgoing.answer(wait.getKey(), wait.getValue().requestId(), answer));
                });
    }
}
