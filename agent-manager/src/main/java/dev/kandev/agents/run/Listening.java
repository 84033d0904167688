package dev.kandev.agents.run;

import dev.kandev.agents.capture.Capture;
import dev.kandev.agents.capture.CaptureListener;
import dev.kandev.agents.capture.CaptureSession;
import dev.kandev.agents.capture.CaptureSource;
import dev.kandev.agents.credentials.HostCredentials;
import dev.kandev.agents.credentials.SecretMask;
import dev.kandev.agents.dialogue.Dialogue;
import dev.kandev.agents.dialogue.Dialogues;
import dev.kandev.agents.git.RepositoryUrl;
import dev.kandev.agents.instance.AgentInstance;
import dev.kandev.agents.instance.AgentInstances;
import dev.kandev.agents.review.Artifacts;
import dev.kandev.agents.runtime.RunningAgent;
import dev.kandev.agents.type.AgentType;
import dev.kandev.common.error.KandevException;
import dev.kandev.common.time.Backoff;
import dev.kandev.proto.acp.AcpEnvelope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Begins to listen to a running agent, from where an earlier listener stopped. */
@ApplicationScoped
class Listening {

    private static final Logger LOG = Logger.getLogger(Listening.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));

    private final Capture capture;
    private final HostCredentials credentials;
    private final AgentInstances instances;
    private final Artifacts artifacts;
    private final Dialogues dialogues;

    Listening(
            Capture capture,
            HostCredentials credentials,
            AgentInstances instances,
            Artifacts artifacts,
            Dialogues dialogues) {
        this.dialogues = dialogues;
        this.capture = capture;
        this.credentials = credentials;
        this.instances = instances;
        this.artifacts = artifacts;
    }

    /** What is heard of an agent. Closing stops listening. */
    record Ear(AgentWatch watch, Dialogue dialogue, CaptureSession session) implements AutoCloseable {

        @Override
        public void close() {
            session.close();
        }
    }

    /** Notes what results name, and passes everything on. */
    private final class WithArtifacts implements CaptureListener {

        private final AgentWatch watch;
        private final AgentInstance instance;

        WithArtifacts(AgentWatch watch, AgentInstance instance) {
            this.watch = watch;
            this.instance = instance;
        }

        @Override
        public void onMessage(AcpEnvelope message) {
            persistently(() -> artifacts.note(instance.taskId(), instance.id(), message));
            watch.onMessage(message);
        }

        @Override
        public void onLine() {
            watch.onLine();
        }
    }

    /** While the database is away what the agent said waits. */
    private static void persistently(Runnable step) {
        try {
            BACKOFF.insist(
                    step,
                    failure -> failure instanceof KandevException expected
                            && expected.code().retryable(),
                    away -> LOG.warnf("capture waits error=%s", away));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the capture was given up");
        }
    }

    /** {@code time} is the agent's own, by which its limits are. */
    Ear begin(AgentInstance instance, AgentType type, RunningAgent agent, InstantSource time) {
        AgentWatch watch = new AgentWatch(
                type, instance.startedAt(), time, session -> instances.sessionNamed(instance.id(), session));
        CaptureSource source = new CaptureSource(
                instance.id(), instance.taskId(), agent, mask(instance, type), instance.stdout(), instance.stderr());
        CaptureListener listener = new WithArtifacts(watch, instance);
        AtomicReference<Dialogue> begun = new AtomicReference<>();
        persistently(() -> begun.set(dialogues.begin(instance, type, source, listener, time)));
        Dialogue dialogue = begun.get();
        return new Ear(watch, dialogue, capture.begin(source, dialogue, dialogue.from(), listener));
    }

    /** Removes what only one who listened needed; the agent has ended, and all is heard. */
    void clear(AgentInstance instance, AgentType type) {
        dialogues.clear(instance, type);
    }

    private SecretMask mask(AgentInstance instance, AgentType type) {
        List<String> secrets = new ArrayList<>(credentials.secrets(type));
        if (instance.made().repositoryUrl() != null) {
            secrets.addAll(RepositoryUrl.secretsIn(instance.made().repositoryUrl()));
        }
        return new SecretMask(secrets);
    }
}
