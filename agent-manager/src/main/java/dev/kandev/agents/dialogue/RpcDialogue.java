package dev.kandev.agents.dialogue;

import dev.kandev.agents.acp.Delivery;
import dev.kandev.agents.acp.rpc.Conversation;
import dev.kandev.agents.acp.rpc.Failure;
import dev.kandev.agents.acp.rpc.Outgoing;
import dev.kandev.agents.acp.rpc.Reaction;
import dev.kandev.agents.capture.Checkpoint;
import dev.kandev.agents.capture.Line;
import dev.kandev.agents.instance.AgentNotRunningException;
import dev.kandev.agents.instance.AgentOutcome;
import dev.kandev.common.error.InvalidInputException;
import dev.kandev.proto.WireJson;
import dev.kandev.proto.acp.AcpType;
import dev.kandev.proto.event.AgentFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * With an agent that speaks {@code acp-rpc}. The whole of its output is heard again at each take-up: what an earlier life of ours has
 * kept already leads to the same state and to nothing else, what follows it is told, and answered where it was not.
 */
final class RpcDialogue implements Dialogue {

    private static final Checkpoint BEGIN = new Checkpoint(0, 0);

    /** Of all that changes but the speech. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Conversation conversation;
    private final Speech speech;
    private final Pen pen;
    private final Telling telling;
    private final AcpConfig config;
    private final InstantSource time;
    /** Lines up to here are kept already. */
    private final long kept;

    /** To the line that was heard last. */
    private Optional<Reaction> reaction = Optional.empty();
    /** Lines of this life whose reactions are told; the capturing thread's alone. */
    private long done;

    private Instant lastHeard;
    private long silences;
    private volatile boolean over;
    private volatile boolean agentsTurn = true;

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
        if (line.number() <= done) {
            return true;
        }
        boolean isNew = line.number() > kept;
        lock.lock();
        try {
            hear(line);
            if (isNew && reaction.isPresent()) {
                pen.insist(reaction.get().told(), line.number());
            }
        } finally {
            lock.unlock();
        }
        if (isNew && reaction.isPresent()) {
            speech.say(line.number(), reaction.get().said());
        }
        done = line.number();
        return reaction.isPresent()
                || line.number() <= telling.source().stdout().line();
    }

    /** What could not be told to its end comes again, and is the same. */
    private void hear(Line line) {
        if (line.number() > conversation.heard()) {
            lastHeard = time.instant();
            silences = 0;
            // Should it fail, what was said of the line before is not said again.
            reaction = Optional.empty();
            reaction = line.cut()
                    ? Optional.of(conversation.hearCut(line.number(), line.text()))
                    : conversation.hear(line.number(), line.text());
        }
    }

    @Override
    public Duration patience() {
        return speech.patience();
    }

    @Override
    public boolean settle() throws InterruptedException {
        return speech.settle() && done > kept;
    }

    @Override
    public void prompt(UUID promptId, String message) {
        alone(() -> promptAlone(promptId, message));
    }

    private void alone(Runnable step) {
        lock.lock();
        try {
            step.run();
        } finally {
            lock.unlock();
        }
    }

    private void promptAlone(UUID promptId, String message) {
        String id = promptId.toString();
        if (over || conversation.failure() != null) {
            throw AgentNotRunningException.ending(telling.source().instanceId());
        }
        Outgoing prompt = conversation.prompt(id, message);
        boolean recorded = pen.hasWritten(Delivery.PROMPT, id);
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
    public void cancel() {
        alone(this::cancelAlone);
    }

    private void cancelAlone() {
        Optional<Outgoing> cancel = conversation.cancel();
        if (cancel.isEmpty() && !conversation.isIdle()) {
            throw new NotListeningException(telling.source().instanceId());
        }
        cancel.ifPresent(told -> {
            pen.write(told, conversation.heard());
            conversation.cancelled().forEach(answer -> pen.write(answer, conversation.heard()));
        });
    }

    @Override
    public void answer(String permissionId, String optionId) {
        alone(() -> answerAlone(permissionId, optionId));
    }

    private void answerAlone(String permissionId, String optionId) {
        if (pen.hasWritten(Delivery.PERMISSION, permissionId)) {
            return;
        }
        if (!conversation.awaits(permissionId)) {
            // Or it is not heard again yet.
            throw new NotListeningException(telling.source().instanceId());
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

    /** Passes by while an agent is told something that it does not take: it must be possible to end that one. */
    @Override
    public void look() {
        if (lock.tryLock()) {
            try {
                lookAlone();
                agentsTurn = !conversation.isIdle() && !conversation.awaitsUser();
            } finally {
                lock.unlock();
            }
        }
    }

    private void lookAlone() {
        for (Outgoing answer : conversation.due()) {
            pen.write(answer, conversation.heard());
            conversation.answered(answer);
            lastHeard = time.instant();
        }
        Duration silent = Duration.between(lastHeard, time.instant());
        if (conversation.failure() != null) {
            over = true;
        } else if (conversation.isIdle()) {
            over = over || silent.compareTo(config.idle()) >= 0;
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
            String text =
                    "no output for " + config.silence().multipliedBy(times).toSeconds() + " s";
            boolean told = telling.offer(
                    conversation.heard() + ".silent." + times,
                    AcpType.LOG,
                    WireJson.mapper().createObjectNode().put("level", "warn").put("message", text));
            silences = told ? times : silences;
        }
    }

    @Override
    public boolean isAgentsTurn() {
        return agentsTurn;
    }

    @Override
    public boolean isOver() {
        return over;
    }

    @Override
    public Optional<AgentOutcome> outcome(Integer exitCode) {
        Failure failure = conversation.failure();
        if (failure != null) {
            return Optional.of(AgentOutcome.failed(
                    failure.kind(), exitCode, telling.source().mask().apply(failure.message())));
        }
        if (conversation.isIdle()) {
            return Optional.of(
                    conversation.wasCancelled()
                            ? AgentOutcome.stopped(exitCode, "its turn was cancelled, and no other one followed")
                            : AgentOutcome.completed(exitCode));
        }
        return exitCode != null && exitCode == 0
                ? Optional.of(AgentOutcome.failed(
                        AgentFailure.AGENT_EXIT, exitCode, "the agent left before its turn was over"))
                : Optional.empty();
    }
}
