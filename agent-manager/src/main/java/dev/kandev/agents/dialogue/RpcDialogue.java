package dev.kandev.agents.dialogue;

import dev.kandev.agents.acp.rpc.Conversation;
import dev.kandev.agents.acp.rpc.Failure;
import dev.kandev.agents.acp.rpc.Outgoing;
import dev.kandev.agents.acp.rpc.Reaction;
import dev.kandev.agents.capture.Checkpoint;
import dev.kandev.agents.capture.Line;
import dev.kandev.agents.instance.AgentNotRunningException;
import dev.kandev.agents.instance.AgentOutcome;
import dev.kandev.agents.instance.AgentStatus;
import dev.kandev.common.error.InvalidInputException;
import dev.kandev.proto.WireJson;
import dev.kandev.proto.acp.AcpType;
import dev.kandev.proto.event.AgentFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * With an agent that speaks {@code acp-rpc}. The whole of its output is heard again at each take-up: what an earlier life of ours has
 * kept already leads to the same state and to nothing else, what follows it is told, and answered where it was not.
 */
final class RpcDialogue implements Dialogue {

    private static final Checkpoint BEGIN = new Checkpoint(0, 0);

    private final Conversation conversation;
    private final Speech speech;
    private final Pen pen;
    private final Telling telling;
    private final AcpConfig config;
    private final InstantSource time;
    /** Lines up to here are kept already. */
    private final long kept;

    private Instant lastHeard;
    private long silences;
    private boolean over;

    RpcDialogue(
            Conversation conversation,
            Speech speech,
            Pen pen,
            Telling telling,
            AcpConfig config,
            InstantSource time,
            long kept) {
        this.conversation = conversation;
        this.speech = speech;
        this.pen = pen;
        this.telling = telling;
        this.config = config;
        this.time = time;
        this.kept = kept;
        this.lastHeard = time.instant();
    }

    @Override
    public Checkpoint from() {
        return BEGIN;
    }

    @Override
    public boolean accept(Line line) throws InterruptedException {
        Optional<Reaction> reaction;
        synchronized (this) {
            if (line.number() <= conversation.heard()) {
                return true;
            }
            lastHeard = time.instant();
            silences = 0;
            reaction = line.cut()
                    ? Optional.of(conversation.hearCut(line.number(), line.text()))
                    : conversation.hear(line.number(), line.text());
            if (line.number() > kept && reaction.isPresent()) {
                pen.insist(reaction.get().told(), line.number());
            }
        }
        if (line.number() <= kept) {
            return true;
        }
        if (reaction.isPresent()) {
            speech.say(line.number(), reaction.get().said());
        }
        return reaction.isPresent();
    }

    @Override
    public Duration patience() {
        return speech.patience();
    }

    @Override
    public boolean settle() throws InterruptedException {
        return speech.settle() && heard() > kept;
    }

    private synchronized long heard() {
        return conversation.heard();
    }

    @Override
    public synchronized void prompt(UUID promptId, String message) {
        String id = promptId.toString();
        if (over || conversation.failure() != null) {
            throw AgentNotRunningException.ending(telling.source().instanceId());
        }
        Outgoing prompt = conversation.prompt(id, message);
        boolean recorded = pen.isWritten(prompt);
        if (!recorded && !conversation.isIdle() && !conversation.isAt(id)) {
            throw new NotListeningException(telling.source().instanceId());
        }
        begin(prompt, id);
    }

    /** An agent that has it, though nobody could record that, is not given it again. */
    private void begin(Outgoing prompt, String id) {
        pen.write(prompt, conversation.heard(), line -> {
            if (!conversation.isAt(id)) {
                telling.source().agent().send(line);
                conversation.prompted(id);
                lastHeard = time.instant();
            }
        });
    }

    @Override
    public synchronized void cancel() {
        conversation.cancel().forEach(outgoing -> pen.write(outgoing, conversation.heard()));
    }

    @Override
    public synchronized void answer(String permissionId, String optionId) {
        if (!conversation.awaits(permissionId)) {
            return;
        }
        Outgoing answer = conversation
                .answer(permissionId, optionId)
                .orElseThrow(() -> new InvalidInputException("option_id", "must be one of those offered"));
        pen.write(answer, conversation.heard());
        conversation.decided(permissionId);
        lastHeard = time.instant();
    }

    /** Without waiting for anybody: it may be that an agent which does not read is to leave. */
    @Override
    public void leave() {
        telling.source().agent().closeStdin();
    }

    @Override
    public synchronized void look() {
        Duration silent = Duration.between(lastHeard, time.instant());
        if (conversation.failure() != null) {
            over = true;
        } else if (conversation.isIdle()) {
            over |= silent.compareTo(config.idle()) >= 0;
        } else if (conversation.awaitsQuiet()) {
            if (silent.compareTo(config.quiet()) >= 0) {
                begin(conversation.firstPrompt(), Conversation.FIRST_PROMPT);
            }
        } else if (!conversation.awaitsUser()) {
            tellSilence(silent);
        }
    }

    private void tellSilence(Duration silent) {
        long times = silent.dividedBy(config.silence());
        if (times > silences) {
            String text = "no output for " + config.silence().multipliedBy(times).toSeconds() + " s";
            boolean told = telling.offer(
                    conversation.heard() + ".silent." + times,
                    AcpType.LOG,
                    WireJson.mapper().createObjectNode().put("level", "warn").put("message", text));
            silences = told ? times : silences;
        }
    }

    @Override
    public synchronized boolean isAgentsTurn() {
        return !conversation.isIdle() && !conversation.awaitsUser();
    }

    @Override
    public synchronized boolean isOver() {
        return over;
    }

    @Override
    public synchronized Optional<AgentOutcome> outcome(Integer exitCode) {
        Failure failure = conversation.failure();
        if (failure != null) {
            return Optional.of(AgentOutcome.failed(failure.kind(), exitCode, failure.message()));
        }
        if (conversation.isIdle()) {
            return Optional.of(
                    conversation.wasCancelled()
                            ? AgentOutcome.stopped(exitCode, "its turn was cancelled, and no other one followed")
                            : new AgentOutcome(AgentStatus.COMPLETED, exitCode, null, null));
        }
        return exitCode != null && exitCode == 0
                ? Optional.of(AgentOutcome.failed(
                        AgentFailure.AGENT_EXIT, exitCode, "the agent left before its turn was over"))
                : Optional.empty();
    }
}
