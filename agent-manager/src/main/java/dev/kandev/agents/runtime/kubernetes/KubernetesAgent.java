package dev.kandev.agents.runtime.kubernetes;

import dev.kandev.agents.runtime.AgentExit;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.agents.runtime.RunningAgent;
import dev.kandev.agents.runtime.Usage;
import dev.kandev.proto.event.AgentFailure;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * An agent in a pod, known by its folder on the shared volume. It is told of everything by files, and notices within a second; what
 * Kubernetes says of it matters only when it has left no exit code, or was killed.
 */
final class KubernetesAgent implements RunningAgent {

    private static final Logger LOG = Logger.getLogger(KubernetesAgent.class);
    private static final int LOOK_MILLIS = 100;
    /** How often a Job is looked for while no pod of it is known. */
    private static final Duration JOB_LOOK = Duration.ofSeconds(5);
    /** How much later than an exit code Kubernetes may say what it was about. */
    private static final Duration EXPLANATION = Duration.ofSeconds(10);

    private static final Duration REMOVAL = Duration.ofSeconds(40);
    /** Codes above are those of signals. */
    private static final int SIGNALLED = 128;

    private static final int KILLED = 137;

    private final Cluster cluster;
    private final Mailbox mailbox;
    private final String job;
    /** Null while it runs, as far as is known. */
    private volatile AgentExit exit;
    /** Null before an exit code was seen. */
    private Long codeSeenNanos;

    private Long jobSeenNanos;

    KubernetesAgent(Cluster cluster, Mailbox mailbox) {
        this.cluster = cluster;
        this.mailbox = mailbox;
        this.job = AgentJob.name(mailbox.instanceId());
    }

    /** The name of its Job. */
    @Override
    public String containerId() {
        return job;
    }

    @Override
    public InputStream stdout(long offset) {
        return mailbox.follow("stdout", offset, this::hasEnded);
    }

    @Override
    public InputStream stderr(long offset) {
        return mailbox.follow("stderr", offset, this::hasEnded);
    }

    private interface Note {
        void write() throws IOException;
    }

    private void note(Note note) {
        if (hasEnded()) {
            return;
        }
        try {
            note.write();
        } catch (IOException failure) {
            throw new LaunchFailedException(AgentFailure.LAUNCH, "the agent's input could not be written", failure);
        }
    }

    @Override
    public void send(String line) {
        note(() -> mailbox.send(line));
    }

    @Override
    public void closeStdin() {
        note(mailbox::endInput);
    }

    @Override
    public void execute(List<String> command) {
        note(() -> mailbox.order(command));
    }

    @Override
    public void pause() {
        note(() -> mailbox.order("STOP"));
    }

    @Override
    public void resume() {
        note(() -> mailbox.order("CONT"));
    }

    @Override
    public void terminate() {
        note(() -> mailbox.order("TERM"));
    }

    /** And removes its Job, should nobody in the pod obey any more. */
    @Override
    public void kill() {
        note(() -> mailbox.order("KILL"));
        if (exit == null) {
            cluster.delete(job);
        }
    }

    private boolean hasEnded() {
        return look().isPresent();
    }

    @Override
    public Optional<AgentExit> awaitExit(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        Optional<AgentExit> end = look();
        while (end.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_MILLIS);
            end = look();
        }
        return end;
    }

    private Optional<AgentExit> look() {
        AgentExit known = exit;
        return known == null ? find() : Optional.of(known);
    }

    private synchronized Optional<AgentExit> find() {
        if (exit == null) {
            Optional<PodState> pod = cluster.pods().of(mailbox.instanceId());
            Optional<AgentExit> told = pod.flatMap(PodState::ended);
            // Asked for last: the code is written before the pod ends.
            exit = mailbox.exitCode()
                    .map(code -> explained(code, pod.isPresent(), told))
                    .orElseGet(() -> told.or(() -> pod.isPresent() ? Optional.empty() : lost()))
                    .orElse(null);
        }
        return Optional.ofNullable(exit);
    }

    private Optional<AgentExit> explained(int code, boolean hasPod, Optional<AgentExit> told) {
        if (code > SIGNALLED && hasPod && told.isEmpty()) {
            codeSeenNanos = codeSeenNanos == null ? Long.valueOf(System.nanoTime()) : codeSeenNanos;
            if (System.nanoTime() - codeSeenNanos < EXPLANATION.toNanos()) {
                return Optional.empty();
            }
        }
        return Optional.of(new AgentExit(
                code,
                code == KILLED && told.map(AgentExit::outOfMemory).orElse(false),
                told.map(AgentExit::why).orElse("")));
    }

    /** Without a pod it is lost when there is no Job that could have one, or none that still will. */
    private Optional<AgentExit> lost() {
        if (!cluster.pods().isComplete()
                || jobSeenNanos != null && System.nanoTime() - jobSeenNanos < JOB_LOOK.toNanos()) {
            return Optional.empty();
        }
        try {
            Optional<AgentExit> end = cluster.find(job)
                    .map(PodlessJob::ended)
                    .orElseGet(() -> Optional.of(AgentExit.lost("its Job was removed")));
            jobSeenNanos = System.nanoTime();
            return end;
        } catch (LaunchFailedException away) {
            LOG.debugf("job not visible job=%s error=%s", job, away.getMessage());
            jobSeenNanos = System.nanoTime();
            return Optional.empty();
        }
    }

    /** Nobody is asked: that takes a metrics server, which not every cluster has. */
    @Override
    public Optional<Usage> usage() {
        return Optional.empty();
    }

    /** Keeps the folder as long as somebody may write into it. */
    @Override
    public void discard() {
        cluster.delete(job);
        long deadline = System.nanoTime() + REMOVAL.toNanos();
        try {
            while (!cluster.pods().isComplete()
                    || cluster.pods().of(mailbox.instanceId()).isPresent()) {
                if (System.nanoTime() > deadline) {
                    throw new LaunchFailedException(
                            AgentFailure.LAUNCH, "it is not known that the pod of " + job + " is gone");
                }
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchFailedException(
                    AgentFailure.LAUNCH, "interrupted while the agent was removed", interrupted);
        }
        mailbox.delete();
    }
}
