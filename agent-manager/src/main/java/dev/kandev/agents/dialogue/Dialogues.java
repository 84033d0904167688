package dev.kandev.agents.dialogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.kandev.agents.acp.rpc.Conversation;
import dev.kandev.agents.acp.rpc.Past;
import dev.kandev.agents.acp.rpc.Past.Told;
import dev.kandev.agents.acp.rpc.Terms;
import dev.kandev.agents.acp.stream.ControlLine;
import dev.kandev.agents.capture.AcpPublisher;
import dev.kandev.agents.capture.CaptureListener;
import dev.kandev.agents.capture.CaptureSource;
import dev.kandev.agents.credentials.HostCredentials;
import dev.kandev.agents.delivery.Deliveries;
import dev.kandev.agents.delivery.Deliveries.Delivered;
import dev.kandev.agents.dialogue.JoinedLines.Span;
import dev.kandev.agents.instance.AgentInstance;
import dev.kandev.agents.runtime.Runtimes;
import dev.kandev.agents.terminal.AgentTerminals;
import dev.kandev.agents.type.AgentType;
import dev.kandev.agents.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/** Begins dialogues, each in the dialect of the agent's type. */
@ApplicationScoped
public class Dialogues {

    private static final Logger LOG = Logger.getLogger(Dialogues.class);

    private final AcpPublisher publisher;
    private final Deliveries deliveries;
    private final JoinedLines joinedLines;
    private final Workspaces workspaces;
    private final Runtimes runtimes;
    private final HostCredentials credentials;
    private final AcpConfig config;
    private final Clock clock;

    Dialogues(
            AcpPublisher publisher,
            Deliveries deliveries,
            JoinedLines joinedLines,
            Workspaces workspaces,
            Runtimes runtimes,
            HostCredentials credentials,
            AcpConfig config,
            Clock clock) {
        this.publisher = publisher;
        this.deliveries = deliveries;
        this.joinedLines = joinedLines;
        this.workspaces = workspaces;
        this.runtimes = runtimes;
        this.credentials = credentials;
        this.config = config;
        this.clock = clock;
    }

    /** What an agent is told before anything else. */
    public static String opening(AgentType type, String prompt) {
        return isRpc(type) ? Conversation.opening() : ControlLine.prompt(prompt);
    }

    /**
     * With an agent that runs, new or taken up.
     *
     * @param listener hears what was published
     * @param time the agent's own
     */
    public Dialogue begin(
            AgentInstance instance,
            AgentType type,
            CaptureSource source,
            CaptureListener listener,
            InstantSource time) {
        Telling telling = new Telling(source, publisher, listener, clock);
        return isRpc(type) ? rpc(instance, type, telling, time) : new StreamDialogue(telling, deliveries);
    }

    /** Removes what the terminals of an agent left in its workspace; it has ended. */
    public void clear(AgentInstance instance, AgentType type) {
        if (!isRpc(type)) {
            return;
        }
        try {
            AgentTerminals.removeAll(workspaces.find(instance.taskId()));
        } catch (IOException | RuntimeException left) {
            // Whatever it fails with: what became of the agent does not depend on it.
            LOG.warnf("files of terminals left instanceId=%s error=%s", instance.id(), left);
        }
    }

    private static boolean isRpc(AgentType type) {
        return type.protocol().equals(AgentType.ACP_RPC);
    }

    private Dialogue rpc(AgentInstance instance, AgentType type, Telling telling, InstantSource time) {
        Path workspace = workspaces.find(instance.taskId());
        String shown = runtimes.named(instance.runtime()).shown(workspace);
        Span earlier = joinedLines.of(instance.id());
        long kept = Math.max(instance.stdout().line(), earlier.first() - 1);
        Pen pen = new Pen(telling.source(), deliveries);
        Conversation conversation = new Conversation(
                instance.id().toString(),
                terms(instance, type, shown),
                new WorkspaceFiles(workspace, Path.of(shown)),
                new AgentTerminals(instance.id(), telling.source().agent(), workspace, Path.of(shown), time),
                past(deliveries.of(instance.id())));
        Speech speech = new Speech(
                telling::publish,
                span -> pen.insist(() -> joinedLines.remember(instance.id(), span)),
                config.textWindow(),
                earlier);
        return new RpcDialogue(conversation, speech, pen, telling, config, time, kept);
    }

    private Terms terms(AgentInstance instance, AgentType type, String workspace) {
        return new Terms(
                workspace,
                instance.made().prompt(),
                instance.made().resumeSessionId(),
                type.permissionPolicy(),
                type.authMethod(),
                type.mode(),
                type.model(),
                type.mcpServers(),
                credentials.absent(type));
    }

    private static Past past(List<Delivered> delivered) {
        return new Past(delivered.stream()
                .collect(
                        groupingBy(Delivered::line, mapping(told -> new Told(told.delivery(), told.key()), toList()))));
    }
}
