package dev.kandev.agents.runtime.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.BadRequestException;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import com.github.dockerjava.api.model.WaitResponse;
import dev.kandev.agents.runtime.AgentExit;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.agents.runtime.RunningAgent;
import dev.kandev.agents.runtime.Usage;
import dev.kandev.agents.runtime.docker.stats.ContainerStats;
import dev.kandev.common.time.Backoff;
import dev.kandev.proto.event.AgentFailure;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** An agent in a container that was seen to carry our label. */
final class DockerAgent implements RunningAgent {

    private static final Logger LOG = Logger.getLogger(DockerAgent.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2));
    /** After so long the container is looked at, should the connection that tells its end have died in silence. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final Duration STATS_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration EXECUTION_TIMEOUT = Duration.ofSeconds(30);

    private final DockerDaemon daemon;
    private final String containerId;
    private final StdinAttachment stdin;
    private final AtomicBoolean askedToLeave = new AtomicBoolean();
    /** Whoever pauses it or lets it go on. */
    private final Object holding = new Object();
    /** Null before anybody waits for the end. */
    private DaemonStream<WaitResponse> end;
    /** Long ago at first. */
    private volatile long lookedNanos = System.nanoTime() - 2 * SILENCE.toNanos();

    DockerAgent(DockerDaemon daemon, String containerId) {
        this.daemon = daemon;
        this.containerId = containerId;
        this.stdin = new StdinAttachment(daemon, containerId);
    }

    /**
     * Starts it. Its first line is with the daemon before: should agent-manager end in between, the agent is told nevertheless.
     *
     * @throws LaunchFailedException when it does not start
     */
    void begin(String firstLine) {
        stdin.begin(firstLine);
        try {
            daemon.call(docker -> docker.startContainerCmd(containerId).exec());
        } catch (BadRequestException noProgram) {
            throw DaemonCalls.refused(AgentFailure.IMAGE, "the agent could not be started", noProgram);
        } catch (NotFoundException noNetwork) {
            throw DaemonCalls.refused(AgentFailure.AGENT_TYPE, "the agent could not be started", noNetwork);
        } catch (DockerException refusal) {
            throw DaemonCalls.refused(AgentFailure.LAUNCH, "the agent could not be started", refusal);
        }
        tell(stdin::finish);
    }

    @Override
    public String containerId() {
        return containerId;
    }

    @Override
    public InputStream stdout(long offset) {
        return new FollowedLog(daemon, containerId, StreamType.STDOUT, offset);
    }

    @Override
    public InputStream stderr(long offset) {
        return new FollowedLog(daemon, containerId, StreamType.STDERR, offset);
    }

    @Override
    public void send(String line) {
        tell(() -> {
            attach();
            stdin.send(line);
        });
    }

    private void attach() {
        if (!stdin.isAttached()) {
            goingOn(stdin::attach);
        }
    }

    /** The daemon lets nobody into a paused container: it goes on for as long as that takes. */
    private void goingOn(Runnable step) {
        synchronized (holding) {
            boolean paused =
                    daemon.inspect(containerId).map(ContainerStatus::paused).orElse(false);
            if (paused) {
                hold(false);
            }
            try {
                step.run();
            } finally {
                if (paused) {
                    hold(true);
                }
            }
        }
    }

    @Override
    public void execute(List<String> command) {
        tell(() -> goingOn(() -> executeNow(command)));
    }

    private void executeNow(List<String> command) {
        try {
            String execution = daemon.call(docker -> docker.execCreateCmd(containerId)
                            .withCmd(command.toArray(String[]::new))
                            .exec())
                    .getId();
            daemon.call(docker -> start(docker, execution));
        } catch (DockerException refusal) {
            throw DaemonCalls.refused(AgentFailure.IMAGE, "the command could not be run", refusal);
        }
    }

    /** Returns when it has begun. */
    private static Void start(DockerClient docker, String execution) {
        try (DaemonStream<Frame> answer = new DaemonStream<>() {}) {
            docker.execStartCmd(execution).withDetach(true).exec(answer);
            if (!answer.awaitEnd(EXECUTION_TIMEOUT)) {
                throw DaemonCalls.away(new TimeoutException("the daemon does not say that the command has begun"));
            }
            answer.error().ifPresent(failure -> {
                if (failure instanceof DockerException refusal) {
                    throw refusal;
                }
                throw DaemonCalls.away(failure);
            });
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw DaemonCalls.away(interrupted);
        }
    }

    /** One that has ended is not told: neither before, nor when it ends while it is told. */
    private void tell(Runnable delivery) {
        try {
            if (!isEnded()) {
                delivery.run();
            }
        } catch (LaunchFailedException failure) {
            if (!isEnded()) {
                throw failure;
            }
        }
    }

    /**
     * Sends SIGTERM instead, once: Docker closes a container's input either with the first client that leaves, which would end agents
     * whenever agent-manager does, or never. Most agents then leave with exit code 143.
     */
    @Override
    public void closeStdin() {
        if (askedToLeave.compareAndSet(false, true)) {
            terminate();
        }
    }

    @Override
    public void pause() {
        synchronized (holding) {
            hold(true);
        }
    }

    @Override
    public void resume() {
        synchronized (holding) {
            hold(false);
        }
    }

    private void hold(boolean paused) {
        if (isHeld(paused)) {
            return;
        }
        try {
            daemon.call(docker -> paused
                    ? docker.pauseContainerCmd(containerId).exec()
                    : docker.unpauseContainerCmd(containerId).exec());
        } catch (DockerException refusal) {
            if (!isHeld(paused)) {
                String what = paused ? "the agent could not be paused" : "the agent could not be resumed";
                throw DaemonCalls.refused(AgentFailure.LAUNCH, what, refusal);
            }
        }
    }

    /** Whether it is as it is wanted. One that has ended is either. */
    private boolean isHeld(boolean paused) {
        return daemon.inspect(containerId)
                .map(status -> status.ended().isPresent() || status.paused() == paused)
                .orElse(true);
    }

    @Override
    public void terminate() {
        signal("SIGTERM");
    }

    @Override
    public void kill() {
        signal("SIGKILL");
    }

    private void signal(String name) {
        try {
            daemon.call(docker ->
                    docker.killContainerCmd(containerId).withSignal(name).exec());
        } catch (NotFoundException | ConflictException ended) {
            LOG.debugf("signal came too late containerId=%s signal=%s", containerId, name);
        } catch (DockerException refusal) {
            if (!isEnded()) {
                throw DaemonCalls.refused(AgentFailure.LAUNCH, "the agent could not be signalled", refusal);
            }
        }
    }

    private boolean isEnded() {
        return exit().isPresent();
    }

    /** Empty while it runs. A container that was never started will not be any more: it is lost. */
    private Optional<AgentExit> exit() {
        return daemon.inspect(containerId).map(ContainerStatus::ended).orElseGet(() -> Optional.of(AgentExit.lost()));
    }

    @Override
    public Optional<AgentExit> awaitExit(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        int looks = 0;
        do {
            if (awaitNews(deadline - System.nanoTime())) {
                Optional<AgentExit> exit = look();
                if (exit.isPresent()) {
                    disconnect();
                    return exit;
                }
                looks++;
                if (looks > 1) {
                    rest(looks, deadline - System.nanoTime());
                }
            }
        } while (System.nanoTime() < deadline);
        return Optional.empty();
    }

    /** Whether the daemon has something new to say of it, or was not asked for long. */
    private boolean awaitNews(long nanos) throws InterruptedException {
        try {
            return System.nanoTime() - lookedNanos > SILENCE.toNanos() || end().awaitEnd(Duration.ofNanos(nanos));
        } catch (LaunchFailedException away) {
            return true;
        }
    }

    /** What tells its end. One for all who wait, one after the other. */
    private synchronized DaemonStream<WaitResponse> end() {
        if (end == null || end.isOver()) {
            end = new DaemonStream<>() {};
            daemon.client().waitContainerCmd(containerId).exec(end);
        }
        return end;
    }

    /** Empty also while the daemon is away: the agent may run on, and nobody knows. */
    private Optional<AgentExit> look() {
        try {
            Optional<AgentExit> exit = exit();
            lookedNanos = System.nanoTime();
            return exit;
        } catch (LaunchFailedException away) {
            LOG.debugf("container not visible containerId=%s error=%s", containerId, away.getMessage());
            return Optional.empty();
        }
    }

    private static void rest(int round, long atMostNanos) throws InterruptedException {
        Duration delay = BACKOFF.delay(round, ThreadLocalRandom.current());
        TimeUnit.NANOSECONDS.sleep(Math.min(delay.toNanos(), atMostNanos));
    }

    @Override
    public Optional<Usage> usage() {
        try {
            return daemon.answers()
                    ? ContainerStats.usage(daemon.read(ContainerStats.path(containerId), STATS_TIMEOUT))
                    : Optional.empty();
        } catch (LaunchFailedException unknown) {
            LOG.debugf("usage not told containerId=%s error=%s", containerId, unknown.getMessage());
            return Optional.empty();
        }
    }

    /** Docker does not end the connection to an input that nobody reads any more. */
    private synchronized void disconnect() {
        stdin.close();
        if (end != null) {
            end.close();
        }
    }

    /** With the volumes that its image declares. */
    @Override
    public void discard() {
        disconnect();
        try {
            daemon.call(docker -> docker.removeContainerCmd(containerId)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec());
        } catch (NotFoundException | ConflictException gone) {
            LOG.debugf("container gone or going containerId=%s", containerId);
        } catch (DockerException refusal) {
            throw DaemonCalls.refused(AgentFailure.LAUNCH, "the container could not be removed", refusal);
        }
    }
}
